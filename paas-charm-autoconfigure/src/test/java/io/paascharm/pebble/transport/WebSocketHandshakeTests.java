package io.paascharm.pebble.transport;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link WebSocketHandshake}.
 */
class WebSocketHandshakeTests {

	private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

	private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

	private static TransportReply reply(int status, String accept) {
		return new TransportReply(status, Map.of("sec-websocket-accept", accept), new byte[0]);
	}

	@Test
	void acceptIsThatOfTheStandardsExample() throws IOException {
		WebSocketHandshake handshake = WebSocketHandshake.create("/x", KEY);
		assertThat(handshake.accept()).isEqualTo(ACCEPT);
		assertThat(handshake.request().headers()).containsEntry("Sec-WebSocket-Key", KEY)
			.containsEntry("Sec-WebSocket-Version", "13")
			.containsEntry("Upgrade", "websocket")
			.containsEntry("Connection", "Upgrade");
		handshake.check(reply(101, ACCEPT));
	}

	@Test
	void createMakesANewKey() {
		assertThat(WebSocketHandshake.create("/x").accept()).isNotEqualTo(WebSocketHandshake.create("/x").accept());
	}

	@Test
	void checkWhenRefusedHasTheReply() {
		TransportReply reply = reply(404, "");
		assertThatExceptionOfType(UpgradeRefusedException.class)
			.isThrownBy(() -> WebSocketHandshake.create("/x", KEY).check(reply))
			.withMessage("Websocket '/x' was refused with status 404")
			.satisfies((ex) -> assertThat(ex.reply()).isSameAs(reply));
	}

	@Test
	void checkWhenAcceptIsWrongThrows() {
		assertThatExceptionOfType(ProtocolException.class)
			.isThrownBy(() -> WebSocketHandshake.create("/x", KEY).check(reply(101, "wrong")));
	}

}
