package io.paascharm.it;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for dispatches of a packed charm that are unlike others.
 */
class DispatchIT extends AbstractPackedCharmTests {

	private static final int SIGTERM = 15;

	@Test
	void hookThatIsNotKnownSucceeds() {
		HookResult result = charm().dispatch("hooks/frobnicate-peculiar");
		assertThat(result.exitCode()).isZero();
		assertThat(result.log()).noneMatch((line) -> line.startsWith("--log-level ERROR"));
		assertThat(result.stdout() + result.stderr()).isEmpty();
	}

	@Test
	void withoutAUnitNameFailsAndSaysSo() {
		charm().removeVariable("JUJU_UNIT_NAME");
		HookResult result = charm().dispatch("hooks/config-changed");
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.stderr().lines()).singleElement().asString().contains("JUJU_UNIT_NAME");
		assertThat(result.stdout()).isEmpty();
		assertThat(result.calls()).isEmpty();
		assertThat(charm().jvms()).isEmpty();
	}

	@Test
	void wrongUnitNameFailsAndSaysSo() {
		charm().setVariable("JUJU_UNIT_NAME", "nobody");
		assertSaysThatTheUnitNameIsWrong(charm().dispatch("hooks/config-changed"));
	}

	@Test
	void wrongUnitNameFailsAndSaysSoWithoutAnAgent() throws IOException {
		charm().withoutCurl();
		charm().setVariable("JUJU_UNIT_NAME", "nobody");
		assertSaysThatTheUnitNameIsWrong(charm().dispatch("hooks/config-changed"));
	}

	private static void assertSaysThatTheUnitNameIsWrong(HookResult result) {
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.stderr().lines()).singleElement().asString().contains("'JUJU_UNIT_NAME'");
		assertThat(result.stdout()).isEmpty();
		assertThat(result.calls()).isEmpty();
	}

	@Test
	void terminationOfAJvmOfItsOwnIsADeathBySignal() throws IOException {
		charm().withoutCurl();
		RunningHook hook = startAndHang("hooks/config-changed", "config-get");
		assertThat(hook.process().catches(SIGTERM)).isFalse();
		hook.process().signal("TERM");
		assertThat(hook.await().exitCode()).isEqualTo(128 + SIGTERM);
	}

	@Test
	void terminationOfADispatchThatWaitsForTheAgentIsADeathBySignal() throws IOException {
		RunningHook hook = startAndHang("hooks/config-changed", "config-get");
		assertThat(hook.process().catches(SIGTERM)).isFalse();
		hook.process().signal("TERM");
		assertThat(hook.await().exitCode()).isEqualTo(128 + SIGTERM);
		HookResult next = charm().dispatch("hooks/config-changed");
		assertDidTheWholeWorkOnce(next);
		assertThat(next.duration()).as("the hanging tool was not waited for").isLessThan(Duration.ofSeconds(25));
		assertThat(charm().tools().calls().stream().filter((call) -> call.fault().equals("hang")))
			.noneMatch((call) -> new CharmProcess(call.pid()).isAlive());
	}

	@Test
	void proxyOfTheModelIsNotAskedForTheAgent() {
		charm().setVariable("http_proxy", "http://192.0.2.9:3128");
		charm().setVariable("all_proxy", "http://192.0.2.9:3128");
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
		assertThat(charm().jvms()).containsExactly(charm().agent());
	}

	@Test
	void largeEnvironmentReachesTheAgent() {
		charm().setVariable("KUBERNETES_PORT_LONG", "x".repeat(100_000));
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
		assertThat(charm().jvms()).containsExactly(charm().agent());
	}

	@Test
	void memoryThatIsTooSmallForAnythingFailsTheHook() throws IOException {
		charm().addFlag("-Xmx4m");
		charm().addFlag("-Xms4m");
		HookResult result = charm().dispatch("hooks/config-changed");
		assertThat(result.exitCode()).isNotZero();
		assertThat(result.writes()).isEmpty();
		assertThat(charm().jvms()).isEmpty();
	}

}
