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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the agent on its socket, with scripts as hook tools.
 */
@ExtendWith(OutputCaptureExtension.class)
class AgentIT {

	private static final Map<String, String> ANSWERS = Map.of("config-get", "{}", "state-get", "null", "relation-ids",
			"[]", "is-leader", "true", "status-get",
			"{\"status\":\"unknown\",\"message\":\"\",\"application-status\":{\"status\":\"unknown\"}}", "status-set",
			"", "state-set", "", "juju-log", "");

	@TempDir
	private Path directory;

	private Path calls;

	private final Map<String, String> environment = new LinkedHashMap<>();

	private ConfigurableApplicationContext application;

	@BeforeEach
	void startAgent() throws IOException {
		Path run = Files.createDirectory(this.directory.resolve("run"));
		Files.writeString(run.resolve("agent"), ProcessHandle.current().pid() + " 1 test\n");
		Files.writeString(this.directory.resolve("metadata.yaml"),
				"name: app\ncontainers: {app: {}}\nrequires: {postgresql: {interface: postgresql_client}}\n"
						+ "peers: {secret-storage: {interface: secret-storage}}\n");
		this.calls = this.directory.resolve("calls");
		Path tools = Files.createDirectory(this.directory.resolve("tools"));
		for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
			tool(tools, answer.getKey(), "cat <<'END'\n" + answer.getValue() + "\nEND");
		}
		this.environment.putAll(Map.of("JUJU_DISPATCH_PATH", "hooks/config-changed", "JUJU_UNIT_NAME", "app/0",
				"JUJU_VERSION", "3.6.4", "JUJU_MODEL_NAME", "dev", "JUJU_MODEL_UUID", "5e2b", "JUJU_CHARM_DIR",
				this.directory.toString(), "PATH", tools + ":/usr/bin:/bin", "PAAS_CHARM_CONTAINERS",
				this.directory.resolve("containers").toString()));
		this.application = new SpringApplicationBuilder(Agent.class)
			.properties("paas-charm.mode=agent", "paas-charm.framework=plain", "paas-charm.agent.directory=" + run,
					"server.tomcat.basedir=" + this.directory.resolve("tomcat"))
			.run();
	}

	@AfterEach
	void stopAgent() {
		this.application.close();
	}

	@Test
	void agentSaysThatItIsReady() {
		assertThat(this.directory.resolve("run/ready")).hasContent(ProcessHandle.current().pid() + "\n");
	}

	@Test
	void actuatorAnswersOnTheSocket() throws IOException {
		assertThat(get("/actuator/health")).contains("\"pebble\"", "\"workload\"",
				"no dispatch has needed the workload container yet", "no dispatch has reconciled the workload yet");
		assertThat(get("/actuator/info")).startsWith("HTTP/1.1 200");
	}

	@Test
	void dispatchRunsAndIsSeenInTheHealth(CapturedOutput output) throws IOException {
		assertThat(dispatch(process())).endsWith("\n\nexit 0\n");
		assertThat(calls()).anyMatch((call) -> call.startsWith("status-set -- waiting Waiting for pebble ready"));
		assertThat(get("/actuator/health")).contains("waiting: Waiting for pebble ready", "\"integrations\"",
				"\"postgresql\"", "\"interface\":\"postgresql_client\"", "\"secret-storage\"",
				"\"lastDispatch\":\"config-changed\"", "did not reach");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void dispatchThatTakesLongIsBusyUntilItEnds() throws IOException {
		Path go = this.directory.resolve("go");
		tool(this.directory.resolve("tools"), "config-get",
				"while [ ! -e '" + go + "' ]; do sleep 0.05; done; echo '{}'");
		String answer = dispatch(process());
		assertThat(answer).contains("\n\nbusy ").endsWith(" working\n");
		String id = answer.substring(answer.indexOf("busy ") + 5, answer.lastIndexOf(' '));
		Files.createFile(go);
		Awaitility.await().untilAsserted(() -> assertThat(get("/dispatch/" + id)).endsWith("\n\nexit 0\n"));
	}

	@Test
	void dispatchWhoseProcessIsGoneIsNotExecuted() throws IOException {
		assertThat(dispatch(ProcessHandle.current().pid() + " 1")).endsWith("\n\nexit 1\n");
		assertThat(calls()).isEmpty();
	}

	@Test
	void dispatchThatFailsEndsInItsExitCode() throws IOException {
		tool(this.directory.resolve("tools"), "config-get", "echo 'ERROR broken' >&2; exit 1");
		assertThat(dispatch(process())).endsWith("\n\nexit 1\n");
		assertThat(calls()).noneMatch((call) -> call.startsWith("status-set"));
	}

	@Test
	void dispatchWithoutItsProcessIsRefused() throws IOException {
		assertThat(dispatch("nobody")).startsWith("HTTP/1.1 400");
		assertThat(get("/dispatch/99")).startsWith("HTTP/1.1 404");
		assertThat(get("/dispatch/x")).startsWith("HTTP/1.1 404");
		assertThat(calls()).isEmpty();
	}

	private void tool(Path tools, String name, String script) throws IOException {
		Path tool = tools.resolve(name);
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
			.open(UnixDomainSocketAddress.of(this.directory.resolve("run/agent.sock")))) {
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
	static class Agent {

	}

}
