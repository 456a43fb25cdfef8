package io.paascharm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a packed charm whose agent dies, hangs or is not the right one.
 */
class AgentFaultIT extends AbstractPackedCharmTests {

	private static final Duration SLACK = Duration.ofSeconds(1);

	private static final Duration FIRST_ANSWER = Duration.ofSeconds(2).plus(SLACK);

	private static final Duration LATER_ANSWER = Duration.ofSeconds(6).plus(SLACK);

	@Test
	void whenKilledBetweenDispatchesTheNextOneStartsAnother() {
		charm().dispatch("hooks/install");
		CharmProcess first = charm().agent();
		kill(first);
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
		assertThat(charm().agent()).isNotEqualTo(first);
		assertThat(charm().jvms()).containsExactly(charm().agent());
	}

	@Test
	void whenKilledWhileItReadsTheHookRunsWithoutIt() {
		charm().dispatch("hooks/install");
		RunningHook hook = startAndHang("hooks/config-changed", "config-get");
		kill(charm().agent());
		assertDidTheWholeWorkOnce(hook.await());
		assertHungToolsEnded();
	}

	@Test
	void whenKilledWhileItWritesTheHookRunsWithoutIt() {
		charm().dispatch("hooks/install");
		RunningHook hook = startAndHang("hooks/config-changed", "state-set");
		kill(charm().agent());
		HookResult result = hook.await();
		assertDidTheWholeWorkOnce(result);
		assertHungToolsEnded();
	}

	@Test
	void whenAToolKillsItTheHookRunsWithoutIt() {
		charm().dispatch("hooks/install");
		charm().tools().fault("relation-set", "kill-agent", 1, 1);
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
	}

	@Test
	void whenStoppedBeforeADispatchItIsKilledInTwoSeconds() {
		charm().dispatch("hooks/install");
		CharmProcess agent = charm().agent();
		agent.signal("STOP");
		RunningHook hook = charm().start("hooks/config-changed");
		await("end of the stopped agent", FIRST_ANSWER, () -> !agent.isAlive());
		assertDidTheWholeWorkOnce(hook.await());
		int calls = charm().tools().calls().size();
		agent.signal("CONT");
		assertThat(charm().tools().calls()).hasSize(calls);
		assertThat(charm().jvms()).isEmpty();
	}

	@Test
	void whenStoppedInMidDispatchItIsKilledInSixSeconds() {
		charm().dispatch("hooks/install");
		CharmProcess agent = charm().agent();
		RunningHook hook = startAndHang("hooks/config-changed", "config-get");
		agent.signal("STOP");
		await("end of the stopped agent", LATER_ANSWER, () -> !agent.isAlive());
		assertDidTheWholeWorkOnce(hook.await());
		assertHungToolsEnded();
	}

	@Test
	void whenStoppedAfterItsFirstAnswerItIsKilledInSixSeconds() {
		charm().dispatch("hooks/install");
		CharmProcess agent = charm().agent();
		RunningHook hook = startAndHang("hooks/config-changed", "relation-set");
		await("a second of work", Duration.ofSeconds(5), () -> hook.age().toMillis() > 1500);
		agent.signal("STOP");
		await("end of the stopped agent", LATER_ANSWER, () -> !agent.isAlive());
		assertDidTheWholeWorkOnce(hook.await());
	}

	@Test
	void whenBusyForLongItIsWaitedFor() {
		charm().dispatch("hooks/install");
		CharmProcess agent = charm().agent();
		charm().tools().fault("config-get", "slow", 1, 1);
		HookResult result = charm().dispatch("hooks/config-changed");
		assertDidTheWholeWorkOnce(result);
		assertThat(result.duration()).isGreaterThan(Duration.ofSeconds(8));
		assertThat(charm().jvms()).containsExactly(agent);
	}

	@Test
	void whenOfAnotherBuildItIsReplaced() throws IOException {
		charm().dispatch("hooks/install");
		CharmProcess outdated = charm().agent();
		Path dispatch = charm().directory().resolve("dispatch");
		Files.writeString(dispatch,
				Files.readString(dispatch).replaceFirst("(?m)^build=.*$", "build=0123456789abcdef"));
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
		assertThat(outdated.isAlive()).isFalse();
		assertThat(charm().jvms()).containsExactly(charm().agent());
	}

	@Test
	void whenItsDirectoryIsMovedAwayItEndsItself() throws IOException {
		charm().dispatch("hooks/install");
		CharmProcess agent = charm().agent();
		Files.move(charm().directory(), charm().directory().resolveSibling("old"));
		await("end of the agent", Duration.ofSeconds(10).plus(SLACK), () -> !agent.isAlive());
	}

	@Test
	void whenItsFilesAreRemovedItEndsItself() throws IOException {
		charm().dispatch("hooks/install");
		CharmProcess agent = charm().agent();
		Files.delete(charm().run().resolve("agent"));
		await("end of the agent", Duration.ofSeconds(10).plus(SLACK), () -> !agent.isAlive());
	}

	@Test
	void whenTheDispatchIsKilledTheAgentStopsBeforeItsNextWrite() {
		charm().dispatch("hooks/install");
		CharmProcess agent = charm().agent();
		RunningHook hook = startAndHang("hooks/config-changed", "relation-set");
		hook.process().signal("KILL");
		HookResult killed = hook.await();
		HookResult next = charm().dispatch("hooks/config-changed");
		assertDidTheWholeWorkOnce(next);
		assertThat(charm().agent()).isEqualTo(agent);
		assertThat(killed.writes()).isEmpty();
		assertThat(charm().tools().calls().stream().filter((call) -> call.context().equals(hook.context())))
			.hasSameSizeAs(killed.calls());
		assertHungToolsEnded();
	}

	@Test
	void whenDispatchAndAgentAreKilledTheNextDispatchDoesTheWholeWork() {
		charm().dispatch("hooks/install");
		RunningHook hook = startAndHang("hooks/config-changed", "state-set");
		hook.process().signal("KILL");
		kill(charm().agent());
		hook.await();
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
		assertThat(charm().jvms()).containsExactly(charm().agent());
	}

	@Test
	void whenTheDispatchIsKilledDuringTheStartTheNextOneTakesTheAgent() {
		RunningHook hook = charm().start("hooks/config-changed");
		await("start of the agent", Duration.ofSeconds(20), () -> !charm().jvms().isEmpty());
		hook.process().signal("KILL");
		hook.await();
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
		assertThat(charm().jvms()).containsExactly(charm().agent());
	}

	@Test
	void whenAFileNamesAProcessThatIsNoAgentItIsLeftAlone() throws IOException {
		charm().dispatch("hooks/install");
		kill(charm().agent());
		Process other = new ProcessBuilder("sleep", "60").start();
		String build = Files.readString(charm().run().resolve("prepared")).strip();
		Files.writeString(charm().run().resolve("agent"), other.pid() + " 1 " + build + "\n");
		Files.writeString(charm().run().resolve("ready"), other.pid() + "\n");
		try {
			assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
			assertThat(other.isAlive()).isTrue();
			assertThat(charm().jvms()).containsExactly(charm().agent());
		}
		finally {
			other.destroyForcibly();
		}
	}

	@Test
	void whenTheNameOfItsProgramIsOddItIsKnownByItsStartTime() throws IOException {
		charm().dispatch("hooks/install");
		kill(charm().agent());
		Path program = Files.copy(Path.of("/bin/sleep"), charm().run().resolve("a) S 1 (b c"));
		program.toFile().setExecutable(true);
		Process odd = new ProcessBuilder(program.toString(), "60").start();
		String build = Files.readString(charm().run().resolve("prepared")).strip();
		CharmProcess process = new CharmProcess(odd.pid());
		Files.writeString(charm().run().resolve("agent"), "%d %s %s%n".formatted(odd.pid(), process.born(), build));
		Files.writeString(charm().run().resolve("ready"), odd.pid() + "\n");
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
		assertThat(odd.isAlive()).isFalse();
		assertThat(charm().jvms()).isEmpty();
	}

	@Test
	void whenItRunsOutOfMemoryTheHookRunsWithoutIt() {
		charm().dispatch("hooks/install");
		CharmProcess agent = charm().agent();
		charm().tools().fault("config-get", "flood", 1, 1);
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
		assertThat(agent.isAlive()).isFalse();
	}

	@Test
	void whenMemoryIsNeverEnoughTheHookFailsAndItsRetrySucceeds() {
		charm().tools().fault("config-get", "flood", 1, 2);
		HookResult result = charm().dispatch("hooks/config-changed");
		assertThat(result.exitCode()).isNotZero();
		assertThat(result.writes()).isEmpty();
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
	}

	private static void kill(CharmProcess process) {
		process.signal("KILL");
		await("end of the agent", Duration.ofSeconds(5), () -> !process.isAlive());
	}

	private void assertHungToolsEnded() {
		List<ToolCall> hung = charm().tools().calls().stream().filter((call) -> call.fault().equals("hang")).toList();
		assertThat(hung).isNotEmpty().noneMatch((call) -> new CharmProcess(call.pid()).isAlive());
	}

}
