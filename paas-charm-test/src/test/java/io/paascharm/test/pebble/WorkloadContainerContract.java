package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What every kind of container does.
 */
abstract class WorkloadContainerContract {

	private static final Map<String, String> ENVIRONMENT = Map.of("PATH", Launcher.DEFAULT_PATH, "spring.a.b", "c d");

	@TempDir
	Path home;

	private WorkloadContainer container;

	abstract WorkloadContainer create(Path root);

	@BeforeEach
	void start() throws IOException {
		Files.createDirectories(root().resolve("app"));
		this.container = create(root());
		this.container.start();
	}

	@AfterEach
	void stop() {
		if (this.container != null) {
			this.container.close();
		}
	}

	final Path root() {
		return this.home.resolve("root");
	}

	final WorkloadContainer container() {
		return this.container;
	}

	final ContainerProcess launch(String... command) throws IOException {
		String[] words = command.clone();
		words[0] = String.valueOf(this.container.findProgram(command[0], Launcher.DEFAULT_PATH));
		return this.container.launch(new ContainerCommand(List.of(words), ENVIRONMENT, "/app", null, true));
	}

	final String output(String... command) throws IOException {
		return new String(launch(command).output().readAllBytes(), StandardCharsets.UTF_8).strip();
	}

	@Test
	void processHasItsEnvironmentAndNothingElse() throws IOException {
		assertThat(output("env").lines()).contains("spring.a.b=c d").hasSize(2);
	}

	@Test
	void processRunsInItsDirectory() throws IOException {
		assertThat(output("sh", "-c", "echo x > made; cat made")).isEqualTo("x");
		assertThat(root().resolve("app/made")).hasContent("x");
		assertThat(this.container.hostPath("/app/made")).exists();
	}

	@Test
	void exitCodeIsThatOfTheProcess() throws IOException, InterruptedException {
		assertThat(launch("sh", "-c", "exit 7").waitFor()).isEqualTo(7);
		ContainerProcess sleep = launch("sleep", "100");
		assertThat(sleep.signal("KILL")).isTrue();
		assertThat(sleep.waitFor()).isEqualTo(137);
		assertThat(sleep.isAlive()).isFalse();
	}

	/**
	 * What {@code nohup} does to all that it starts.
	 */
	@Test
	void signalThatIsIgnoredOutsideIsNotIgnoredInside() throws IOException {
		assumeThat(HostTools.env()).as("an env that knows --default-signal").hasSize(2);
		String shell = String.valueOf(this.container.findProgram("sh", Launcher.DEFAULT_PATH));
		List<String> line = new ArrayList<>(List.of("sh", "-c", "trap '' HUP; exec \"$@\"", "sh"));
		line.addAll(this.container.wrap(new ContainerCommand(
				List.of(shell, "-c", "trap 'echo heard' HUP; kill -s HUP $$; :"), ENVIRONMENT, "/app", null, true)));
		Process process = new ProcessBuilder(line).start();
		assertThat(process.inputReader().readLine()).isEqualTo("heard");
	}

	@Test
	void groupIsSignalledWithItsLeader() throws IOException, InterruptedException {
		ContainerProcess shell = launch("sh", "-c", "trap 'echo ended; exit 4' TERM; sleep 100 & wait");
		Awaitility.await().until(() -> shell.signalGroup("TERM"));
		byte[] all = shell.output().readAllBytes();
		assertThat(shell.waitFor()).isIn(4, 143);
		assertThat(all.length).isLessThan(20);
	}

	@Test
	void programBelowTheRootIsFound() throws IOException {
		Path program = Files.createDirectories(root().resolve("app/bin")).resolve("own");
		Files.writeString(program, "#!/bin/sh\necho own \"$@\"\n");
		program.toFile().setExecutable(true);
		assertThat(output("/app/bin/own", "x")).isEqualTo("own x");
		assertThat(this.container.findProgram("own", "/nowhere:/app/bin")).isNotNull();
		assertThat(this.container.findProgram("own", Launcher.DEFAULT_PATH)).isNull();
	}

	@Test
	void argumentThatNamesAFileReachesIt() throws IOException {
		Files.writeString(root().resolve("app/config"), "text");
		assertThat(output("cat", "/app/config")).isEqualTo("text");
		assertThat(output("dd", "if=/dev/null")).contains("0 bytes");
	}

	@Test
	void closeEndsProcessesAndTheirChildren() throws IOException {
		ContainerProcess shell = launch("sh", "-c", "sleep 100 & sleep 100 & wait");
		Awaitility.await().until(() -> ProcessHandle.of(shell.pid()).orElseThrow().children().count() == 2);
		List<ProcessHandle> children = ProcessHandle.of(shell.pid()).orElseThrow().children().toList();
		this.container.close();
		Awaitility.await()
			.atMost(Duration.ofSeconds(5))
			.until(() -> children.stream().noneMatch(ProcessHandle::isAlive) && !shell.isAlive());
	}

	@Test
	void nothingOutlivesAKilledJvm() throws IOException {
		Process owner = ContainerOwner.start(this.container.getClass(), this.home.resolve("other"));
		try {
			long pid = Long.parseLong(owner.inputReader().readLine());
			ProcessHandle workload = ProcessHandle.of(pid).orElseThrow();
			assertThat(workload.isAlive()).isTrue();
			List<ProcessHandle> all = owner.toHandle().descendants().toList();
			assertThat(all).contains(workload);
			owner.destroyForcibly();
			Awaitility.await()
				.atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> assertThat(all.stream().filter(WorkloadContainerContract::runs)).isEmpty());
			assertThat(ContainerOwner.temporary(this.home.resolve("other"))).isEmptyDirectory();
		}
		finally {
			owner.destroyForcibly();
		}
	}

	private static boolean runs(ProcessHandle process) {
		return process.isAlive() && process.info().command().isPresent();
	}

}
