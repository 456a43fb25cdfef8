package io.paascharm.juju;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link UnitName}.
 */
class UnitNameTests {

	@Test
	void parseReadsWhatToStringPrints() {
		UnitName name = UnitName.parse("flask-k8s/3");
		assertThat(name).isEqualTo(new UnitName("flask-k8s", 3)).hasToString("flask-k8s/3");
		assertThat(name.dashed()).isEqualTo("flask-k8s-3");
	}

	@Test
	void fqdnIsThatOfThePodInItsModel() {
		assertThat(new UnitName("flask-k8s", 3).fqdn("dev"))
			.isEqualTo("flask-k8s-3.flask-k8s-endpoints.dev.svc.cluster.local");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "flask", "flask/", "/0", "flask/x", "flask/-1", "flask/+1", "flask/4294967295", "a/b/1" })
	void parseWhenTextIsMalformedThrowsExceptionThatQuotesIt(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> UnitName.parse(text))
			.withMessage("'%s' is not the name of a unit", text);
	}

	@Test
	void compareToOrdersByNumberWithinAnApplication() {
		assertThat(UnitName.parse("a/9")).isLessThan(UnitName.parse("a/10"));
		assertThat(UnitName.parse("a/10")).isLessThan(UnitName.parse("b/9"));
	}

}
