package io.paascharm.pebble;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.pebble.transport.ScriptedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PebbleClient} against a server that misbehaves; a Pebble that does not
 * is asked by the contract tests of the test kit.
 */
@Timeout(20)
class PebbleClientTests {

	private static final String CHANGE = """
			{"type": "sync", "status-code": 200, "result": {"id": "7", "kind": "start", "summary": "Start service",
			"status": "%s", "ready": true%s, "tasks": [{"id": "1", "kind": "start", "summary": "Start", "status": "Error",
			"log": ["last words"], "data": {"exit-code": 3, "flag": true, "list": [1, "a"]}}]}}""";

	@TempDir
	Path directory;

	private ScriptedServer server;

	private PebbleClient client;

	@BeforeEach
	void startServer() throws IOException {
		this.server = new ScriptedServer(this.directory.resolve("s"));
		this.client = PebbleClient.at(this.server.socket(), Duration.ofMillis(500));
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void callWhenSocketIsMissingNamesIt() {
		Path missing = this.directory.resolve("missing");
		assertThatExceptionOfType(PebbleConnectionException.class)
			.isThrownBy(() -> PebbleClient.at(missing).systemInfo())
			.satisfies((ex) -> {
				assertThat(ex.call()).isEqualTo("GET /v1/system-info");
				assertThat(ex.target()).isEqualTo(missing.toString());
			})
			.withMessageStartingWith("Pebble call 'GET /v1/system-info' did not reach '" + missing + "': ");
	}

	@Test
	void callWhenSilentTimesOut() {
		this.server.answerAndHang("HTTP/1.1 200 OK\r\n");
		assertThatExceptionOfType(PebbleTimeoutException.class).isThrownBy(() -> this.client.plan())
			.withMessage("Pebble call 'GET /v1/plan?format=yaml' did not end within 500 ms");
	}

	@Test
	void callWhenConnectionBreaksIsAConnectionFailure() {
		this.server.answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"type\"");
		assertThatExceptionOfType(PebbleConnectionException.class).isThrownBy(() -> this.client.systemInfo());
	}

	@Test
	void callWhenRefusedHasStatusKindAndReason() {
		this.server.json("403 Forbidden",
				"""
						{"type": "error", "status-code": 403, "result": {"message": "access denied", "kind": "login-required"}}""");
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> this.client.systemInfo())
			.withMessage("Pebble call 'GET /v1/system-info' failed with status 403 (login-required): access denied")
			.satisfies((ex) -> {
				assertThat(ex.statusCode()).isEqualTo(403);
				assertThat(ex.kind()).isEqualTo("login-required");
				assertThat(ex.reason()).isEqualTo("access denied");
				assertThat(ex.isUnsupported()).isFalse();
			});
	}

	@Test
	void callWhenBadGatewayIsRefused() {
		this.server.json("502 Bad Gateway", "<html>hush</html>");
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> this.client.systemInfo())
			.withMessageNotContaining("hush")
			.satisfies((ex) -> assertThat(ex.statusCode()).isEqualTo(502));
	}

	@Test
	void callWhenPebbleIsTooOldIsUnsupported() {
		this.server.json("404 Not Found", """
				{"type": "error", "status-code": 404, "result": {"message": "invalid API endpoint requested"}}""");
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> this.client.notices().get("1"))
			.satisfies((ex) -> assertThat(ex.isUnsupported()).isTrue());
		this.server.json("405 Method Not Allowed", """
				{"type": "error", "status-code": 405, "result": {"message": "method \\"POST\\" not allowed"}}""");
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> this.client.checks().stop(List.of("a")))
			.satisfies((ex) -> assertThat(ex.isUnsupported()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hush", "[]", "\"hush\"", "{\"hush\": 1}", "{\"type\": \"sync\"" })
	void callWhenAnswerIsNotPebblesIsAParseFailure(String body) {
		this.server.json("200 OK", body);
		assertThatExceptionOfType(PebbleParseException.class).isThrownBy(() -> this.client.systemInfo())
			.withMessageNotContaining("hush")
			.withNoCause();
	}

	@Test
	void callWhenNotHttpIsAParseFailure() {
		this.server.answer("220 mail.example.com ESMTP\r\n");
		assertThatExceptionOfType(PebbleParseException.class).isThrownBy(() -> this.client.systemInfo());
	}

	@Test
	void systemInfoTakesWhatItKnows() {
		this.server.json("200 OK", """
				{"type": "sync", "result": {"version": "v1.2", "boot-id": "b", "http-address": ":80", "new": {}}}""");
		assertThat(this.client.systemInfo()).isEqualTo(new SystemInfo("v1.2", "b", ":80"));
	}

	@Test
	void servicesTakeWordsThatAreNew() {
		this.server.json("200 OK", """
				{"type": "sync", "result": [{"name": "web", "startup": "enabled", "current": "dancing"}]}""");
		assertThat(this.client.services().list())
			.containsExactly(new ServiceInfo("web", "enabled", ServiceInfo.Status.UNKNOWN, null));
	}

	@Test
	void serviceWithATimeThatIsNoneIsAParseFailure() {
		this.server.json("200 OK", """
				{"type": "sync", "result": [{"name": "web", "current-since": "yesterday"}]}""");
		assertThatExceptionOfType(PebbleParseException.class).isThrownBy(() -> this.client.services().list());
	}

	@Test
	void startWhenChangeFailsHasItsTasks() {
		this.server.json("202 Accepted", "{\"type\": \"async\", \"change\": \"7\"}");
		this.server.json("200 OK", CHANGE.formatted("Error", ", \"err\": \"cannot start\""));
		assertThatExceptionOfType(PebbleChangeException.class)
			.isThrownBy(() -> this.client.services().start(List.of("web")))
			.withMessage("Pebble change '7' (start) ended in Error: cannot start")
			.satisfies((ex) -> assertThat(ex.change().tasks()).singleElement().satisfies((task) -> {
				assertThat(task.log()).containsExactly("last words");
				assertThat(task.data()).containsEntry("exit-code", 3)
					.containsEntry("flag", true)
					.containsEntry("list", List.of(1, "a"));
			}));
		assertThat(this.server.takeRequest()).startsWith("POST /v1/services ");
		assertThat(this.server.takeRequest()).startsWith("GET /v1/changes/7/wait?timeout=30000ms ");
	}

	@Test
	void startWhenChangeWasGivenUpFails() {
		this.server.json("202 Accepted", "{\"type\": \"async\", \"change\": \"7\"}");
		this.server.json("200 OK", CHANGE.formatted("Undone", ""));
		assertThatExceptionOfType(PebbleChangeException.class)
			.isThrownBy(() -> this.client.services().start(List.of("web")))
			.withMessage("Pebble change '7' (start) ended in Undone: Start service");
	}

	@Test
	void startWhenNoChangeIsNamedIsAParseFailure() {
		this.server.json("202 Accepted", "{\"type\": \"async\"}");
		assertThatExceptionOfType(PebbleParseException.class)
			.isThrownBy(() -> this.client.services().start(List.of("web")));
	}

	@Test
	void addLayerWhenRefusedHidesWhatIsQuoted() {
		this.server.json("400 Bad Request",
				"""
						{"type": "error", "result": {"message": "line 1: cannot unmarshal !!str `hush` into map, `hu`, `s"}}""");
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> this.client.addLayer("a", Layer.of()))
			.satisfies((ex) -> assertThat(ex.reason())
				.isEqualTo("line 1: cannot unmarshal !!str `...` into map, `...`, `..."));
	}

	@Test
	void readWhenAnswerBreaksOffIsAParseFailure() {
		this.server.answer("HTTP/1.1 200 OK\r\nContent-Type: multipart/form-data; boundary=B\r\n\r\n"
				+ "--B\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\nhush");
		assertThatExceptionOfType(PebbleParseException.class).isThrownBy(() -> this.client.files().read("/f"))
			.withMessageNotContaining("hush");
	}

	@Test
	void readWhenRefusedAsAWholeIsRefused() {
		this.server.json("400 Bad Request", "{\"type\": \"error\", \"result\": {\"message\": \"no\"}}");
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> this.client.files().read("/f"))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("no"));
	}

	@Test
	void execWhenAWebSocketIsRefusedIsRefused() {
		this.server.json("202 Accepted", "{\"type\": \"async\", \"change\": \"7\", \"result\": {\"task-id\": \"9\"}}");
		this.server.json("404 Not Found", "{\"type\": \"error\", \"result\": {\"message\": \"cannot find task\"}}");
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> this.client.exec(ExecCommand.of("true")))
			.withMessageContaining("cannot find task");
		this.server.takeRequest();
		assertThat(this.server.takeRequest()).startsWith("GET /v1/tasks/9/websocket/control ");
	}

	@Test
	void guardsAddUp() {
		StringBuilder asked = new StringBuilder();
		PebbleClient guarded = this.client.guardedBy(() -> asked.append("a")).guardedBy(() -> asked.append("b"));
		this.server.json("200 OK", "{\"type\": \"sync\", \"result\": true}");
		guarded.addLayer("x", Layer.of());
		assertThat(asked).hasToString("ab");
	}

	@Test
	void valuesHideWhatIsSecret() {
		byte[] hush = "hush".getBytes(StandardCharsets.UTF_8);
		assertThat(FileWrite.of("/f", hush).toString()).isEqualTo("FileWrite[path=/f, 4 bytes]");
		assertThat(ExecCommand.of("run", "hush").withStdin(hush).toString())
			.isEqualTo("ExecCommand[program=run, environment=[]]");
	}

}
