package io.paascharm.unit;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.paascharm.hooktool.StatusResponse;
import io.paascharm.juju.HookEvent;
import io.paascharm.juju.LifecycleKind;
import io.paascharm.juju.RelationId;
import io.paascharm.juju.RelationKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnitCache}.
 */
class UnitCacheTests {

	private static final RelationId DB = new RelationId("db", 1);

	private static final HookEvent CONFIG_CHANGED = new HookEvent.Lifecycle(LifecycleKind.CONFIG_CHANGED);

	private static final StatusResponse ACTIVE = new StatusResponse("active", "");

	private final UnitCache cache = new UnitCache();

	@ParameterizedTest
	@EnumSource
	void mustForgetWhenRelationsComeOrGo(RelationKind kind) {
		HookEvent event = new HookEvent.Relation(kind, DB, "pg", null, null);
		assertThat(UnitCache.mustForget(event)).isEqualTo(kind == RelationKind.CREATED || kind == RelationKind.BROKEN);
	}

	@ParameterizedTest
	@EnumSource
	void mustForgetNowAndThen(LifecycleKind kind) {
		assertThat(UnitCache.mustForget(new HookEvent.Lifecycle(kind))).isEqualTo(
				List.of(LifecycleKind.START, LifecycleKind.UPGRADE_CHARM, LifecycleKind.UPDATE_STATUS).contains(kind));
	}

	@Test
	void mustForgetNothingForOtherEvents() {
		assertThat(UnitCache.mustForget(new HookEvent.PebbleReady("app"))).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void mustForgetStatusesWhenSomebodyElseMayHaveSetThem(LifecycleKind kind) {
		assertThat(UnitCache.mustForgetStatuses(new HookEvent.Lifecycle(kind)))
			.isNotEqualTo(List.of(LifecycleKind.CONFIG_CHANGED, LifecycleKind.UPDATE_STATUS).contains(kind));
		assertThat(UnitCache.mustForgetStatuses(new HookEvent.PebbleReady("app"))).isFalse();
	}

	@Test
	void updateStatusForgetsRelationsOnly() {
		fill();
		this.cache.commit();
		this.cache.begin(new HookEvent.Lifecycle(LifecycleKind.UPDATE_STATUS));
		assertThat(this.cache.relations("db")).isNull();
		assertThat(this.cache.status(false)).isEqualTo(ACTIVE);
	}

	@Test
	void dispatchThatCommittedLeavesItsKnowledge() {
		fill();
		this.cache.commit();
		this.cache.begin(CONFIG_CHANGED);
		assertThat(this.cache.relations("db")).containsExactly(DB);
		assertThat(this.cache.application(DB)).isEqualTo("pg");
		assertThat(this.cache.status(false)).isEqualTo(ACTIVE);
		assertThat(this.cache.status(true)).isNull();
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
		this.cache.begin(new HookEvent.Lifecycle(LifecycleKind.START));
		assertThat(this.cache.relations("db")).isNull();
		assertThat(this.cache.status(false)).isNull();
		assertThat(this.cache.application(DB)).isEqualTo("pg");
	}

	private void fill() {
		this.cache.begin(CONFIG_CHANGED);
		this.cache.putRelations("db", List.of(DB));
		this.cache.putApplication(DB, "pg");
		this.cache.putStatus(false, ACTIVE);
	}

	private void assertThatNothingIsKnown() {
		assertThat(this.cache.relations("db")).isNull();
		assertThat(this.cache.application(DB)).isNull();
		assertThat(this.cache.status(false)).isNull();
	}

}
