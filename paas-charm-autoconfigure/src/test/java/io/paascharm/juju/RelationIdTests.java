package io.paascharm.juju;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RelationId}.
 */
class RelationIdTests {

	@Test
	void parseReadsWhatToStringPrints() {
		RelationId id = RelationId.parse("http-proxy:17");
		assertThat(id).isEqualTo(new RelationId("http-proxy", 17)).hasToString("http-proxy:17");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "db", "db:", ":1", "db:x", "db:-1", "db:+1", "db:4294967295", "a:b:1", "db:1 " })
	void parseWhenTextIsMalformedThrowsExceptionThatQuotesIt(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> RelationId.parse(text))
			.withMessage("'%s' is not the identifier of a relation", text);
	}

	@Test
	void compareToOrdersByNumberWithinAnEndpoint() {
		assertThat(RelationId.parse("db:9")).isLessThan(RelationId.parse("db:10"));
		assertThat(RelationId.parse("a:10")).isLessThan(RelationId.parse("b:9"));
	}

}
