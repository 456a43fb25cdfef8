package io.paascharm.pebble.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Multipart}.
 */
class MultipartTests {

	private static TransportReply reply(String type, String body) {
		return new TransportReply(200, Map.of("content-type", type), body.getBytes(StandardCharsets.UTF_8));
	}

	private static Multipart parse(String body) {
		return Objects.requireNonNull(Multipart.parse(reply("multipart/form-data; boundary=\"B\"; charset=x", body)));
	}

	private static String type(TransportRequest request) {
		return Objects.requireNonNull(request.headers().get("Content-Type"));
	}

	private static String body(TransportRequest request) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		request.body().forEach(body::writeBytes);
		return body.toString(StandardCharsets.UTF_8);
	}

	@Test
	void postHasALongBoundaryThatIsNewEachTime() {
		String type = type(Multipart.post("/f", "{}", "/p", new byte[0]));
		assertThat(type).matches("multipart/form-data; boundary=[0-9a-f]{32}");
		assertThat(type(Multipart.post("/f", "{}", "/p", new byte[0]))).isNotEqualTo(type);
	}

	@Test
	void postCanBeParsedAgain() {
		String content = "\r\n--\r\nline\r\n";
		TransportRequest request = Multipart.post("/f", "{\"a\": 1}", "/p", content.getBytes(StandardCharsets.UTF_8));
		Multipart multipart = Objects.requireNonNull(Multipart.parse(reply(type(request), body(request))));
		assertThat(multipart.part("request")).asString().isEqualTo("{\"a\": 1}");
		assertThat(multipart.part("files")).asString().isEqualTo(content);
		assertThat(multipart.part("other")).isNull();
	}

	@Test
	void postQuotesThePath() {
		assertThat(body(Multipart.post("/f", "{}", "/a\"b\\c", new byte[0]))).contains("filename=\"/a\\\"b\\\\c\"");
	}

	@Test
	void postDoesNotCopyTheContent() {
		byte[] content = new byte[10];
		assertThat(Multipart.post("/f", "{}", "/p", content).body()).anyMatch((piece) -> piece == content);
	}

	@Test
	void parseTakesEmptyParts() {
		assertThat(parse("--B\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\n\r\n--B--\r\n").part("files"))
			.isEmpty();
	}

	@Test
	void parseWhenBodyBreaksOffHasTheWholeParts() {
		Multipart multipart = parse("--B\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\nwhole\r\n"
				+ "--B\r\nContent-Disposition: form-data; name=\"response\"\r\n\r\nhal");
		assertThat(multipart.part("files")).asString().isEqualTo("whole");
		assertThat(multipart.part("response")).isNull();
	}

	@Test
	void parseWhenGarbageHasNoParts() {
		assertThat(parse("garbage").part("files")).isNull();
		assertThat(parse("").part("files")).isNull();
		assertThat(parse("--B\r\n\r\n--B").part("files")).isNull();
	}

	@Test
	void parseWhenNotMultipartIsNull() {
		assertThat(Multipart.parse(reply("application/json", "{}"))).isNull();
		assertThat(Multipart.parse(reply("multipart/form-data", "{}"))).isNull();
		assertThat(Multipart.parse(new TransportReply(200, Map.of(), new byte[0]))).isNull();
	}

}
