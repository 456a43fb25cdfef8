package io.paascharm.juju;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link HookContext} and the events in it.
 */
class HookContextTests {

	private final Map<String, String> environment = new HashMap<>(
			Map.of("JUJU_DISPATCH_PATH", "hooks/start", "JUJU_UNIT_NAME", "flask-k8s/0", "JUJU_VERSION", "3.6.4",
					"JUJU_MODEL_NAME", "dev", "JUJU_MODEL_UUID", "cafe", "JUJU_CHARM_DIR", "/charm"));

	@Test
	void parseReadsWhatJujuAlwaysSets() {
		HookContext context = parse();
		assertThat(context.unit()).isEqualTo(new UnitName("flask-k8s", 0));
		assertThat(context.jujuVersion()).isEqualTo(new JujuVersion(3, 6, 4));
		assertThat(context.model()).isEqualTo("dev");
		assertThat(context.modelUuid()).isEqualTo("cafe");
		assertThat(context.charmDirectory()).isEqualTo(Path.of("/charm"));
		assertThat(context.environment()).isEqualTo(this.environment);
	}

	@ParameterizedTest
	@ValueSource(strings = { "JUJU_DISPATCH_PATH", "JUJU_UNIT_NAME" })
	void parseWhenVariableIsMissingThrowsExceptionThatNamesIt(String variable) {
		this.environment.remove(variable);
		assertThatVariableIsRefused(variable);
	}

	@Test
	void parseWhenUnitNameIsMalformedThrowsException() {
		this.environment.put("JUJU_UNIT_NAME", "flask");
		assertThatVariableIsRefused("JUJU_UNIT_NAME");
	}

	@Test
	void parseWhenVersionIsMissingAssumesUnknown() {
		this.environment.put("JUJU_VERSION", "");
		assertThat(parse().jujuVersion()).isEqualTo(JujuVersion.UNKNOWN);
	}

	@Test
	void variableThatIsEmptyCountsAsAbsent() {
		this.environment.put("JUJU_CHARM_HTTP_PROXY", "");
		assertThat(parse().variable("JUJU_CHARM_HTTP_PROXY")).isNull();
	}

	@Test
	void toStringHoldsNoVariable() {
		this.environment.put("JUJU_CHARM_HTTP_PROXY", "http://user:password@proxy");
		assertThat(parse()).hasToString("start on flask-k8s/0");
	}

	@ParameterizedTest
	@CsvSource({ "install, INSTALL", "config-changed, CONFIG_CHANGED", "leader-elected, LEADER_ELECTED",
			"update-status, UPDATE_STATUS", "upgrade-charm, UPGRADE_CHARM" })
	void eventWithoutFacts(String hook, LifecycleKind kind) {
		assertThat(event("hooks/" + hook)).isEqualTo(new HookEvent.Lifecycle(kind));
		assertThat(event("hooks/" + hook).name()).isEqualTo(hook);
	}

	@Test
	void eventOfRelationUnit() {
		relation("postgresql:7", "postgresql-k8s", "postgresql-k8s/1");
		assertThat(event("hooks/postgresql-relation-changed")).isEqualTo(new HookEvent.Relation(RelationKind.CHANGED,
				new RelationId("postgresql", 7), "postgresql-k8s", new UnitName("postgresql-k8s", 1), null));
	}

	@Test
	void eventOfRelationApplicationHasNoUnit() {
		relation("postgresql:7", "postgresql-k8s", "");
		assertThat(event("hooks/postgresql-relation-broken")).isEqualTo(new HookEvent.Relation(RelationKind.BROKEN,
				new RelationId("postgresql", 7), "postgresql-k8s", null, null));
	}

	@Test
	void eventOfDepartedUnitNamesTheOneThatLeaves() {
		relation("postgresql:7", "postgresql-k8s", "postgresql-k8s/1");
		this.environment.put("JUJU_DEPARTING_UNIT", "flask-k8s/0");
		assertThat(event("hooks/postgresql-relation-departed")).isInstanceOfSatisfying(HookEvent.Relation.class,
				(event) -> {
					assertThat(event.departingUnit()).isEqualTo(new UnitName("flask-k8s", 0));
					assertThat(event.name()).isEqualTo("postgresql-relation-departed");
				});
	}

	@ParameterizedTest
	@CsvSource({ "JUJU_RELATION_ID, 7", "JUJU_REMOTE_UNIT, postgresql-k8s", "JUJU_DEPARTING_UNIT, x/y" })
	void eventOfRelationWhenVariableIsMalformedThrowsException(String variable, String value) {
		relation("postgresql:7", "postgresql-k8s", "postgresql-k8s/1");
		this.environment.put("JUJU_DISPATCH_PATH", "hooks/postgresql-relation-departed");
		this.environment.put(variable, value);
		assertThatVariableIsRefused(variable);
	}

	@Test
	void eventsOfPebble() {
		this.environment.putAll(Map.of("JUJU_WORKLOAD_NAME", "app", "JUJU_NOTICE_ID", "12", "JUJU_NOTICE_TYPE",
				"custom", "JUJU_NOTICE_KEY", "example.com/a", "JUJU_PEBBLE_CHECK_NAME", "up"));
		assertThat(event("hooks/app-pebble-ready")).isEqualTo(new HookEvent.PebbleReady("app"));
		assertThat(event("hooks/app-pebble-custom-notice"))
			.isEqualTo(new HookEvent.PebbleNotice("app", "12", "example.com/a"));
		assertThat(event("hooks/app-pebble-check-failed")).isEqualTo(new HookEvent.PebbleCheck("app", "up", false));
		assertThat(event("hooks/app-pebble-check-recovered")).isEqualTo(new HookEvent.PebbleCheck("app", "up", true));
	}

	@Test
	void eventOfPebbleCheckWithoutNameThrowsException() {
		this.environment
			.putAll(Map.of("JUJU_WORKLOAD_NAME", "app", "JUJU_DISPATCH_PATH", "hooks/app-pebble-check-failed"));
		assertThatVariableIsRefused("JUJU_PEBBLE_CHECK_NAME");
	}

	@Test
	void eventsOfSecrets() {
		this.environment.putAll(Map.of("JUJU_SECRET_ID", "secret:abc", "JUJU_SECRET_LABEL", ""));
		assertThat(event("hooks/secret-changed"))
			.isEqualTo(new HookEvent.Secret(SecretKind.CHANGED, "secret:abc", "", null));
		this.environment.putAll(Map.of("JUJU_SECRET_LABEL", "key", "JUJU_SECRET_REVISION", "4"));
		assertThat(event("hooks/secret-remove"))
			.isEqualTo(new HookEvent.Secret(SecretKind.REMOVE, "secret:abc", "key", 4));
	}

	@Test
	void eventOfSecretWhenRevisionIsMalformedThrowsException() {
		this.environment.putAll(Map.of("JUJU_SECRET_ID", "secret:abc", "JUJU_SECRET_REVISION", "latest",
				"JUJU_DISPATCH_PATH", "hooks/secret-expired"));
		assertThatVariableIsRefused("JUJU_SECRET_REVISION");
	}

	@Test
	void eventOfStorage() {
		this.environment.put("JUJU_STORAGE_ID", "data/0");
		assertThat(event("hooks/data-storage-attached"))
			.isEqualTo(new HookEvent.Storage("data-storage-attached", "data/0"));
	}

	@Test
	void eventOfAction() {
		this.environment.putAll(Map.of("JUJU_ACTION_NAME", "start", "JUJU_ACTION_UUID", "4", "JUJU_HOOK_NAME", ""));
		HookEvent event = event("actions/start");
		assertThat(event).isEqualTo(new HookEvent.Action("start", "4"));
		assertThat(event.isAction()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "later-invention", "app-pebble-flies", "db-relation-changed" })
	void eventThatIsNotUnderstoodIsUnknown(String hook) {
		this.environment.put("JUJU_WORKLOAD_NAME", "app");
		assertThat(event("hooks/" + hook)).isEqualTo(new HookEvent.Unknown(hook));
	}

	private void relation(String id, String application, String unit) {
		this.environment
			.putAll(Map.of("JUJU_RELATION_ID", id, "JUJU_REMOTE_APP", application, "JUJU_REMOTE_UNIT", unit));
	}

	private HookEvent event(String path) {
		this.environment.put("JUJU_DISPATCH_PATH", path);
		return parse().event();
	}

	private HookContext parse() {
		return HookContext.parse(this.environment);
	}

	private void assertThatVariableIsRefused(String variable) {
		assertThatExceptionOfType(HookContextException.class).isThrownBy(this::parse)
			.withMessageContaining("'" + variable + "'")
			.satisfies((ex) -> assertThat(ex.variable()).isEqualTo(variable));
	}

}
