package io.paascharm.uri;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ServiceUri}.
 */
class ServiceUriTests {

	@Test
	void parseSplitsIntoAllParts() {
		ServiceUri uri = ServiceUri.parse("postgresql://user:pass@Host.example:5432/db?sslmode=require#frag");
		assertThat(uri.scheme()).isEqualTo("postgresql");
		assertThat(uri.authority()).isEqualTo("user:pass@Host.example:5432");
		assertThat(uri.path()).isEqualTo("/db");
		assertThat(uri.query()).isEqualTo("sslmode=require");
		assertThat(uri.fragment()).isEqualTo("frag");
		assertThat(uri.username()).isEqualTo("user");
		assertThat(uri.password()).isEqualTo("pass");
		assertThat(uri.hostname()).isEqualTo("host.example");
		assertThat(uri.port()).isEqualTo(5432);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "mongodb://u:p@h0:27017,h1:27018/db | h0 | 27017", "mongodb://u:p@h0,h1/db | h0 |",
					"postgresql://u:p@[2001:DB8::1]:5432/db | 2001:db8::1 | 5432", "postgresql://u:p@[::1]/db | ::1 |",
					"redis://my_host:6379 | my_host | 6379", "redis://h: | h |" })
	void hostAndPortAreThoseOfTheFirstHost(String text, String host, Integer port) {
		ServiceUri uri = ServiceUri.parse(text);
		assertThat(uri.hostname()).isEqualTo(host);
		assertThat(uri.port()).isEqualTo(port);
	}

	@Test
	void userInformationEndsAtTheLastAt() {
		ServiceUri uri = ServiceUri.parse("postgresql://u:p@ss@h/db");
		assertThat(uri.password()).isEqualTo("p@ss");
		assertThat(uri.hostname()).isEqualTo("h");
	}

	@Test
	void withoutUserInformationThereIsNoUser() {
		ServiceUri uri = ServiceUri.parse("redis://h:6379");
		assertThat(uri.username()).isNull();
		assertThat(uri.password()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pg:5432", "//pg:5432/db", "pg" })
	void parseTakesWhatIsNoServiceUri(String text) {
		assertThat(ServiceUri.parse(text).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgresql://h:port/db", "postgresql://h:65536/db", "postgresql://h:-1/db",
			"postgresql://h:99999999999999999999/db" })
	void portThatIsNoPortIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ServiceUri.parse(text).port());
	}

	@ParameterizedTest
	@CsvSource({ "p@ss/w?rd#1,p%40ss%2Fw%3Frd%231", "é,%C3%A9", "a-b._c~1,a-b._c~1" })
	void encodeEscapesAllButUnreservedCharacters(String text, String encoded) {
		assertThat(ServiceUri.encode(text)).isEqualTo(encoded);
	}

	@Test
	void toStringShowsNoPassword() {
		assertThat(ServiceUri.parse("postgresql://u:secret@h/db")).hasToString("postgresql://...");
	}

}
