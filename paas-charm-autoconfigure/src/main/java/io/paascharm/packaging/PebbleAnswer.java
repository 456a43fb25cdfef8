package io.paascharm.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the Pebble of the training says.
 *
 * @param call how the requests begin that are answered so, {@code GET /v1/plan}
 * @param status the status of HTTP
 * @param type the type of the content
 * @param body the content
 */
record PebbleAnswer(String call, int status, String type, String body) {

	static final PebbleAnswer NOT_FOUND = new PebbleAnswer("", 404, "application/json",
			"{\"type\":\"error\",\"status-code\":404,\"result\":{\"message\":\"not found\"}}");

	/**
	 * RFC 6455, section 1.3.
	 */
	private static final String WEB_SOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

	/**
	 * How Pebble says that a stream of a command has ended, as a frame of text.
	 */
	private static final String END = "{\"command\":\"end\"}";

	/**
	 * Sends the answer; a websocket is opened and, but for the one of commands, ended.
	 * @param output where the charm listens
	 * @param request what was asked
	 * @throws IOException if the connection breaks off
	 */
	void writeTo(OutputStream output, PebbleRequest request) throws IOException {
		String key = request.webSocketKey();
		if (key != null) {
			upgrade(output, key, !request.line().endsWith("/control"));
		}
		else {
			writeBody(output, this.body.getBytes(StandardCharsets.UTF_8));
		}
		output.flush();
	}

	private void writeBody(OutputStream output, byte[] content) throws IOException {
		output.write(ascii("HTTP/1.1 " + this.status + " Trained\r\nContent-Type: " + this.type + "\r\nContent-Length: "
				+ content.length + "\r\n\r\n"));
		output.write(content);
	}

	private static void upgrade(OutputStream output, String key, boolean ends) throws IOException {
		output.write(ascii("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
				+ "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n"));
		if (ends) {
			output.write(new byte[] { (byte) 0x81, (byte) END.length() });
			output.write(ascii(END));
		}
	}

	private static String accept(String key) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-1").digest(ascii(key + WEB_SOCKET)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-1", ex);
		}
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
