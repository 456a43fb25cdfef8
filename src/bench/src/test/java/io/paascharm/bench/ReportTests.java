package io.paascharm.bench;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Report}.
 */
class ReportTests {

	private static final Machine MACHINE = new Machine(2, "some processor", "Linux 6.1", "17.0.15", "25.0.3");

	private final Measurements ours = new Measurements();

	private final Measurements theirs = new Measurements();

	private Report report() {
		return new Report(MACHINE, new Report.Entry("ours.charm", "active", this.ours),
				new Report.Entry("theirs", "blocked: why", this.theirs));
	}

	@Test
	void tableHasMediansRangesAndRatios() {
		for (double value : new double[] { 30, 10.25, 20 }) {
			this.ours.add(Figure.WARM_WALL, value);
		}
		this.theirs.add(Figure.WARM_WALL, 80);
		assertThat(report().table().lines())
			.contains("ours:     ours.charm (active)", "baseline: theirs (blocked: why)")
			.element(0)
			.asString()
			.contains("2 cores", "17.0.15", "25.0.3");
		assertThat(report().table().lines().map((line) -> line.replaceAll(" +", " ")))
			.contains("warm config-changed ms 20 (10.3..30) 80 0.25");
	}

	@Test
	void tableWhenTheBaselineHasNothingHasNoRatio() {
		this.ours.addKibibytes(Figure.RESIDENT_MEMORY, 102_400);
		this.theirs.addKibibytes(Figure.RESIDENT_MEMORY, 0);
		assertThat(report().table().lines().map((line) -> line.replaceAll(" +", " ")))
			.contains("PSS between dispatches MiB 100 0");
	}

	@Test
	void tableWithoutABaselineHasOurColumnsOnly() {
		this.ours.add(Figure.WARM_WALL, 20);
		Report alone = new Report(MACHINE, new Report.Entry("ours.charm", "active", this.ours), null);
		assertThat(alone.table()).doesNotContain("baseline: ");
		assertThat(alone.table().lines().map((line) -> line.replaceAll(" +", " ")))
			.contains("warm config-changed ms 20");
	}

	@Test
	void jsonHasEveryValue() {
		this.ours.add(Figure.WARM_WALL, 30);
		this.ours.add(Figure.WARM_WALL, 10);
		JsonNode json = JsonMapper.shared().readTree(report().json());
		JsonNode figure = json.at("/ours/figures/warm-wall");
		assertThat(figure.path("median").asDouble()).isEqualTo(20);
		assertThat(figure.path("values")).hasSize(2);
		assertThat(figure.path("unit").asString()).isEqualTo("ms");
		assertThat(json.at("/baseline/status").asString()).isEqualTo("blocked: why");
		assertThat(json.at("/machine/charm-java").asString()).isEqualTo("25.0.3");
	}

}
