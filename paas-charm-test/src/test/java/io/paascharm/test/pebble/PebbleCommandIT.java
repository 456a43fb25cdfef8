package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The embedded Pebble, driven by the command that comes with Canonical's.
 */
class PebbleCommandIT {

	@TempDir
	Path home;

	private EmbeddedPebble pebble;

	@BeforeEach
	void start() throws IOException {
		assumeThat(PebbleBinary.find()).as("a pebble on the PATH or in -Dpebble.binary").isPresent();
		Path root = this.home.resolve("root");
		Files.createDirectories(root.resolve("app"));
		this.pebble = EmbeddedPebble.builder()
			.container(new DirectoryContainer(root))
			.socket(this.home.resolve("pebble.socket"))
			.layer("""
					services:
					  web:
					    override: replace
					    startup: enabled
					    working-dir: /app
					    command: sh -c 'echo hello; exec sleep 1000'
					  bad: {override: replace, command: sh -c 'echo why; exit 3', on-failure: ignore}
					checks:
					  up: {override: replace, startup: disabled, period: 100ms, threshold: 1, exec: {command: 'true'}}
					""")
			.start();
	}

	@AfterEach
	void stop() {
		if (this.pebble != null) {
			this.pebble.close();
		}
	}

	private String pebble(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(PebbleBinary.find().orElseThrow().toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("PEBBLE_SOCKET", this.pebble.socket().toString());
		Process process = builder.start();
		process.getOutputStream().write("input\n".getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
		return output.strip() + "\nexit code " + process.exitValue();
	}

	@Test
	void servicesAreStartedReplannedAndStopped() throws IOException, InterruptedException {
		assertThat(pebble("replan")).endsWith("exit code 0");
		assertThat(pebble("services", "web")).contains("enabled", "active");
		assertThat(pebble("logs", "web")).contains("[web] hello");
		assertThat(pebble("signal", "SIGCONT", "web")).endsWith("exit code 0");
		assertThat(pebble("restart", "web")).endsWith("exit code 0");
		assertThat(pebble("stop", "web")).endsWith("exit code 0");
		assertThat(pebble("services", "web")).contains("inactive");
		assertThat(pebble("changes")).contains("Replan service \"web\"", "Restart service \"web\"",
				"Stop service \"web\"");
	}

	@Test
	void failedStartIsToldWithItsOutput() throws IOException, InterruptedException {
		assertThat(pebble("start", "bad")).contains(
				"Start service \"bad\" (service start attempt: exited quickly with code 3, will ignore)",
				"exit code 1");
		assertThat(pebble("tasks", "--last=start")).contains("Most recent service output:\n    why");
		assertThat(pebble("services", "bad")).contains("error");
	}

	@Test
	void planIsPrintedAndCombined() throws IOException, InterruptedException {
		Path layer = Files.writeString(this.home.resolve("layer.yaml"),
				"services: {web: {override: merge, environment: {PORT: 8000}}}");
		assertThat(pebble("add", "--combine", "more", layer.toString())).contains("added successfully");
		assertThat(pebble("plan")).contains("PORT: \"8000\"", "startup: enabled", "threshold: 1");
		assertThat(pebble("add", "more", layer.toString())).contains("layer \"more\" already exists", "exit code 1");
	}

	@Test
	void commandsRun() throws IOException, InterruptedException {
		assertThat(pebble("exec", "-w", "/app", "--env", "AB=c", "--", "sh", "-c", "cat; echo $AB; exit 3"))
			.isEqualTo("input\nc\nexit code 3");
		assertThat(pebble("exec", "--timeout", "200ms", "--", "sleep", "100")).contains("timed out after 200ms");
		assertThat(pebble("exec", "no-such-program")).contains("cannot find executable \"no-such-program\"");
	}

	@Test
	void filesAreMoved() throws IOException, InterruptedException {
		Path file = Files.writeString(this.home.resolve("file"), "text");
		Path back = this.home.resolve("back");
		assertThat(pebble("push", "-p", "-m", "600", file.toString(), "/app/made/file")).endsWith("exit code 0");
		assertThat(pebble("ls", "-l", "/app/made")).contains("-rw-------", "file");
		assertThat(pebble("pull", "/app/made/file", back.toString())).endsWith("exit code 0");
		assertThat(back).hasContent("text");
		assertThat(pebble("mkdir", "/app/made")).contains("file exists");
		assertThat(pebble("rm", "/app/made")).contains("directory not empty");
		assertThat(pebble("rm", "-r", "/app/made")).endsWith("exit code 0");
		assertThat(this.home.resolve("root/app/made")).doesNotExist();
	}

	@Test
	void checksAndNoticesAreListed() throws IOException, InterruptedException {
		assertThat(pebble("start-checks", "up")).contains("Checks started: up");
		assertThat(pebble("check", "up", "--refresh")).contains("status: up");
		assertThat(pebble("health")).contains("healthy");
		assertThat(pebble("notify", "example.com/path", "a=b")).contains("Recorded notice");
		assertThat(pebble("notices", "--type", "custom")).contains("example.com/path");
	}

}
