package io.paascharm.uri;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WebUrl}. The forms are those that applications get from charms in
 * Python.
 */
class WebUrlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			http://H.Example:4318       | http://h.example:4318/
			https://x:443/p             | https://x/p
			http://x:80                 | http://x/
			http://x?y=1                | http://x/?y=1
			https://x/a b               | https://x/a%20b
			https://münchen.de/         | https://xn--mnchen-3ya.de/
			https://gw.example/dev-app  | https://gw.example/dev-app
			http://[FD00::1]:8080/x     | http://[fd00::1]:8080/x
			http://u:p@H/               | http://u:p@h/
			redis://Host:6379           | redis://Host:6379
			tempo:4318/                 | tempo:4318/
			http://x/#part              | http://x/#part
			""")
	void urlsAreBroughtIntoTheirForm(String url, String form) {
		assertThat(WebUrl.canonical(url)).isEqualTo(form);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			tempo           | is not an absolute URL
			/path           | is not an absolute URL
			http://         | is not a URL with a host
			http://a,b/     | is not a URL with a host
			http://h:x/     | has a port that is not a number from 0 to 65535
			http://h:65536/ | has a port that is not a number from 0 to 65535
			""")
	void whatIsNoUrlIsRefused(String text, String problem) {
		assertThatIllegalArgumentException().isThrownBy(() -> WebUrl.canonical(text)).withMessage(problem);
	}

	@ParameterizedTest
	@ValueSource(strings = { "redis://h", "ftp://h/", "tempo:4318", "h" })
	void otherSchemesAreNoWebUrls(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> WebUrl.http(text))
			.withMessage("is not an http or https URL");
	}

}
