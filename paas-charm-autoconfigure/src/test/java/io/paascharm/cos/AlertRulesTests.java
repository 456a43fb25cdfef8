package io.paascharm.cos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.json.PythonJson;
import io.paascharm.metadata.CharmFileException;
import io.paascharm.metadata.YamlMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AlertRules}.
 */
class AlertRulesTests {

	private static final JujuTopology TOPOLOGY = new JujuTopology("dev", "5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060",
			"spring-boot-k8s", "spring-boot-k8s/0", "notes");

	@TempDir
	private Path charm;

	@Test
	void nothingIsSaidOfNoRules() {
		assertThat(rules("").toMap()).isEmpty();
	}

	@Test
	void ruleIsLabelledWithWhereItComesFrom() {
		AlertRules rules = rules("""
				groups:
				- name: HostHealth
				  interval: 1m
				  rules:
				  - alert: HostDown
				    expr: up{%%juju_topology%%, a="b"} < 1
				    labels: {severity: critical, juju_charm: other}
				""");
		assertThat(PythonJson.write(rules.toMap())).isEqualTo(
				"{\"groups\": [{\"name\": \"dev_5e2b3c1a_spring_boot_k8s_HostHealth_rules\", \"interval\": \"1m\", "
						+ "\"rules\": [{\"alert\": \"HostDown\", \"expr\": \"up{ a=\\\"b\\\"} < 1\", \"labels\": {\"severity\": "
						+ "\"critical\", \"juju_charm\": \"other\", \"juju_model\": \"dev\", \"juju_model_uuid\": "
						+ "\"5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060\", \"juju_application\": \"spring-boot-k8s\"}}]}]}");
	}

	@ParameterizedTest
	@CsvSource({ "x, dev_5e2b3c1a_spring_boot_k8s_x_rules", "x_rules, dev_5e2b3c1a_spring_boot_k8s_x_rules",
			"m_0123abcd_app_x_rules, m_0123abcd_app_x_rules",
			"m_0123ABCD_x_rules, dev_5e2b3c1a_spring_boot_k8s_m_0123ABCD_x_rules",
			"a b:ü, dev_5e2b3c1a_spring_boot_k8s_a_b:__rules" })
	void groupIsNamedAfterTheApplication(String name, String expected) {
		assertThat(names(rules("groups: [{name: '" + name + "', rules: []}]"))).containsExactly(expected);
	}

	@Test
	void filesComeInTheOrderOfTheirNames() throws IOException {
		write("cos/prometheus_alert_rules/b.yaml", "{alert: B, expr: up}");
		write("cos/prometheus_alert_rules/a.x.rule", "{record: A, expr: up}");
		write("cos/prometheus_alert_rules/sub/c.rules", "{alert: C, expr: up}");
		write("cos/prometheus_alert_rules/notes.txt", "not rules");
		write("cos_custom/prometheus_alert_rules/own.yml", "{alert: Own, expr: up}");
		AlertRules rules = new AlertRules(QueryLanguage.PROMQL, TOPOLOGY)
			.addAll(new CosDirectory(this.charm).files(CosDirectory.PROMETHEUS_RULES));
		assertThat(names(rules)).containsExactly("dev_5e2b3c1a_spring_boot_k8s_a_x_rules",
				"dev_5e2b3c1a_spring_boot_k8s_b_rules", "dev_5e2b3c1a_spring_boot_k8s_custom_own_rules",
				"dev_5e2b3c1a_spring_boot_k8s_sub_c_rules");
	}

	@Test
	void badFileIsPassedOver() throws IOException {
		write("cos/prometheus_alert_rules/bad.rule", "groups: [");
		write("cos/prometheus_alert_rules/good.rule", "{alert: A, expr: up}");
		AlertRules rules = new AlertRules(QueryLanguage.PROMQL, TOPOLOGY)
			.addAll(new CosDirectory(this.charm).files(CosDirectory.PROMETHEUS_RULES));
		assertThat(names(rules)).containsExactly("dev_5e2b3c1a_spring_boot_k8s_good_rules");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a: b", "alert: A", "{alert: A, expr: 1}", "{alert: A, expr: up, labels: []}",
			"groups: {}", "groups: [{rules: []}]", "groups: [{name: a, rules: [{alert: B}]}]", "[]" })
	void whatIsNoRuleIsRefused(String content) throws IOException {
		Path file = write("cos/prometheus_alert_rules/x.rule", content);
		AlertRules rules = new AlertRules(QueryLanguage.PROMQL, TOPOLOGY);
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> rules.add(new CosFile("x.rule", file)));
		assertThat(rules.toMap()).isEmpty();
	}

	private AlertRules rules(String content) {
		AlertRules rules = new AlertRules(QueryLanguage.PROMQL, TOPOLOGY);
		return content.isEmpty() ? rules : rules.add(YamlMapping.parse("x.rule", content), "x", "");
	}

	private static List<String> names(AlertRules rules) {
		return ((List<?>) rules.toMap().get("groups")).stream()
			.map((group) -> String.valueOf(((Map<?, ?>) group).get("name")))
			.toList();
	}

	private Path write(String name, String content) throws IOException {
		Path file = this.charm.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

}
