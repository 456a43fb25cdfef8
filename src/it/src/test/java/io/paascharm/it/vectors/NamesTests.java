package io.paascharm.it.vectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Names}.
 */
class NamesTests {

	private final Names names = new Names((name) -> name.equals("login") ? "known" : null);

	@Test
	void textWithoutNamesMatchesItselfOnly() {
		assertThat(this.names.match("a.c", "a.c")).isTrue();
		assertThat(this.names.match("a.c", "abc")).isFalse();
	}

	@Test
	void patternIsLearntOnceAndHoldsFromThenOn() {
		assertThat(this.names.match("key=<key: [a-z]+>", "key=1")).isFalse();
		assertThat(this.names.match("key=<key: [a-z]+>", "key=abc")).isTrue();
		assertThat(this.names.match("<key>", "abc")).isTrue();
		assertThat(this.names.match("<key: [a-z]+>", "other")).isFalse();
		assertThat(this.names.fill("the <key> of <login>, <nobody>")).isEqualTo("the abc of known, <nobody>");
	}

	@Test
	void nameStandsForTheSameValueAllOverTheTextThatIntroducesIt() {
		assertThat(this.names.match("<id: [0-9]+>-<id>", "12-13")).isFalse();
		assertThat(this.names.match("<id: [0-9]+>-<id>", "12-12")).isTrue();
		assertThat(this.names.fill("<id>")).isEqualTo("12");
	}

	@Test
	void twoNamesNeverStandForTheSameValue() {
		assertThat(this.names.match("<one: [a-z]+>", "abc")).isTrue();
		assertThat(this.names.match("<two: [a-z]+>", "abc")).isFalse();
		assertThat(this.names.match("<two: [a-z]+>", "xyz")).isTrue();
	}

	@Test
	void treeMatchesJsonWhateverItsForm() {
		this.names.put("id", "7");
		Expected expected = Expected.tree(Trees.yaml("{b: [1, x], a: secret:<id>}"));
		assertThat(expected.matches("{\"a\": \"secret:7\", \"b\": [1, \"x\"]}", this.names)).isTrue();
		assertThat(expected.matches("{\"a\": \"secret:8\", \"b\": [1, \"x\"]}", this.names)).isFalse();
		assertThat(expected.matches("no JSON", this.names)).isFalse();
		assertThat(expected.matches(null, this.names)).isFalse();
	}

}
