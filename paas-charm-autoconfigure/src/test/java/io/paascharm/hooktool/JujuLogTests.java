package io.paascharm.hooktool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JujuLog}.
 */
class JujuLogTests {

	private final TestClock clock = new TestClock();

	private final JujuLog log = new JujuLog(this.clock);

	private final List<String> calls = new ArrayList<>();

	@Test
	void detachSendsConsecutiveRecordsOfOneLevelTogether() {
		this.log.attach(this::record);
		this.log.append("INFO", "a");
		this.log.append("INFO", "b");
		this.log.append("DEBUG", "c");
		this.log.append("INFO", "d");
		assertThat(this.calls).isEmpty();
		this.log.detach();
		assertThat(this.calls).containsExactly("juju-log INFO a\nb", "juju-log DEBUG c", "juju-log INFO d");
	}

	@Test
	void recordsAreSentBeforeAStatusIsSet() {
		HookToolRunner runner = this.log.attach(this::record);
		this.log.append("INFO", "a");
		runner.run(new StateCommand.StateDelete("k"));
		runner.run(new UnitCommand.StatusSet(false, "active", ""));
		assertThat(this.calls).containsExactly("state-delete", "juju-log INFO a", "status-set");
	}

	@Test
	void recordsAreSentWhenThereAre64() {
		this.log.attach(this::record);
		for (int i = 0; i < 63; i++) {
			this.log.append("INFO", "a");
		}
		assertThat(this.calls).isEmpty();
		this.log.append("INFO", "a");
		assertThat(this.calls).hasSize(1);
	}

	@Test
	void recordsOlderThanASecondAreSentWithTheNextCallOrRecord() {
		HookToolRunner runner = this.log.attach(this::record);
		this.log.append("INFO", "a");
		this.clock.now = this.clock.now.plus(Duration.ofMillis(1001));
		runner.run(new StateCommand.StateDelete("k"));
		assertThat(this.calls).containsExactly("juju-log INFO a", "state-delete");
		this.log.append("INFO", "b");
		this.clock.now = this.clock.now.plus(Duration.ofMillis(1001));
		this.log.append("INFO", "c");
		assertThat(this.calls).contains("juju-log INFO b\nc");
	}

	@Test
	void recordsWithoutDispatchWaitForTheNextAndAreAtMost100() {
		for (int i = 0; i < 150; i++) {
			this.log.append((i % 2 == 0) ? "INFO" : "DEBUG", "message " + i);
		}
		this.log.flush();
		assertThat(this.calls).isEmpty();
		this.log.attach(this::record);
		this.log.detach();
		assertThat(this.calls).hasSize(100)
			.startsWith("juju-log INFO message 50")
			.endsWith("juju-log DEBUG message 149");
	}

	@Test
	void recordsAfterADispatchDoNotReachIt() {
		this.log.attach(this::record);
		this.log.detach();
		this.log.append("INFO", "late");
		this.log.flush();
		assertThat(this.calls).isEmpty();
	}

	@Test
	void flushWhenToolFailsSendsNothingMoreInThisDispatchAndDoesNotThrow() {
		List<String> failed = new ArrayList<>();
		this.log.attach(failing(failed));
		this.log.append("INFO", "a");
		this.log.flush();
		this.log.append("INFO", "b");
		this.log.detach();
		assertThat(failed).containsExactly("juju-log");
	}

	private static HookToolRunner failing(List<String> calls) {
		return new HookToolRunner() {

			@Override
			public <R> R run(HookToolCommand<R> command) {
				calls.add(command.tool());
				throw new HookToolException(HookToolException.Kind.OTHER, command.tool(), 1, "");
			}

		};
	}

	@Test
	void whatTheRunnerItselfLogsIsDropped() {
		this.log.attach(new HookToolRunner() {

			@Override
			public <R> R run(HookToolCommand<R> command) {
				JujuLogTests.this.log.append("INFO", "about the call");
				return record(command);
			}

		});
		this.log.append("INFO", "a");
		this.log.flush();
		this.log.detach();
		assertThat(this.calls).containsExactly("juju-log INFO a");
	}

	@Test
	void messagePastTheLimitOfAnArgumentIsSentInParts() {
		this.log.attach(this::record);
		String message = "a" + "\uD83D\uDE00".repeat(50_000);
		this.log.append("INFO", message);
		this.log.detach();
		assertThat(this.calls).hasSize(3);
		assertThat(String.join("", this.calls).replace("juju-log INFO ", "")).isEqualTo(message);
	}

	@Test
	void recordsTogetherStayBelowTheLimitOfAnArgument() {
		this.log.attach(this::record);
		for (int i = 0; i < 60; i++) {
			this.log.append("INFO", "m".repeat(4000));
		}
		this.log.detach();
		assertThat(this.calls).hasSizeGreaterThan(1).allSatisfy((call) -> assertThat(call).hasSizeLessThan(100_000));
	}

	private <R> R record(HookToolCommand<R> command) {
		this.calls.add((command instanceof UnitCommand.JujuLog entry)
				? "juju-log " + entry.level() + " " + entry.message() : command.tool());
		return command.parse("");
	}

	/**
	 * Clock that stands still until it is moved.
	 */
	static final class TestClock extends Clock {

		private Instant now = Instant.EPOCH;

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
