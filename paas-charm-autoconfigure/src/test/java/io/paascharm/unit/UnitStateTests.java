package io.paascharm.unit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.juju.CharmStatus;
import io.paascharm.juju.RelationId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link UnitState}.
 */
class UnitStateTests {

	private final UnitFixture unit = new UnitFixture().leader(true);

	private final FakeHookTools tools = this.unit.tools();

	@Test
	void nothingIsAskedBeforeItIsNeeded() {
		assertThat(this.unit.dispatch().context().unit()).hasToString("flask-k8s/0");
		assertThat(this.tools.calls()).isEmpty();
	}

	@Test
	void everyQuestionIsAskedOnce() {
		this.tools.answer("config-get", "{\"port\":8080}")
			.answer("state-get", "null")
			.answer("action-get", "{\"a\":1}")
			.answer("opened-ports", "[\"8080/tcp\",\"9000-9010/tcp\",\"icmp\"]")
			.answer("relation-ids db", "[\"db:1\"]")
			.answer("network-get db", "{}");
		UnitState state = this.unit.dispatch();
		for (int i = 0; i < 2; i++) {
			assertThat(state.isLeader()).isTrue();
			assertThat(state.config()).isEqualTo(Map.of("port", 8080L));
			assertThat(state.stored()).isEmpty();
			assertThat(state.actionParameters()).isEqualTo(Map.of("a", 1L));
			assertThat(state.openedPorts()).containsExactly(Port.tcp(8080));
			assertThat(state.relations("db")).hasSize(1);
			assertThat(state.network("db")).isEmpty();
		}
		assertThat(this.tools.calls()).containsExactly("is-leader", "config-get", "state-get", "action-get",
				"opened-ports", "relation-ids db", "network-get db");
	}

	@Test
	void relationsAreOrderedByNumber() {
		this.tools.answer("relation-ids db", "[\"db:10\",\"db:9\"]");
		assertThat(this.unit.dispatch().relations("db")).extracting(RelationState::id)
			.containsExactly(new RelationId("db", 9), new RelationId("db", 10));
	}

	@Test
	void relationThatBreaksIsNotListedButFound() {
		this.tools.answer("relation-ids db", "[\"db:1\",\"db:2\"]");
		UnitState state = this.unit.relationHook("db-relation-broken", "db:1").dispatch();
		assertThat(state.relations("db")).extracting(RelationState::id).containsExactly(new RelationId("db", 2));
		assertThat(state.relation(new RelationId("db", 1))).get()
			.satisfies((relation) -> assertThat(relation.breaking()).isTrue());
		assertThat(state.relation(new RelationId("db", 2))).get()
			.satisfies((relation) -> assertThat(relation.breaking()).isFalse());
		assertThat(state.relation(new RelationId("db", 3))).isEmpty();
	}

	@Test
	void relationsComeFromTheCacheInTheNextDispatch() {
		this.tools.answer("relation-ids db", "[\"db:1\"]");
		this.unit.dispatch().relations("db");
		this.tools.calls();
		assertThat(this.unit.dispatch().relations("db")).hasSize(1);
		assertThat(this.tools.calls()).isEmpty();
	}

	@Test
	void relationsAreAskedAgainWhenTheCacheDoesNotKnowTheOneOfTheEvent() {
		this.tools.answer("relation-ids db", "[\"db:1\"]");
		this.unit.dispatch().relations("db");
		this.tools.answer("relation-ids db", "[\"db:1\",\"db:2\"]");
		UnitState state = this.unit.relationHook("db-relation-changed", "db:2").dispatch();
		assertThat(state.relations("db")).hasSize(2);
	}

	@Test
	void relationThatBreaksIsNotRemembered() {
		this.tools.answer("relation-ids db", "[\"db:1\"]");
		this.unit.relationHook("db-relation-broken", "db:1").dispatch().relations("db");
		assertThat(this.unit.hook("config-changed").dispatch().relations("db")).isEmpty();
	}

	@Test
	void peerRelationsAreAbsentInInstall() {
		UnitState state = this.unit.hook("install").dispatch();
		assertThat(state.relations("peers")).isEmpty();
		assertThat(state.relation(new RelationId("peers", 0))).isEmpty();
		assertThat(this.tools.calls()).isEmpty();
	}

	@Test
	void secretIsReadOnceForAllFormsOfItsId() {
		this.tools.answer("secret-get secret:abc --label=l --refresh", "{\"password\":\"hunter22\"}");
		UnitState state = this.unit.dispatch();
		SecretContent content = state.secret("secret:abc", "l");
		assertThat(content.get("password")).isEqualTo("hunter22");
		assertThat(state.secret("abc", null)).isEqualTo(content);
		assertThat(state.secret("secret://cafe/abc", null)).isEqualTo(content);
		assertThat(this.tools.calls()).hasSize(1);
	}

	@Test
	void secretThatIsRefusedIsAskedForOnce() {
		this.tools.fail("secret-get secret:abc --refresh", Kind.PERMISSION_DENIED);
		UnitState state = this.unit.dispatch();
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(HookToolException.class).isThrownBy(() -> state.secret("secret:abc", null))
				.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(Kind.PERMISSION_DENIED));
		}
		assertThat(this.tools.calls()).hasSize(1);
	}

	@Test
	void secretContentIsMaskedInText() {
		assertThat(new SecretContent(Map.of("password", "hunter22"))).hasToString("SecretContent[password]");
	}

	@Test
	void storedValuesThatAreEmptyAreAbsent() {
		this.tools.answer("state-get", "{\"a\":\"1\",\"b\":\"\"}");
		assertThat(this.unit.dispatch().stored()).isEqualTo(Map.of("a", "1"));
	}

	@Test
	void networkHasFirstAddresses() {
		this.tools.answer("network-get db", "{\"bind-addresses\":[{\"addresses\":[{\"value\":\"10.1.2.3\"}]}],"
				+ "\"egress-subnets\":[\"10.0.0.5/32\"],\"ingress-addresses\":[\"10.0.0.5\",\"10.0.0.6\"]}");
		assertThat(this.unit.dispatch().network("db"))
			.contains(new NetworkInfo("10.1.2.3", "10.0.0.5", List.of("10.0.0.5/32")));
	}

	@Test
	void networkWhenJujuHasNoneIsEmpty() {
		this.tools.fail("network-get db", Kind.NO_NETWORK);
		UnitState state = this.unit.dispatch();
		assertThat(state.network("db")).isEmpty();
		assertThat(state.network("db")).isEmpty();
		assertThat(this.tools.calls()).hasSize(1);
	}

	@Test
	void networkWhenToolFailsThrowsException() {
		this.tools.fail("network-get db", Kind.TIMEOUT);
		assertThatExceptionOfType(HookToolException.class).isThrownBy(() -> this.unit.dispatch().network("db"));
	}

	@Test
	void statusesAreRead() {
		this.tools.answer("status-get --include-data", "{\"status\":\"blocked\",\"message\":\"why\"}")
			.answer("status-get --include-data --application",
					"{\"application-status\":{\"status\":\"unknown\",\"message\":\"\"}}");
		UnitState state = this.unit.dispatch();
		assertThat(state.unitStatus()).contains(CharmStatus.blocked("why"));
		assertThat(state.applicationStatus()).isEmpty();
	}

	@Test
	void applicationStatusOfAFollowerIsNotAsked() {
		assertThat(this.unit.leader(false).dispatch().applicationStatus()).isEmpty();
		assertThat(this.tools.calls()).containsExactly("is-leader");
	}

}
