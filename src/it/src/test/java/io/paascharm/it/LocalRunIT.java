package io.paascharm.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A sample on the local model, and what is left of it.
 */
@EnabledOnOs(OS.LINUX)
class LocalRunIT {

	private static final Path SAMPLE = Path.of(System.getProperty("paas-charm.samples"), "spring-boot");

	private static final Pattern ADDRESS = Pattern.compile("answers at (http://\\S+)");

	private static final Pattern LOG = Pattern.compile("tail -f (\\S+)/logs/juju.log");

	private static final Duration START = Duration.ofMinutes(3);

	private static final Duration END = Duration.ofSeconds(10);

	@TempDir
	private static Path cache;

	@TempDir
	private Path directory;

	private Process parent;

	private List<ProcessHandle> started = List.of();

	@BeforeEach
	void startRun() throws IOException {
		Path charm;
		try (Stream<Path> files = Files.list(SAMPLE.resolve("target"))) {
			charm = files.filter((file) -> file.toString().endsWith(".charm")).findFirst().orElseThrow();
		}
		List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" & wait", "parent"));
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m", "-cp",
				System.getProperty("java.class.path"), "io.paascharm.test.run.LocalRun"));
		command.addAll(List.of("--charm=" + charm, "--image=" + SAMPLE.resolve("image.yaml"), "--cache=" + cache));
		this.parent = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output().toFile()).start();
		await().atMost(START).until(() -> Files.readString(output()).contains("Ctrl-C") || !this.parent.isAlive());
		assertThat(output()).content().contains("Ctrl-C");
		this.started = processes();
	}

	@AfterEach
	void endRun() {
		this.parent.destroyForcibly();
		this.started.forEach(ProcessHandle::destroyForcibly);
	}

	private Path output() {
		return this.directory.resolve("output");
	}

	private String printed(Pattern pattern) throws IOException {
		Matcher matcher = pattern.matcher(Files.readString(output()));
		assertThat(matcher.find()).as(pattern.pattern()).isTrue();
		return matcher.group(1);
	}

	/**
	 * The processes below the parent, and those that left it but run a program of the
	 * unpacked charm.
	 */
	private List<ProcessHandle> processes() throws IOException {
		Path run = Path.of(printed(LOG));
		List<ProcessHandle> processes = new ArrayList<>(this.parent.descendants().toList());
		ProcessHandle.allProcesses().filter((process) -> runsProgramBelow(process, run)).forEach(processes::add);
		return processes;
	}

	private static boolean runsProgramBelow(ProcessHandle process, Path directory) {
		try {
			return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "exe")).startsWith(directory);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private ProcessHandle run() {
		return this.parent.children().findFirst().orElseThrow();
	}

	private void assertNothingIsLeft() {
		await().atMost(END)
			.untilAsserted(() -> assertThat(this.started).noneMatch(ProcessHandle::isAlive)
				.allSatisfy((process) -> assertThat(Path.of(printed(LOG))).doesNotExist()));
	}

	@Test
	void pageShowsTheRowAndEverythingEndsWithTheParent() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(printed(ADDRESS))).build();
		HttpResponse<String> page = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("<li>Hello from PostgreSQL</li>");
		assertThat(output()).content()
			.containsPattern("notes-k8s/0\\* +active")
			.contains("agent.sock http://localhost/actuator/health");
		assertThat(this.started).as("the run, its server, the workload and the agent").hasSizeGreaterThan(4);
		this.parent.destroyForcibly();
		assertNothingIsLeft();
	}

	@Test
	void killedRunLeavesNothing() {
		run().destroyForcibly();
		assertNothingIsLeft();
	}

	@Test
	void interruptedRunLeavesNothing() {
		run().destroy();
		assertNothingIsLeft();
	}

}
