package io.paascharm.integration;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.unit.UnitState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnitMemory}.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnitMemoryTests {

	private static final RelationMemory READY = new RelationMemory(IntegrationState.READY, "0123456789ab",
			"ba9876543210", Instant.parse("2026-03-01T10:00:00Z"));

	private final FakeJuju juju = new FakeJuju();

	@Test
	void newUnitRemembersNothing() {
		UnitMemory memory = UnitMemory.of(unit());
		assertThat(memory.isStarted()).isFalse();
		assertThat(memory.isDue()).isFalse();
		assertThat(memory.port()).isNull();
		assertThat(memory.relations()).isEmpty();
	}

	@Test
	void savedMemoryIsReadBack() {
		UnitState unit = unit();
		UnitMemory memory = UnitMemory.of(unit);
		memory.setReconciled();
		memory.setDue();
		memory.setPort(8000);
		memory.relations().put("db:1", READY);
		memory.relations().put("db:2", RelationMemory.absent(Instant.EPOCH));
		save(unit, memory);
		UnitMemory read = UnitMemory.of(unit());
		assertThat(read.isStarted()).isTrue();
		assertThat(read.isDue()).isTrue();
		assertThat(read.port()).isEqualTo(8000);
		assertThat(read.relations()).isEqualTo(memory.relations());
	}

	@Test
	void reconciledIsNotDueAnyMore() {
		UnitMemory memory = UnitMemory.of(unit());
		memory.setDue();
		memory.setReconciled();
		assertThat(memory.isDue()).isFalse();
		assertThat(memory.isStarted()).isTrue();
	}

	@Test
	void unchangedMemoryIsNotWritten() {
		UnitState unit = unit();
		UnitMemory memory = UnitMemory.of(unit);
		memory.setReconciled();
		memory.relations().put("db:1", READY);
		save(unit, memory);
		this.juju.calls();
		UnitState next = unit();
		UnitMemory read = UnitMemory.of(next);
		read.setReconciled();
		save(next, read);
		assertThat(this.juju.writes()).isEmpty();
	}

	@Test
	void emptyMemoryOfANewUnitIsNotWritten() {
		UnitState unit = unit();
		save(unit, UnitMemory.of(unit));
		assertThat(this.juju.writes()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "nonsense", "{\"relations\":{\"db:1\":{\"state\":\"NEW\"}}}",
			"{\"relations\":{\"db:1\":7}}", "{\"started\":[1]}", "[]", "7", "{\"due\":{},\"relations\":[1]}" })
	void unreadableMemoryIsForgotten(String stored) {
		this.juju.stored(UnitMemory.KEY, stored);
		UnitMemory memory = UnitMemory.of(unit());
		assertThat(memory.relations()).isEmpty();
		assertThat(memory.isStarted()).isFalse();
		assertThat(memory.isDue()).isFalse();
		assertThat(memory.port()).isNull();
	}

	@Test
	void unreadableRelationIsForgottenWithTheOthersOnly() {
		this.juju.stored(UnitMemory.KEY,
				"{\"started\":true,\"port\":1,\"relations\":{\"db:1\":{\"state\":\"READY\"},\"db:2\":{}}}");
		UnitMemory memory = UnitMemory.of(unit());
		assertThat(memory.relations()).isEmpty();
		assertThat(memory.isStarted()).isTrue();
		assertThat(memory.port()).isEqualTo(1);
	}

	@Test
	void unreadableMemoryIsToldWithoutItsContent(CapturedOutput output) {
		this.juju.stored(UnitMemory.KEY, "{hunter22");
		UnitMemory.of(unit());
		assertThat(output).contains("Forgot what this unit remembered").doesNotContain("hunter22");
	}

	@Test
	void unreadableMemoryIsReplacedWhenItIsSaved() {
		this.juju.stored(UnitMemory.KEY, "{");
		UnitState unit = unit();
		UnitMemory memory = UnitMemory.of(unit);
		memory.setPort(8000);
		save(unit, memory);
		assertThat(this.juju.stored()).containsEntry(UnitMemory.KEY, "{\"port\":8000}");
	}

	private UnitState unit() {
		return this.juju.dispatch("config-changed");
	}

	private static void save(UnitState unit, UnitMemory memory) {
		memory.save(unit);
		unit.changes().flush();
	}

}
