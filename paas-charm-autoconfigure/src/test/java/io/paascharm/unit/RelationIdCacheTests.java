package io.paascharm.unit;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.paascharm.juju.HookEvent;
import io.paascharm.juju.LifecycleKind;
import io.paascharm.juju.RelationId;
import io.paascharm.juju.RelationKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RelationIdCache}.
 */
class RelationIdCacheTests {

	private static final RelationId DB = new RelationId("db", 1);

	private static final HookEvent CONFIG_CHANGED = new HookEvent.Lifecycle(LifecycleKind.CONFIG_CHANGED);

	private final RelationIdCache cache = new RelationIdCache();

	@ParameterizedTest
	@EnumSource
	void mustForgetWhenRelationsComeOrGo(RelationKind kind) {
		HookEvent event = new HookEvent.Relation(kind, DB, "pg", null, null);
		assertThat(RelationIdCache.mustForget(event))
			.isEqualTo(kind == RelationKind.CREATED || kind == RelationKind.BROKEN);
	}

	@ParameterizedTest
	@EnumSource
	void mustForgetNowAndThen(LifecycleKind kind) {
		assertThat(RelationIdCache.mustForget(new HookEvent.Lifecycle(kind))).isEqualTo(
				List.of(LifecycleKind.START, LifecycleKind.UPGRADE_CHARM, LifecycleKind.UPDATE_STATUS).contains(kind));
	}

	@Test
	void mustForgetNothingForOtherEvents() {
		assertThat(RelationIdCache.mustForget(new HookEvent.PebbleReady("app"))).isFalse();
	}

	@Test
	void dispatchThatCommittedLeavesItsKnowledge() {
		fill();
		this.cache.commit();
		this.cache.begin(CONFIG_CHANGED);
		assertThat(this.cache.relations("db")).containsExactly(DB);
		assertThat(this.cache.application(DB)).isEqualTo("pg");
	}

	@Test
	void dispatchThatFailedLeavesNothing() {
		fill();
		this.cache.rollback();
		this.cache.begin(CONFIG_CHANGED);
		assertThatNothingIsKnown();
	}

	@Test
	void dispatchThatWasKilledLeavesNothing() {
		fill();
		this.cache.begin(CONFIG_CHANGED);
		assertThatNothingIsKnown();
	}

	@Test
	void eventThatDemandsItForgets() {
		fill();
		this.cache.commit();
		this.cache.begin(new HookEvent.Lifecycle(LifecycleKind.UPDATE_STATUS));
		assertThatNothingIsKnown();
	}

	private void fill() {
		this.cache.begin(CONFIG_CHANGED);
		this.cache.putRelations("db", List.of(DB));
		this.cache.putApplication(DB, "pg");
	}

	private void assertThatNothingIsKnown() {
		assertThat(this.cache.relations("db")).isNull();
		assertThat(this.cache.application(DB)).isNull();
	}

}
