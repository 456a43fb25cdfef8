package io.paascharm.unit;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.juju.RelationId;
import io.paascharm.juju.UnitName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RelationState}.
 */
class RelationStateTests {

	private final UnitFixture unit = new UnitFixture().leader(true);

	private final FakeHookTools tools = this.unit.tools()
		.answer("relation-ids db", "[\"db:1\"]")
		.answer("relation-ids peers", "[\"peers:0\"]");

	@Test
	void databagsAreReadOnce() {
		this.tools.answer("relation-list -r db:1", "[\"pg/1\",\"pg/0\"]")
			.answer("relation-get -r db:1 --app - pg", "{\"endpoints\":\"pg:5432\"}")
			.answer("relation-get -r db:1 - pg/0", "{\"a\":\"0\"}")
			.answer("relation-get -r db:1 --app - flask-k8s", "{\"b\":\"1\"}")
			.answer("relation-get -r db:1 - flask-k8s/0", "{\"c\":\"2\"}");
		RelationState relation = db(this.unit.dispatch());
		for (int i = 0; i < 2; i++) {
			assertThat(relation.units()).containsExactly(new UnitName("pg", 0), new UnitName("pg", 1));
			assertThat(relation.remoteApplicationData()).isEqualTo(Map.of("endpoints", "pg:5432"));
			assertThat(relation.remoteUnitData(new UnitName("pg", 0))).isEqualTo(Map.of("a", "0"));
			assertThat(relation.localApplicationData()).isEqualTo(Map.of("b", "1"));
			assertThat(relation.localUnitData()).isEqualTo(Map.of("c", "2"));
		}
		assertThat(this.tools.calls()).doesNotHaveDuplicates().hasSize(7);
	}

	@Test
	void remoteApplicationIsTakenFromTheEventOfTheRelation() {
		UnitState state = this.unit.relationHook("db-relation-changed", "db:1")
			.with("JUJU_REMOTE_APP", "pg")
			.dispatch();
		assertThat(db(state).remoteApplication()).isEqualTo("pg");
		assertThat(this.tools.calls()).containsExactly("relation-ids db");
	}

	@Test
	void remoteApplicationIsNotTakenFromTheEventOfAnotherRelation() {
		this.tools.answer("relation-list -r db:1", "[\"pg/0\"]");
		UnitState state = this.unit.relationHook("redis-relation-changed", "redis:2")
			.with("JUJU_REMOTE_APP", "redis-k8s")
			.dispatch();
		assertThat(db(state).remoteApplication()).isEqualTo("pg");
	}

	@Test
	void remoteApplicationWithoutUnitsIsAskedForAndRemembered() {
		this.tools.answer("relation-list -r db:1", "[]").answer("relation-list -r db:1 --app", "\"pg\"");
		assertThat(db(this.unit.dispatch()).remoteApplication()).isEqualTo("pg");
		this.tools.calls();
		assertThat(db(this.unit.dispatch()).remoteApplication()).isEqualTo("pg");
		assertThat(this.tools.calls()).isEmpty();
	}

	@Test
	void remoteApplicationWhenJujuDoesNotKnowReadsAsEmpty() {
		this.tools.answer("relation-list -r db:1", "[]").answer("relation-list -r db:1 --app", "\"\"");
		RelationState relation = db(this.unit.dispatch());
		assertThat(relation.remoteApplication()).isEmpty();
		assertThat(relation.remoteApplicationData()).isEmpty();
	}

	@Test
	void followerNeverReadsTheDatabagOfItsApplication() {
		RelationState relation = db(this.unit.leader(false).dispatch());
		assertThat(relation.localApplicationData()).isEmpty();
		assertThat(this.tools.calls()).containsExactly("relation-ids db", "is-leader");
	}

	@Test
	void followerReadsTheDatabagOfItsApplicationOnAPeerRelation() {
		this.tools.answer("relation-get -r peers:0 --app - flask-k8s", "{\"key\":\"1\"}");
		RelationState relation = this.unit.leader(false).dispatch().relations("peers").get(0);
		assertThat(relation.peer()).isTrue();
		assertThat(relation.remoteApplication()).isEqualTo("flask-k8s");
		assertThat(relation.localApplicationData()).isEqualTo(Map.of("key", "1"));
		assertThat(relation.remoteApplicationData()).isEqualTo(Map.of("key", "1"));
		assertThat(this.tools.calls()).containsExactly("relation-ids peers",
				"relation-get -r peers:0 --app - flask-k8s");
	}

	@Test
	void relationThatJujuDoesNotKnowReadsAsEmpty() {
		this.tools.fail("relation-list -r db:1", Kind.RELATION_NOT_FOUND)
			.fail("relation-get -r db:1 - pg/0", Kind.RELATION_NOT_FOUND);
		RelationState relation = db(this.unit.dispatch());
		assertThat(relation.units()).isEmpty();
		assertThat(relation.remoteUnitData(new UnitName("pg", 0))).isEmpty();
	}

	@Test
	void readErrorOfALiveRelationIsThrown() {
		this.tools.fail("relation-get -r db:1 - pg/0", Kind.PERMISSION_DENIED);
		RelationState relation = db(this.unit.dispatch());
		assertThatExceptionOfType(HookToolException.class)
			.isThrownBy(() -> relation.remoteUnitData(new UnitName("pg", 0)));
	}

	@ParameterizedTest
	@EnumSource
	void readErrorOfABreakingRelationIsEmptyDataIfJujuAnswered(Kind kind) {
		this.tools.fail("relation-get -r db:1 --app - pg", kind);
		RelationState relation = this.unit.relationHook("db-relation-broken", "db:1")
			.with("JUJU_REMOTE_APP", "pg")
			.dispatch()
			.relation(new RelationId("db", 1))
			.orElseThrow();
		assertThat(relation.units()).isEmpty();
		if (kind.isAnswer()) {
			assertThat(relation.remoteApplicationData()).isEmpty();
		}
		else {
			assertThatExceptionOfType(HookToolException.class).isThrownBy(relation::remoteApplicationData);
		}
		assertThat(this.tools.calls()).containsExactly("relation-get -r db:1 --app - pg");
	}

	@Test
	void ownDatabagsShowWhatIsGoingToBeWritten() {
		this.tools.answer("relation-get -r db:1 --app - flask-k8s", "{\"a\":\"1\",\"b\":\"1\"}")
			.answer("relation-get -r db:1 - flask-k8s/0", "{}");
		UnitState state = this.unit.dispatch();
		RelationState relation = db(state);
		state.changes().setApplicationData(relation.id(), "a", "2");
		state.changes().setApplicationData(relation.id(), "b", null);
		state.changes().setUnitData(relation.id(), "c", "3");
		assertThat(relation.localApplicationData()).isEqualTo(Map.of("a", "2"));
		assertThat(relation.localUnitData()).isEqualTo(Map.of("c", "3"));
	}

	private static RelationState db(UnitState state) {
		return state.relations("db").get(0);
	}

}
