package io.paascharm.pebble.transport;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link HttpReader}.
 */
class HttpReaderTests {

	private static final String OK = "HTTP/1.1 200 OK\r\n";

	private static TransportReply read(String bytes) throws IOException {
		return new HttpReader(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1))).read();
	}

	private static String body(String bytes) throws IOException {
		return new String(read(bytes).body(), StandardCharsets.ISO_8859_1);
	}

	@Test
	void readTakesBodyOfKnownLength() throws IOException {
		TransportReply reply = read("HTTP/1.1 404 Not Found\r\nContent-LENGTH:  4 \r\nX-A: b:c\r\n\r\nbodyrest");
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.header("x-a")).isEqualTo("b:c");
		assertThat(reply.header("x-b")).isNull();
		assertThat(reply.body()).asString().isEqualTo("body");
	}

	@Test
	void readTakesChunks() throws IOException {
		String chunks = "4\r\nbody\r\nA;name=value\r\n 0123\r\n567\r\n0\r\nTrailer: x\r\n\r\n";
		assertThat(body(OK + "Transfer-Encoding: Chunked\r\n\r\n" + chunks)).isEqualTo("body 0123\r\n567");
	}

	@Test
	void readWhenNothingSaysHowLongTakesTheRest() throws IOException {
		assertThat(body(OK + "\r\nall of it")).isEqualTo("all of it");
	}

	@Test
	void readWhenNoContentTakesNone() throws IOException {
		assertThat(body("HTTP/1.1 204 No Content\r\n\r\nnext")).isEmpty();
		assertThat(body("HTTP/1.1 101 Switching Protocols\r\n\r\nframes")).isEmpty();
	}

	@Test
	void readPassesOverInterimAnswers() throws IOException {
		assertThat(body("HTTP/1.1 100 Continue\r\n\r\n" + OK + "Content-Length: 2\r\n\r\nok")).isEqualTo("ok");
	}

	@Test
	void readAcceptsBareLineFeeds() throws IOException {
		assertThat(body("HTTP/1.1 200\nContent-Length: 2\n\nok")).isEqualTo("ok");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "HTTP/1.1 200 OK", OK + "Content-Length: 9\r\n", OK + "Content-Length: 9\r\n\r\nhalf",
			OK + "Transfer-Encoding: chunked\r\n\r\n4\r\nbo", OK + "Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n",
			OK + "Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n" })
	void readWhenConnectionClosesTooEarlyThrows(String bytes) {
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(bytes));
	}

	@ParameterizedTest
	@ValueSource(strings = { "garbage\r\n\r\n", "HTTP/2 200 OK\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n",
			OK + "no colon\r\n\r\n", OK + ": no name\r\n\r\n", OK + "Content-Length: x\r\n\r\n",
			OK + "Content-Length: -1\r\n\r\n", OK + "Content-Length: 99999999999\r\n\r\n",
			OK + "Content-Length: 8388609\r\n\r\n", OK + "Transfer-Encoding: gzip\r\n\r\n",
			OK + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", OK + "Transfer-Encoding: chunked\r\n\r\n-4\r\nbody\r\n",
			OK + "Transfer-Encoding: chunked\r\n\r\n4\r\nbodyless\r\n0\r\n\r\n",
			OK + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n" })
	void readWhenNotHttpThrows(String bytes) {
		assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> read(bytes));
	}

	@Test
	void readWhenHeadDoesNotEndThrows() {
		assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> read("x".repeat(10_000)));
		assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> {
			StringBuilder head = new StringBuilder(OK);
			for (int i = 0; i < 200; i++) {
				head.append("X-").append(i).append(": y\r\n");
			}
			read(head.append("\r\n").toString());
		});
	}

}
