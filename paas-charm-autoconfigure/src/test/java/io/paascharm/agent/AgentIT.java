package io.paascharm.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the agent on its socket, with scripts as hook tools.
 */
class AgentIT {

	private static final Map<String, String> ANSWERS = Map.of("config-get", "{}", "state-get", "null", "relation-ids",
			"[]", "is-leader", "true", "status-get",
			"{\"status\":\"unknown\",\"message\":\"\",\"application-status\":{\"status\":\"unknown\"}}", "status-set",
			"", "state-set", "", "juju-log", "");

	@TempDir
	private static Path directory;

	private static Process agent;

	private final Path calls = directory.resolve("calls");

	private final Path tools = directory.resolve("tools");

	private final Map<String, String> environment = Map.of("JUJU_DISPATCH_PATH", "hooks/config-changed",
			"JUJU_UNIT_NAME", "app/0", "JUJU_VERSION", "3.6.4", "JUJU_MODEL_NAME", "dev", "JUJU_MODEL_UUID", "5e2b",
			"JUJU_CHARM_DIR", directory.toString(), "PATH", this.tools + ":/usr/bin:/bin", "PAAS_CHARM_CONTAINERS",
			directory.resolve("containers").toString());

	@BeforeAll
	static void startAgent() throws IOException {
		Files.writeString(directory.resolve("metadata.yaml"),
				"name: app\ncontainers: {app: {}}\nrequires: {postgresql: {interface: postgresql_client}}\n"
						+ "peers: {secret-storage: {interface: secret-storage}}\n");
		Path run = Files.createDirectory(directory.resolve(".paas-charm"));
		agent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				Agent.class.getName(), "--paas-charm.mode=agent", "--paas-charm.framework=plain")
			.directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(directory.resolve("output").toFile())
			.start();
		Files.writeString(run.resolve("agent"), agent.pid() + " 1 test\n");
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.failFast(() -> !agent.isAlive())
			.until(() -> Files.exists(run.resolve("ready")));
	}

	@AfterAll
	static void stopAgent() throws InterruptedException {
		agent.destroyForcibly().waitFor();
	}

	@BeforeEach
	void installTools() throws IOException {
		Files.createDirectories(this.tools);
		for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
			tool(answer.getKey(), "cat <<'END'\n" + answer.getValue() + "\nEND");
		}
		Files.deleteIfExists(this.calls);
	}

	@Test
	void agentSaysThatItIsReady() {
		assertThat(directory.resolve(".paas-charm/ready")).hasContent(agent.pid() + "\n");
	}

	@Test
	void informationIsOnTheSocket() throws IOException {
		assertThat(get("/actuator/info")).startsWith("HTTP/1.1 200");
	}

	@Test
	void dispatchRunsAndIsSeenInTheHealth() throws IOException {
		assertThat(end(dispatch(process()))).isEqualTo("exit 0");
		assertThat(calls()).anyMatch((call) -> call.startsWith("status-set -- waiting Waiting for pebble ready"));
		assertThat(get("/actuator/health")).contains("waiting: Waiting for pebble ready", "\"integrations\"",
				"\"postgresql\"", "\"interface\":\"postgresql_client\"", "\"secret-storage\"",
				"\"lastDispatch\":\"config-changed\"", "did not reach");
		assertThat(directory.resolve("output")).content().doesNotContain("\tat ");
	}

	@Test
	void dispatchThatTakesLongIsBusyUntilItEnds() throws IOException {
		Path go = directory.resolve("go");
		tool("config-get", "while [ ! -e '" + go + "' ]; do sleep 0.05; done; echo '{}'");
		String answer = dispatch(process());
		assertThat(answer).containsPattern("\n\nbusy \\d+\n$");
		Files.createFile(go);
		assertThat(end(answer)).isEqualTo("exit 0");
	}

	@Test
	void dispatchWhoseProcessIsGoneIsNotExecuted() throws IOException {
		assertThat(end(dispatch(ProcessHandle.current().pid() + " 1"))).isEqualTo("exit 1");
		assertThat(calls()).isEmpty();
	}

	@Test
	void dispatchThatFailsEndsInItsExitCode() throws IOException {
		tool("config-get", "echo 'ERROR broken' >&2; exit 1");
		assertThat(end(dispatch(process()))).isEqualTo("exit 1");
		assertThat(calls()).noneMatch((call) -> call.startsWith("status-set"));
	}

	@Test
	void dispatchWithoutItsProcessIsRefused() throws IOException {
		assertThat(dispatch("nobody")).startsWith("HTTP/1.1 400");
		assertThat(get("/dispatch/99")).startsWith("HTTP/1.1 404");
		assertThat(get("/dispatch/x")).startsWith("HTTP/1.1 404");
		assertThat(calls()).isEmpty();
	}

	private void tool(String name, String script) throws IOException {
		Path tool = this.tools.resolve(name);
		Files.writeString(tool, "#!/bin/sh\necho \"" + name + " $*\" >>'" + this.calls + "'\n" + script + "\n");
		Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
	}

	private List<String> calls() throws IOException {
		return Files.exists(this.calls) ? Files.readAllLines(this.calls) : List.of();
	}

	private static String process() throws IOException {
		String stat = Files.readString(Path.of("/proc/self/stat"));
		return ProcessHandle.current().pid() + " " + stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
	}

	private String end(String answer) throws IOException {
		String line = body(answer);
		if (!line.startsWith("busy ")) {
			return line;
		}
		String path = "/dispatch/" + line.substring("busy ".length());
		return Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> body(get(path)), (later) -> !later.startsWith("busy "));
	}

	private static String body(String answer) {
		return answer.substring(answer.indexOf("\n\n") + 2).strip();
	}

	private String get(String path) throws IOException {
		return send("GET " + path + " HTTP/1.0\r\n\r\n");
	}

	private String dispatch(String process) throws IOException {
		StringBuilder body = new StringBuilder();
		this.environment.forEach((name, value) -> body.append(name).append('=').append(value).append('\0'));
		return send("POST /dispatch HTTP/1.0\r\nX-Dispatch-Process: " + process + "\r\nContent-Length: " + body.length()
				+ "\r\n\r\n" + body);
	}

	private String send(String request) throws IOException {
		try (SocketChannel channel = SocketChannel
			.open(UnixDomainSocketAddress.of(directory.resolve(".paas-charm/agent.sock")))) {
			ByteBuffer buffer = StandardCharsets.UTF_8.encode(request);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			ByteArrayOutputStream answer = new ByteArrayOutputStream();
			ByteBuffer input = ByteBuffer.allocate(8192);
			while (channel.read(input) >= 0) {
				answer.write(input.array(), 0, input.position());
				input.clear();
			}
			return answer.toString(StandardCharsets.UTF_8).replace("\r", "");
		}
	}

	/**
	 * Charm of no framework.
	 */
	@SpringBootConfiguration
	@EnableAutoConfiguration
	public static class Agent {

		public static void main(String[] arguments) {
			SpringApplication.run(Agent.class, arguments);
		}

	}

}
