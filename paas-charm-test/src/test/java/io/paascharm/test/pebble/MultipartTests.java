package io.paascharm.test.pebble;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Multipart}.
 */
class MultipartTests {

	private static final String BOUNDARY = "0123456789abcdef0123456789abcdef";

	@Test
	void parseReadsWhatWriteWrote() throws IOException {
		byte[] tricky = ("\r\n--" + BOUNDARY.substring(1) + "\r\n\r\n-- \n").getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		Multipart.write(body, BOUNDARY, new Multipart.Part("files", "/a \"ü\" \\ b", tricky));
		Multipart.write(body, BOUNDARY, new Multipart.Part("response", "", new byte[0]));
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		List<Multipart.Part> parts = Multipart.parse(body.toByteArray(), BOUNDARY);
		assertThat(parts).hasSize(2);
		assertThat(parts.get(0).fileName()).isEqualTo("/a \"ü\" \\ b");
		assertThat(parts.get(0).content()).isEqualTo(tricky);
		assertThat(parts.get(1).name()).isEqualTo("response");
		assertThat(parts.get(1).content()).isEmpty();
	}

	@Test
	void parseRefusesABodyThatEndsInAPart() {
		byte[] body = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf")
			.getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Multipart.parse(body, BOUNDARY));
	}

	@Test
	void parameterIsFoundByItsWholeName() {
		String header = "form-data; filename=\"name=x; y\"; name=files";
		assertThat(Multipart.parameter(header, "name")).isEqualTo("files");
		assertThat(Multipart.parameter(header, "filename")).isEqualTo("name=x; y");
		assertThat(Multipart.parameter(header, "other")).isEmpty();
		assertThat(Multipart.parameter("multipart/form-data; boundary=abc", "boundary")).isEqualTo("abc");
	}

}
