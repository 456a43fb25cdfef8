package io.paascharm.unit;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.hooktool.SecretMetadata;
import io.paascharm.juju.CharmStatus;
import io.paascharm.juju.RelationId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link UnitChanges}.
 */
class UnitChangesTests {

	private static final RelationId DB = new RelationId("db", 1);

	private static final SecretSpec SECRET = new SecretSpec(Map.of("password", "hunter22"),
			SecretMetadata.ofApplication("l"));

	private final UnitFixture unit = new UnitFixture().leader(true);

	private final FakeHookTools tools = this.unit.tools()
		.answer("relation-get -r db:1 --app - flask-k8s", "{\"a\":\"1\"}")
		.answer("relation-get -r db:1 - flask-k8s/0", "{\"ingress-address\":\"10.0.0.1\"}")
		.answer("opened-ports", "[\"8000/tcp\"]")
		.answer("state-get", "{\"k\":\"1\"}")
		.answer("status-get --include-data", "{\"status\":\"active\",\"message\":\"\"}")
		.answer("status-get --include-data --application",
				"{\"application-status\":{\"status\":\"active\",\"message\":\"\"}}");

	private final UnitState state = this.unit.dispatch();

	private final UnitChanges changes = this.state.changes();

	@Test
	void flushWithoutChangesCallsNothing() {
		this.changes.flush();
		assertThat(this.tools.calls()).isEmpty();
	}

	@Test
	void nothingReachesJujuBeforeFlush() {
		this.changes.setUnitData(DB, "a", "1");
		this.changes.setStored("k", "2");
		this.changes.openPort(Port.tcp(8080));
		this.changes.addSecret(SECRET);
		this.changes.setActionResult(Map.of("a", "b"));
		this.changes.failAction("why");
		this.changes.setWorkloadVersion("1.0");
		this.changes.setStatus(CharmStatus.blocked("x"), CharmStatus.blocked("x"));
		assertThat(this.tools.calls()).isEmpty();
	}

	@Test
	void flushWritesInOrder() {
		this.tools.fail("secret-info-get --label=l", Kind.NOT_FOUND)
			.answer("secret-add --label=l --owner=application password#hunter22", "secret:abc");
		this.changes.setStatus(CharmStatus.blocked("x"), CharmStatus.blocked("y"));
		this.changes.setActionResult(Map.of("a", "b"));
		this.changes.failAction("why");
		this.changes.setWorkloadVersion("1.0");
		this.changes.openPort(Port.tcp(8080));
		this.changes.setStored("k", "2");
		this.changes.setUnitData(DB, "b", "2");
		this.changes.addSecret(SECRET);
		this.changes.flush();
		assertThat(this.tools.calls()).filteredOn((call) -> !call.contains("-get") && !call.startsWith("opened"))
			.containsExactly("secret-add --label=l --owner=application password#hunter22",
					"relation-set -r db:1 --file - < {\"b\": \"2\"}", "state-set --file - < {\"k\": \"2\"}",
					"open-port 8080/tcp", "application-version-set -- 1.0", "action-set a=b", "action-fail -- why",
					"status-set -- blocked x", "is-leader", "status-set --application -- blocked y");
	}

	@Test
	void flushWritesOnlyDifferencesAndOneCallADatabag() {
		this.changes.setApplicationData(DB, "a", "1");
		this.changes.setApplicationData(DB, "b", "2");
		this.changes.setApplicationData(DB, "c", "first");
		this.changes.setApplicationData(DB, "c", "3");
		this.changes.setApplicationData(DB, "absent", null);
		this.tools.calls();
		this.changes.flush();
		assertThat(this.tools.calls()).containsExactly("relation-get -r db:1 --app - flask-k8s",
				"relation-set -r db:1 --app --file - < {\"b\": \"2\", \"c\": \"3\"}");
	}

	@Test
	void flushRemovesKeysByAnEmptyValue() {
		this.changes.setApplicationData(DB, "a", null);
		this.changes.flush();
		assertThat(this.tools.calls()).contains("relation-set -r db:1 --app --file - < {\"a\": \"\"}");
	}

	@Test
	void flushWhenNothingDiffersWritesNothing() {
		this.changes.setApplicationData(DB, "a", "1");
		this.changes.setStored("k", "1");
		this.changes.openPort(Port.tcp(8000));
		this.changes.closePort(Port.tcp(8080));
		this.changes.setStatus(CharmStatus.active(), CharmStatus.active());
		this.changes.flush();
		assertThat(this.tools.calls()).containsExactlyInAnyOrder("is-leader", "relation-get -r db:1 --app - flask-k8s",
				"state-get", "opened-ports", "status-get --include-data", "status-get --include-data --application");
	}

	@Test
	void flushASecondTimeWritesNothing() {
		this.changes.setUnitData(DB, "a", "1");
		this.changes.setWorkloadVersion("1.0");
		this.changes.setActionResult(Map.of("a", "b"));
		this.changes.flush();
		this.tools.calls();
		this.changes.flush();
		assertThat(this.tools.calls()).isEmpty();
	}

	@Test
	void databagIsReadAnewAfterItWasWritten() {
		this.tools.answer("relation-ids db", "[\"db:1\"]");
		this.changes.setUnitData(DB, "a", "1");
		this.changes.flush();
		this.tools.answer("relation-get -r db:1 - flask-k8s/0", "{\"a\":\"1\"}");
		assertThat(this.state.relation(DB)).get()
			.satisfies((relation) -> assertThat(relation.localUnitData()).isEqualTo(Map.of("a", "1")));
	}

	@Test
	void setApplicationDataWhenNotLeaderThrowsException() {
		UnitChanges follower = this.unit.leader(false).dispatch().changes();
		assertThatIllegalStateException().isThrownBy(() -> follower.setApplicationData(DB, "key", "hunter22"))
			.withMessageContaining("'key'")
			.withMessageNotContaining("hunter22");
	}

	@Test
	void flushWhenWriteIsRefusedThrowsExceptionAndWritesNoMore() {
		this.tools.fail("relation-set -r db:1 --file - < {\"a\": \"1\"}", Kind.OTHER);
		this.changes.setUnitData(DB, "a", "1");
		this.changes.setStatus(CharmStatus.blocked("x"), null);
		assertThatExceptionOfType(HookToolException.class).isThrownBy(this.changes::flush);
		assertThat(this.tools.calls()).noneMatch((call) -> call.startsWith("status-set"));
	}

	@Test
	void storedShowsWhatIsGoingToBeWritten() {
		this.changes.setStored("k", null);
		this.changes.setStored("l", "2");
		assertThat(this.state.stored()).isEqualTo(Map.of("l", "2"));
		this.changes.flush();
		assertThat(this.tools.calls()).containsExactly("state-get", "state-delete k",
				"state-set --file - < {\"l\": \"2\"}");
	}

	@Test
	void storedKeyIsEmptiedWhereJujuCannotDeleteIt() {
		UnitChanges changes = this.unit.with("JUJU_VERSION", "4.0.5").dispatch().changes();
		changes.setStored("k", null);
		changes.flush();
		assertThat(this.tools.calls()).containsExactly("state-get", "state-set --file - < {\"k\": \"\"}");
	}

	@Test
	void portsAreClosed() {
		this.changes.closePort(Port.tcp(8000));
		this.changes.flush();
		assertThat(this.tools.calls()).containsExactly("opened-ports", "close-port 8000/tcp");
	}

	@Test
	void placeholderOfAnAddedSecretIsReplacedEverywhere() {
		this.tools.fail("secret-info-get --label=l", Kind.NOT_FOUND)
			.answer("secret-add --label=l --owner=application password#hunter22", "secret:abc");
		SecretId id = this.changes.addSecret(SECRET);
		this.changes.grantSecret(id, DB);
		this.changes.setUnitData(DB, "secret", id.uri());
		this.changes.setStored("k", "{\"id\":\"" + id.uri() + "\"}");
		this.changes.flush();
		assertThat(this.tools.calls()).contains("secret-grant --relation db:1 secret:abc",
				"relation-set -r db:1 --file - < {\"secret\": \"secret:abc\"}",
				"state-set --file - < {\"k\": \"{\\\"id\\\":\\\"secret:abc\\\"}\"}");
	}

	@Test
	void placeholdersOfSeveralSecretsAreDistinct() {
		this.tools.answer("secret-add first#hunter22", "secret:one").answer("secret-add second#hunter22", "secret:two");
		SecretId first = this.changes.addSecret(new SecretSpec(Map.of("first", "hunter22"), SecretMetadata.NONE));
		SecretId second = this.changes.addSecret(new SecretSpec(Map.of("second", "hunter22"), SecretMetadata.NONE));
		this.changes.setUnitData(DB, "secrets", second.uri() + " " + first.uri());
		this.changes.flush();
		assertThat(this.tools.calls())
			.contains("relation-set -r db:1 --file - < {\"secrets\": \"secret:two secret:one\"}");
	}

	@Test
	void addSecretTakesTheOneThatAFailedDispatchLeft() {
		this.tools.answer("secret-info-get --label=l", "{\"abc\":{\"revision\":1,\"label\":\"l\"}}")
			.answer("secret-get secret:abc --peek", "{\"password\":\"hunter22\"}");
		this.changes.setUnitData(DB, "secret", this.changes.addSecret(SECRET).uri());
		this.changes.flush();
		assertThat(this.tools.calls()).containsExactly("secret-info-get --label=l", "secret-get secret:abc --peek",
				"relation-get -r db:1 - flask-k8s/0", "relation-set -r db:1 --file - < {\"secret\": \"secret:abc\"}");
	}

	@Test
	void setSecretAddsARevisionOnlyIfContentDiffers() {
		this.tools.answer("secret-get secret:abc --peek", "{\"password\":\"old\"}");
		this.changes.setSecret(SecretId.parse("abc"), new SecretContent(Map.of("password", "old")));
		this.changes.flush();
		assertThat(this.tools.calls()).containsExactly("secret-get secret:abc --peek");
		this.changes.setSecret(SecretId.parse("abc"), new SecretContent(Map.of("password", "hunter22")));
		this.changes.flush();
		assertThat(this.tools.calls()).contains("secret-set secret:abc password#hunter22");
	}

	@Test
	void secretsAreRevokedAndRemoved() {
		this.changes.revokeSecret(SecretId.parse("abc"), DB);
		this.changes.removeSecret(SecretId.parse("abc"), 1);
		this.changes.flush();
		assertThat(this.tools.calls()).containsExactly("secret-revoke --relation db:1 secret:abc",
				"secret-remove secret:abc --revision 1");
	}

	@Test
	void maintenanceIsSetAtOnceAndFollowedByTheStatusBefore() {
		this.changes.maintenance(CharmStatus.maintenance("Migrating"));
		assertThat(this.tools.calls()).contains("status-set -- maintenance Migrating",
				"status-set --application -- maintenance Migrating");
		this.changes.setStatus(CharmStatus.active(), CharmStatus.active());
		this.changes.flush();
		assertThat(this.tools.calls()).containsExactly("status-set -- active", "status-set --application -- active");
	}

	@Test
	void applicationStatusOfAFollowerIsPassedOver() {
		UnitChanges follower = this.unit.leader(false).dispatch().changes();
		follower.maintenance(CharmStatus.maintenance("x"));
		follower.setStatus(CharmStatus.blocked("x"), CharmStatus.blocked("x"));
		follower.flush();
		assertThat(this.tools.calls()).noneMatch((call) -> call.contains("--application"));
	}

	@Test
	void applicationStatusIsLeftToTheNextLeader() {
		this.tools.fail("status-set --application -- blocked y", Kind.NOT_LEADER);
		this.changes.setStatus(CharmStatus.blocked("x"), CharmStatus.blocked("y"));
		this.changes.flush();
		assertThat(this.tools.calls()).contains("status-set -- blocked x", "status-set --application -- blocked y");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Key", "a_b", "-a", "a.", "stdout", "stderr-encoding" })
	void setActionResultWhenJujuWouldRefuseTheKeyThrowsException(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.changes.setActionResult(Map.of(key, "value")))
			.withMessage("'%s' cannot be the key of an action's result", key);
	}

	@Test
	void actionResultsAreCollected() {
		this.changes.setActionResult(Map.of("a.b-c", "1"));
		this.changes.setActionResult(Map.of("a.b-c", "2"));
		this.changes.flush();
		assertThat(this.tools.calls()).containsExactly("action-set a.b-c=2");
	}

}
