package io.paascharm.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The part of a page that is made from the code, between the comments
 * {@code <!-- name:begin -->} and {@code <!-- name:end -->}.
 *
 * @param page the page below {@code src/docs}
 * @param name the name in the comments
 */
record GeneratedPart(String page, String name) {

	static final Path DOCS = Path.of("..", "src", "docs").toAbsolutePath().normalize();

	private static final String WRITE = "paas-charm.docs.write";

	/**
	 * Check that the page says what the code says, or make it so where the property
	 * {@code paas-charm.docs.write} is set.
	 * @param expected what the code says, as Markdown
	 */
	void check(String expected) {
		String text = read();
		String begin = "<!-- %s:begin -->\n".formatted(this.name);
		int start = text.indexOf(begin);
		int end = text.indexOf("<!-- %s:end -->".formatted(this.name));
		assertThat(start).as("begin of the part '%s' in %s", this.name, this.page).isNotNegative();
		assertThat(end).as("end of the part '%s' in %s", this.name, this.page).isGreaterThan(start);
		String content = expected.strip() + "\n";
		if (Boolean.getBoolean(WRITE)) {
			write(text.substring(0, start) + begin + content + text.substring(end));
			return;
		}
		assertThat(text.substring(start + begin.length(), end))
			.as("part '%s' of src/docs/%s. If the code is right, run"
					+ " ./mvnw -pl framework-profiles -am test -Dtest='*Page*' -D%s=true"
					+ " -Dsurefire.failIfNoSpecifiedTests=false and commit the page", this.name, this.page, WRITE)
			.isEqualTo(content);
	}

	private String read() {
		try {
			return Files.readString(DOCS.resolve(this.page));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read page '%s'".formatted(this.page), ex);
		}
	}

	private void write(String text) {
		try {
			Files.writeString(DOCS.resolve(this.page), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write page '%s'".formatted(this.page), ex);
		}
	}

}
