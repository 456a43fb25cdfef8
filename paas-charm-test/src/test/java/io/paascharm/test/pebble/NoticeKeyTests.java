package io.paascharm.test.pebble;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NoticeKey}.
 */
class NoticeKeyTests {

	@ParameterizedTest
	@ValueSource(strings = { "example.com/path", "a.b/c/d-e/1", "my-site.example.com/x" })
	void domainAndPathAreValid(String key) {
		assertThat(NoticeKey.isValid(key)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "example", "example/path", "example.com", "example.com/", "Example.com/path",
			"example.com/a_b", "-a.com/b", "a.com/b-", "a..com/b", "a.com//b", "a--b.com/c" })
	void everythingElseIsNot(String key) {
		assertThat(NoticeKey.isValid(key)).isFalse();
	}

}
