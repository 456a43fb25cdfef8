package io.paascharm.test.pebble;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ServiceOrder}.
 */
class ServiceOrderTests {

	private final Plan plan = Plan.of(List.of(LayerParser.parse("services", """
			services:
			  web: {override: replace, command: web, requires: [db], after: [db]}
			  db: {override: replace, command: db}
			  cache: {override: replace, command: cache, before: [web]}
			  alone: {override: replace, command: alone}
			""")));

	@Test
	void requiredServiceStartsFirst() {
		assertThat(ServiceOrder.start(this.plan, List.of("web"))).containsExactly(List.of("db", "web"));
	}

	@Test
	void dependantStopsFirst() {
		assertThat(ServiceOrder.stop(this.plan, List.of("db"))).containsExactly(List.of("web", "db"));
	}

	@Test
	void requirementIsNotStoppedWithItsDependant() {
		assertThat(ServiceOrder.stop(this.plan, List.of("web"))).containsExactly(List.of("web"));
	}

	@Test
	void unrelatedServicesHaveLanesOfTheirOwn() {
		assertThat(ServiceOrder.start(this.plan, List.of("alone", "db"))).containsExactly(List.of("alone"),
				List.of("db"));
	}

	@Test
	void unknownServiceIsNamed() {
		assertThatExceptionOfType(PlanException.class)
			.isThrownBy(() -> ServiceOrder.start(this.plan, List.of("nothing")))
			.withMessage("service \"nothing\" does not exist");
	}

}
