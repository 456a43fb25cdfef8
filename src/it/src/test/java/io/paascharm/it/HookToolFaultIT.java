package io.paascharm.it;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a packed charm whose hook tools fail: the hook fails at once and clearly, and
 * its retry does the whole work.
 */
class HookToolFaultIT extends AbstractPackedCharmTests {

	@Test
	void toolThatHangsIsKilledAtItsDeadline() throws IOException {
		charm().addFlag("-Dpaas-charm.hook-tools.timeout=2s");
		charm().dispatch("hooks/install");
		charm().tools().fault("config-get", "hang", 1, 2);
		HookResult result = charm().dispatch("hooks/config-changed");
		assertThat(result.duration()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(15));
		assertFailedAfter(result, List.of());
		assertThat(result.calls("config-get")).noneMatch((call) -> new CharmProcess(call.pid()).isAlive());
	}

	@Test
	void toolThatHangsInAJvmOfItsOwnIsKilledAtItsDeadline() throws IOException {
		charm().withoutCurl();
		charm().setVariable("PAAS_CHARM_HOOK_TOOLS_TIMEOUT", "2s");
		charm().tools().fault("config-get", "hang", 1, 2);
		assertFailedAfter(charm().dispatch("hooks/config-changed"), List.of());
	}

	@Test
	void readThatHangsOnceIsRepeated() throws IOException {
		charm().addFlag("-Dpaas-charm.hook-tools.timeout=2s");
		charm().tools().fault("config-get", "hang", 1, 1);
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
	}

	@Test
	void answerThatIsNonsenseFailsTheHook() {
		charm().tools().fault("config-get", "nonsense", 1, 2);
		assertFailedAfter(charm().dispatch("hooks/config-changed"), List.of());
	}

	@Test
	void nonsenseOnceIsAskedAgain() {
		charm().tools().fault("config-get", "nonsense", 1, 1);
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
	}

	@Test
	void failureOfTheFirstWriteWritesNothing() {
		charm().tools().fault("relation-set", "fail", 1, 1);
		assertFailedAfter(charm().dispatch("hooks/config-changed"), List.of());
	}

	@Test
	void failureInTheMiddleOfTheWritesWritesNothingMore() {
		charm().tools().fault("state-set", "fail", 1, 1);
		assertFailedAfter(charm().dispatch("hooks/config-changed"), List.of(FIRST_WRITES[0]));
	}

	@Test
	void failureOfTheStatusFailsTheHook() throws IOException {
		charm().withoutCurl();
		charm().tools().fault("status-set", "fail", 1, 1);
		assertFailedAfter(charm().dispatch("hooks/config-changed"), List.of(FIRST_WRITES));
	}

	@Test
	void logThatHangsEndsTheHook() throws IOException {
		charm().addFlag("-Dpaas-charm.hook-tools.timeout=2s");
		charm().tools().fault("config-get", "fail", 1, 2);
		charm().tools().fault("juju-log", "hang", 1, 100);
		HookResult result = charm().dispatch("hooks/config-changed");
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.calls("juju-log")).hasSize(1);
		assertThat(result.writes()).isEmpty();
	}

	private void assertFailedAfter(HookResult result, List<String> writes) {
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.writes()).isEqualTo(writes);
		assertThat(result.log()).filteredOn((line) -> line.startsWith("--log-level ERROR")).hasSize(1);
		assertThat(result.stdout() + result.stderr()).isEmpty();
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
	}

}
