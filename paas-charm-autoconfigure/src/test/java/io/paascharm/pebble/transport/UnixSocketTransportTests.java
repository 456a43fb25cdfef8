package io.paascharm.pebble.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link UnixSocketTransport}.
 */
@Timeout(20)
class UnixSocketTransportTests {

	private static final Duration SHORT = Duration.ofMillis(200);

	private static final Duration LONG = Duration.ofSeconds(10);

	private static final String OK = "HTTP/1.1 200 OK\r\n";

	@TempDir
	Path directory;

	private ScriptedServer server;

	private UnixSocketTransport transport;

	@BeforeEach
	void startServer() throws IOException {
		this.server = new ScriptedServer(this.directory.resolve("s"));
		this.transport = new UnixSocketTransport(this.server.socket());
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	private TransportReply get(Duration timeout) throws IOException {
		return this.transport.exchange(TransportRequest.get("/v1/x?a=b"), timeout);
	}

	@Test
	void exchangeSendsTheRequestAndReadsTheReply() throws IOException {
		this.server.answer(OK + "Content-Length: 2\r\n\r\nok");
		assertThat(get(LONG).body()).asString().isEqualTo("ok");
		assertThat(this.server.takeRequest()).startsWith("GET /v1/x?a=b HTTP/1.1\r\nHost: localhost\r\n")
			.contains("Connection: close\r\n")
			.doesNotContain("Content-Length");
	}

	@Test
	void exchangeSendsTheLengthOfTheBody() throws IOException {
		this.server.answer(OK + "Content-Length: 0\r\n\r\n");
		byte[] piece = "piece".getBytes(StandardCharsets.UTF_8);
		this.transport.exchange(TransportRequest.post("/v1/x", "text/plain", piece, piece), LONG);
		assertThat(this.server.takeRequest()).contains("Content-Length: 10\r\n", "Content-Type: text/plain\r\n");
	}

	@Test
	void exchangeWhenNoSocketThrows() {
		UnixSocketTransport nowhere = new UnixSocketTransport(this.directory.resolve("missing"));
		assertThatExceptionOfType(SocketException.class)
			.isThrownBy(() -> nowhere.exchange(TransportRequest.get("/"), LONG));
	}

	@Test
	void exchangeWhenNobodyListensThrows() {
		this.server.close();
		assertThatExceptionOfType(SocketException.class).isThrownBy(() -> get(LONG));
	}

	@Test
	void exchangeWhenSilentEndsAtTheDeadline() {
		this.server.answerAndHang("");
		assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> get(SHORT));
	}

	@Test
	void exchangeWhenBodyStallsEndsAtTheDeadline() {
		this.server.answerAndHang(OK + "Content-Length: 10\r\n\r\nhalf");
		assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> get(SHORT));
	}

	@Test
	void exchangeWhenNobodyAcceptsEndsAtTheDeadline() throws IOException {
		UnixDomainSocketAddress address = UnixDomainSocketAddress.of(this.directory.resolve("full"));
		List<SocketChannel> waiting = new ArrayList<>();
		try (ServerSocketChannel full = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			full.bind(address, 1);
			for (int i = 0; i < 2; i++) {
				waiting.add(SocketChannel.open(address));
			}
			UnixSocketTransport stuck = new UnixSocketTransport(address.getPath());
			assertThatExceptionOfType(SocketTimeoutException.class)
				.isThrownBy(() -> stuck.exchange(TransportRequest.get("/"), SHORT));
		}
		finally {
			for (SocketChannel channel : waiting) {
				channel.close();
			}
		}
	}

	@Test
	void exchangeWhenBodyIsNotReadEndsAtTheDeadline() {
		this.server.answerAndHang("");
		TransportRequest request = TransportRequest.post("/", "x/y", new byte[4 * 1024 * 1024]);
		assertThatExceptionOfType(SocketTimeoutException.class)
			.isThrownBy(() -> this.transport.exchange(request, SHORT));
	}

	@Test
	void exchangeWhenBodyIsRefusedUnreadReadsTheRefusal() throws IOException {
		this.server.answer("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
		TransportRequest request = TransportRequest.post("/", "x/y", new byte[4 * 1024 * 1024]);
		assertThat(this.transport.exchange(request, LONG).status()).isEqualTo(413);
	}

	@Test
	void exchangeWhenHalfABodyThrows() {
		this.server.answer(OK + "Content-Length: 10\r\n\r\nhalf");
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> get(LONG))
			.withMessage("connection closed after 4 of 10 bytes");
	}

	@Test
	void exchangeWhenGarbageThrows() {
		this.server.answer("SSH-2.0-OpenSSH_9.6\r\n");
		assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> get(LONG));
	}

	@Test
	void exchangeWhenInterruptedKeepsTheFlag() {
		this.server.answerAndHang("");
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(LONG));
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void webSocketCarriesMessages() throws IOException {
		this.server.script(accepting((connection) -> ScriptedServer.write(connection, "\u0081\u0002hi\u0088\u0000")));
		try (WebSocket socket = this.transport.openWebSocket("/w", LONG, LONG)) {
			assertThat(socket.receive()).satisfies((message) -> assertThat(message.string()).isEqualTo("hi"));
			assertThat(socket.receive()).isNull();
		}
	}

	@Test
	void webSocketWhenClosedInMidFrameThrows() throws IOException {
		this.server.script(accepting((connection) -> {
			ScriptedServer.write(connection, "\u0082\u0009half");
			connection.close();
		}));
		try (WebSocket socket = this.transport.openWebSocket("/w", LONG, LONG)) {
			assertThatExceptionOfType(EOFException.class).isThrownBy(socket::receive);
		}
	}

	@Test
	void webSocketWhenSilentEndsWithItsLifetime() throws IOException {
		this.server.script(accepting((connection) -> {
		}));
		try (WebSocket socket = this.transport.openWebSocket("/w", LONG, SHORT)) {
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(socket::receive);
		}
	}

	@Test
	void webSocketSaysGoodbye() throws IOException {
		ByteBuffer farewell = ByteBuffer.allocate(8);
		this.server.script(accepting((connection) -> {
			while (farewell.hasRemaining() && connection.read(farewell) >= 0) {
				continue;
			}
			connection.close();
		}));
		WebSocket socket = this.transport.openWebSocket("/w", LONG, LONG);
		socket.close();
		this.server.answer(OK + "\r\n");
		get(LONG);
		assertThat(farewell.array()).startsWith((byte) 0x88, (byte) 0x82);
	}

	@Test
	void webSocketWhenSenderIsStuckCanBeClosed() throws Exception {
		this.server.script(accepting((connection) -> {
		}));
		WebSocket socket = this.transport.openWebSocket("/w", LONG, LONG);
		Thread sender = new Thread(() -> send(socket));
		sender.start();
		sender.join(300);
		assertThat(sender.isAlive()).isTrue();
		socket.close();
		sender.join(5000);
		assertThat(sender.isAlive()).isFalse();
	}

	private static void send(WebSocket socket) {
		try {
			socket.sendBinary(new byte[4 * 1024 * 1024], 0, 4 * 1024 * 1024);
		}
		catch (IOException ex) {
			// Closing the websocket is what ends it
		}
	}

	@Test
	void webSocketWhenRefusedThrows() {
		this.server.answer("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
		assertThatExceptionOfType(UpgradeRefusedException.class)
			.isThrownBy(() -> this.transport.openWebSocket("/w", LONG, LONG));
	}

	private ScriptedServer.Script accepting(ScriptedServer.Script script) {
		return (connection) -> {
			String key = this.server.takeRequest()
				.lines()
				.filter((line) -> line.startsWith("Sec-WebSocket-Key: "))
				.map((line) -> line.substring("Sec-WebSocket-Key: ".length()))
				.findFirst()
				.orElseThrow();
			ScriptedServer.write(connection, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
					+ "Connection: Upgrade\r\nSec-WebSocket-Accept: " + accept(key) + "\r\n\r\n");
			script.play(connection);
		};
	}

	private static String accept(String key) {
		try {
			String salted = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
			byte[] hash = MessageDigest.getInstance("SHA-1").digest(salted.getBytes(StandardCharsets.US_ASCII));
			return Base64.getEncoder().encodeToString(hash);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
