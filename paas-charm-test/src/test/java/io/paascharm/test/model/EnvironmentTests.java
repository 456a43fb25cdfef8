package io.paascharm.test.model;

import java.util.Map;
import java.util.TreeMap;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process of a dispatch and its environment.
 */
class EnvironmentTests extends ModelTestBase {

	private Map<String, String> environment(String event) {
		Map<String, String> variables = new TreeMap<>();
		Assertions.contentOf(this.model.unit("shell/0").charmDirectory().resolve("env-" + event).toFile())
			.lines()
			.forEach((line) -> variables.put(line.substring(0, line.indexOf('=')),
					line.substring(line.indexOf('=') + 1)));
		return variables;
	}

	@Test
	void nothingIsInherited() {
		this.model.setProxies(new ModelProxies("http://proxy:3128", "", "", "localhost"));
		deploy("tr '\\0' '\\n' < /proc/self/environ > env-$hook; pwd > pwd");
		Map<String, String> variables = environment("start");
		Unit unit = this.model.unit("shell/0");
		assertThat(variables).containsEntry("JUJU_DISPATCH_PATH", "hooks/start")
			.containsEntry("JUJU_HOOK_NAME", "start")
			.containsEntry("JUJU_UNIT_NAME", "shell/0")
			.containsEntry("JUJU_VERSION", "3.6.4")
			.containsEntry("JUJU_CHARM_HTTP_PROXY", "http://proxy:3128")
			.containsEntry("JUJU_CHARM_HTTPS_PROXY", "")
			.containsEntry("JUJU_MACHINE_ID", "")
			.containsEntry("JUJU_CHARM_DIR", unit.charmDirectory().toString())
			.containsEntry("PAAS_CHARM_CONTAINERS", unit.containersDirectory().toString())
			.doesNotContainKeys("HOME", "USER", "JAVA_HOME", "JUJU_RELATION", "JUJU_REMOTE_UNIT");
		assertThat(variables.get("JUJU_CONTEXT_ID")).matches("shell/0-start-[0-9a-f]{32}");
		assertThat(variables.get("PATH")).matches(".*/tools/unit-shell-0:/usr/local/sbin:.*");
		assertThat(unit.charmDirectory().resolve("pwd")).hasContent(unit.charmDirectory().toString());
	}

	@Test
	void relationHookHasAnEmptyRemoteUnitWhereJujuHas() {
		deploy("tr '\\0' '\\n' < /proc/self/environ > env-$hook");
		this.model.remote("pg");
		this.model.relate("shell:db", "pg");
		settle();
		assertThat(environment("db-relation-created")).containsEntry("JUJU_REMOTE_UNIT", "")
			.containsEntry("JUJU_REMOTE_APP", "pg")
			.containsEntry("JUJU_RELATION", "db")
			.containsEntry("JUJU_RELATION_ID", "db:1")
			.doesNotContainKey("JUJU_DEPARTING_UNIT");
		assertThat(environment("db-relation-joined")).containsEntry("JUJU_REMOTE_UNIT", "pg/0");
		assertThat(environment("app-pebble-ready")).containsEntry("JUJU_WORKLOAD_NAME", "app");
	}

	@Test
	void actionHasNoHookName() {
		deploy("tr '\\0' '\\n' < /proc/self/environ > env-$hook");
		ActionResult result = this.model.runAction("shell/0", "greet", Map.of());
		assertThat(environment("greet")).containsEntry("JUJU_HOOK_NAME", "")
			.containsEntry("JUJU_DISPATCH_PATH", "actions/greet")
			.containsEntry("JUJU_ACTION_NAME", "greet")
			.containsEntry("JUJU_ACTION_UUID", result.id())
			.containsEntry("JUJU_ACTION_TAG", "action-" + result.id());
	}

	@Test
	void standardInputIsEmpty() {
		deploy("readlink /proc/self/fd/0 > input");
		assertThat(this.model.unit("shell/0").charmDirectory().resolve("input")).hasContent("/dev/null");
	}

}
