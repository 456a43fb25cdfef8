package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The contract, kept by Canonical's Pebble in a container of ours.
 */
class ContainedRealPebbleIT extends PebbleContractTests {

	private static final String IMAGE = """
			services:
			  talker: {override: replace, command: "sh -c 'echo $PEBBLE_TEST [x]; exec sleep 1000'"}
			""";

	@TempDir
	Path home;

	private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

	private Path binary;

	private WorkloadContainer container;

	private RealPebble pebble;

	@BeforeEach
	void start() throws IOException {
		Optional<Path> found = PebbleBinary.find();
		assumeThat(found).as("a pebble binary in -Dpebble.binary or on the PATH").isPresent();
		this.binary = found.orElseThrow();
		Files.createDirectories(root().resolve("contract"));
		this.container = Namespaces.assumed(root());
		assumeThat(this.container.isUserAware()).as("root").isTrue();
		this.pebble = RealPebble.start(this.binary, settings(this.container, List.of()));
	}

	private Path root() {
		return this.home.resolve("root");
	}

	private PebbleSettings settings(WorkloadContainer in, List<String> layers) {
		return new PebbleSettings(in, this.home.resolve("sockets/pebble.socket"),
				Map.of("PATH", Launcher.DEFAULT_PATH, "PEBBLE_TEST", "said"), layers,
				(service, line) -> this.output.add(service + ": " + line));
	}

	@AfterEach
	void stop() {
		if (this.pebble != null) {
			this.pebble.close();
		}
	}

	@Override
	Path socket() {
		return this.pebble.socket();
	}

	@Override
	public String directory() {
		return "/contract";
	}

	@Override
	public boolean switchesUsers() {
		return true;
	}

	private void restartWithImage() {
		this.pebble.close();
		this.container = Namespaces.assumed(root());
		this.pebble = RealPebble.start(this.binary, settings(this.container, List.of(IMAGE)));
	}

	@Test
	void imageHasItsLayerAndServicesInheritTheEnvironment() throws InterruptedException {
		restartWithImage();
		assertThat(pebble().plan().services()).containsOnlyKeys("talker");
		pebble().services().start(List.of("talker"));
		assertThat(this.output.poll(10, TimeUnit.SECONDS)).isEqualTo("talker: said [x]");
	}

	@Test
	void closeEndsServicesAndTheSocket() throws IOException {
		addServices(idle("web"));
		pebble().services().start(List.of("web"));
		List<ProcessHandle> services = ProcessHandle.allProcesses().filter(this::isOfTheContainer).toList();
		assertThat(services).isNotEmpty();
		this.pebble.close();
		assertThat(Files.exists(this.pebble.socket(), LinkOption.NOFOLLOW_LINKS)).isFalse();
		Awaitility.await()
			.atMost(Duration.ofSeconds(5))
			.until(() -> services.stream().noneMatch(ProcessHandle::isAlive));
	}

	private boolean isOfTheContainer(ProcessHandle process) {
		try {
			Path namespace = Path.of("/proc", Long.toString(process.pid()), "ns/mnt");
			Path own = this.container.hostPath("/").resolveSibling("ns/mnt");
			return Files.readSymbolicLink(namespace).equals(Files.readSymbolicLink(own));
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Test
	void startWithABrokenLayerTellsWhyAndLeavesNothing() {
		this.pebble.close();
		WorkloadContainer other = Namespaces.assumed(root());
		assertThatExceptionOfType(ContainerException.class)
			.isThrownBy(() -> RealPebble.start(this.binary, settings(other, List.of("services: {web: 1}"))))
			.withMessageContaining("Pebble does not answer");
		assertThatExceptionOfType(ContainerException.class).isThrownBy(() -> other.hostPath("/"));
	}

	@Test
	void startInADirectoryIsRefused() {
		assertThatExceptionOfType(ContainerException.class)
			.isThrownBy(() -> RealPebble.start(this.binary,
					settings(new DirectoryContainer(this.home.resolve("other")), List.of())))
			.withMessageContaining("needs namespaces");
	}

}
