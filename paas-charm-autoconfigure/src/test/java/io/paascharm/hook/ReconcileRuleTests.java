package io.paascharm.hook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.integration.UnitMemory;
import io.paascharm.juju.HookEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReconcileRule}.
 */
class ReconcileRuleTests {

	private final FakeJuju juju = new FakeJuju().with("JUJU_RELATION_ID", "db:1")
		.with("JUJU_REMOTE_UNIT", "pg/0")
		.with("JUJU_SECRET_ID", "secret:abc")
		.with("JUJU_SECRET_REVISION", "1")
		.with("JUJU_NOTICE_ID", "1")
		.with("JUJU_NOTICE_KEY", "example.com/a")
		.with("JUJU_NOTICE_TYPE", "custom")
		.with("JUJU_PEBBLE_CHECK_NAME", "up");

	@ParameterizedTest
	@ValueSource(strings = { "hooks/install", "hooks/stop", "hooks/remove" })
	void nothingIsDoneBeforeAndAfterTheLifeOfAUnit(String path) {
		assertThat(ReconcileRule.isIdle(event(path, "app"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "hooks/start", "hooks/config-changed", "hooks/update-status", "hooks/upgrade-charm",
			"hooks/leader-elected", "hooks/db-relation-broken", "hooks/app-pebble-ready", "hooks/secret-changed",
			"actions/rotate-secret-key" })
	void everythingElseIsLookedAt(String path) {
		assertThat(ReconcileRule.isIdle(event(path, "app"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			actions/rotate-secret-key,      yes,  yes, yes,  yes
			hooks/config-changed,           yes,  yes, yes,  yes
			hooks/update-status,            yes,  yes, yes,  yes
			hooks/secret-changed,           yes,  yes, yes,  yes
			hooks/app-pebble-ready,         yes,  yes, yes,  yes
			hooks/other-pebble-ready,       no,   no,  no,   no
			hooks/leader-elected,           no,   no,  yes,  yes
			hooks/upgrade-charm,            no,   no,  no,   no
			hooks/start,                    no,   no,  no,   yes
			hooks/db-relation-created,      no,   no,  no,   no
			hooks/db-relation-joined,       no,   no,  no,   no
			hooks/db-relation-changed,      no,   yes, no,   yes
			hooks/db-relation-departed,     no,   yes, no,   yes
			hooks/db-relation-broken,       no,   yes, no,   yes
			hooks/app-pebble-custom-notice, no,   yes, no,   yes
			hooks/app-pebble-check-failed,  no,   yes, no,   yes
			""")
	void eventsReconcile(String path, String fresh, String due, String started, String startedAndDue) {
		HookEvent event = event(path, path.contains("other") ? "other" : "app");
		assertThat(reconciles(event, false, false)).isEqualTo(fresh.equals("yes"));
		assertThat(reconciles(event, false, true)).isEqualTo(due.equals("yes"));
		assertThat(reconciles(event, true, false)).isEqualTo(started.equals("yes"));
		assertThat(reconciles(event, true, true)).isEqualTo(startedAndDue.equals("yes"));
	}

	private boolean reconciles(HookEvent event, boolean started, boolean due) {
		UnitMemory memory = UnitMemory.of(this.juju.dispatch("config-changed"));
		if (started) {
			memory.setReconciled();
		}
		if (due) {
			memory.setDue();
		}
		return ReconcileRule.reconciles(event, "app", memory);
	}

	private HookEvent event(String path, String container) {
		return this.juju.with("JUJU_WORKLOAD_NAME", container).context(path).event();
	}

}
