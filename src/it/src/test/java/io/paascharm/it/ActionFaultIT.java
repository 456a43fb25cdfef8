package io.paascharm.it;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for actions of a packed charm whose agent dies or hangs: no action runs twice.
 */
class ActionFaultIT extends AbstractPackedCharmTests {

	private static final String ACTION = "actions/rotate-secret-key";

	@BeforeEach
	void initialize() {
		charm().dispatch("hooks/config-changed");
	}

	@Test
	void whenTheAgentHangsBeforeItWritesTheActionFailsAsInterrupted() {
		RunningHook action = startAndHang(ACTION, "relation-get");
		charm().agent().signal("STOP");
		HookResult result = action.await();
		assertThat(result.exitCode()).isZero();
		assertThat(result.writes()).containsExactly("action-fail -- interrupted");
		assertThat(charm().jvms()).isEmpty();
	}

	@Test
	void whenTheAgentDiesWhileItWritesJujuDropsWhatItWrote() {
		String before = charm().tools().committed("relation-set");
		RunningHook action = startAndHang(ACTION, "action-set");
		charm().agent().signal("KILL");
		HookResult result = action.await();
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.stderr()).isEqualTo("interrupted\n");
		assertThat(result.writes()).endsWith("action-fail -- interrupted").doesNotHaveDuplicates();
		assertThat(charm().tools().committed("relation-set")).isEqualTo(before);
	}

	@Test
	void whenTheAgentIsStoppedBeforeTheActionItRunsOnce() {
		String before = charm().tools().committed("relation-set");
		charm().agent().signal("STOP");
		HookResult result = charm().dispatch(ACTION);
		assertThat(result.exitCode()).isZero();
		assertThat(result.calls("action-set")).hasSize(1);
		assertThat(result.calls("action-fail")).isEmpty();
		assertThat(charm().tools().committed("relation-set")).isNotEqualTo(before);
	}

	@Test
	void afterAnInterruptedActionTheNextOneRuns() {
		RunningHook action = startAndHang(ACTION, "relation-get");
		charm().agent().signal("KILL");
		action.await();
		HookResult result = charm().dispatch(ACTION);
		assertThat(result.exitCode()).isZero();
		assertThat(result.calls("action-set").stream().map(ToolCall::arguments).toList())
			.isEqualTo(List.of("status=success"));
	}

	@Test
	void whenAHookIsInterruptedNoActionIsFailed() {
		RunningHook hook = startAndHang("hooks/update-status", "config-get");
		charm().agent().signal("KILL");
		HookResult result = hook.await();
		assertThat(result.exitCode()).isZero();
		assertThat(result.calls("action-fail")).isEmpty();
	}

}
