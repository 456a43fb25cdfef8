package io.paascharm.profiles;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.cos.AlertRules;
import io.paascharm.cos.CosDirectory;
import io.paascharm.cos.CosFile;
import io.paascharm.cos.Dashboards;
import io.paascharm.cos.JujuTopology;
import io.paascharm.cos.QueryLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the dashboards and alert rules of the frameworks.
 */
class AssetsTests {

	private static final Path PROFILES = Path.of("src/main/resources/io/paascharm/profiles");

	private static final JujuTopology TOPOLOGY = new JujuTopology("dev", "5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060", "app",
			"app/0", "app-k8s");

	@ParameterizedTest
	@CsvSource({ "flask, flask", "django, django", "fastapi, fastapi", "expressjs, expressjs", "go, go",
			"spring-boot, spring_boot" })
	void dashboardShowsTheApplicationThatIsChosen(String framework, String name) {
		List<CosFile> files = new CosDirectory(PROFILES.resolve(framework)).files(CosDirectory.DASHBOARDS);
		assertThat(files).extracting(CosFile::name).containsExactly(name + ".json");
		JsonNode dashboard = JsonMapper.shared().valueToTree(Dashboards.read(files.get(0)));
		assertThat(dashboard.path("version").isInt()).isTrue();
		assertThat(dashboard.path("templating").path("list")).extracting((variable) -> variable.path("name").asString())
			.containsExactly("prometheusds", "lokids", "juju_model", "juju_model_uuid", "juju_application",
					"juju_unit");
		assertThat(dashboard.path("panels")).hasSizeGreaterThan(8).allSatisfy(AssetsTests::checkPanel);
		assertThat(dashboard.path("panels")).extracting((panel) -> panel.path("id").asInt()).doesNotHaveDuplicates();
	}

	private static void checkPanel(JsonNode panel) {
		boolean logs = panel.path("type").asString().equals("logs");
		assertThat(panel.path("datasource").path("uid").asString()).isEqualTo(logs ? "${lokids}" : "${prometheusds}");
		assertThat(panel.path("description").asString()).isNotEmpty();
		assertThat(panel.path("targets")).isNotEmpty().allSatisfy((target) -> {
			assertThat(target.path("datasource")).isEqualTo(panel.path("datasource"));
			assertThat(target.path("expr").asString()).contains("juju_model_uuid=~\"$juju_model_uuid\"",
					"juju_application=~\"$juju_application\"", "juju_unit=~\"$juju_unit\"");
		});
	}

	@ParameterizedTest
	@CsvSource({ "flask, FlaskTargetMissing", "django, DjangoTargetMissing" })
	void ruleTellsThatMetricsAreMissing(String framework, String alert) {
		AlertRules rules = new AlertRules(QueryLanguage.PROMQL, TOPOLOGY)
			.add(new CosDirectory(PROFILES.resolve(framework)).files(CosDirectory.PROMETHEUS_RULES).get(0));
		JsonNode group = JsonMapper.shared().valueToTree(rules.toMap()).path("groups").path(0);
		assertThat(group.path("name").asString()).isEqualTo("dev_5e2b3c1a_app_" + framework + "_rules");
		assertThat(group.path("rules").path(0).path("alert").asString()).isEqualTo(alert);
	}

}
