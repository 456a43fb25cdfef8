package io.paascharm.pebble.transport;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Opening handshake of a websocket (RFC 6455, section 4).
 *
 * @param request the request
 * @param accept what the answer must contain
 */
record WebSocketHandshake(TransportRequest request, String accept) {

	private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

	private static final int SWITCHING_PROTOCOLS = 101;

	static WebSocketHandshake create(String target) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		byte[] nonce = ByteBuffer.allocate(16).putLong(random.nextLong()).putLong(random.nextLong()).array();
		return create(target, Base64.getEncoder().encodeToString(nonce));
	}

	static WebSocketHandshake create(String target, String key) {
		TransportRequest request = TransportRequest.get(target)
			.withHeader("Connection", "Upgrade")
			.withHeader("Upgrade", "websocket")
			.withHeader("Sec-WebSocket-Version", "13")
			.withHeader("Sec-WebSocket-Key", key);
		return new WebSocketHandshake(request, Base64.getEncoder().encodeToString(sha1(key + SALT)));
	}

	private static byte[] sha1(String text) {
		try {
			return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-1", ex);
		}
	}

	void check(TransportReply reply) throws IOException {
		if (reply.status() != SWITCHING_PROTOCOLS) {
			throw new UpgradeRefusedException(this.request.target(), reply);
		}
		if (!this.accept.equals(reply.header("sec-websocket-accept"))) {
			throw new ProtocolException("no valid websocket handshake");
		}
	}

}
