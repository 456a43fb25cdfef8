package io.paascharm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the resident agent of a packed charm while nothing goes wrong.
 */
class AgentIT extends AbstractPackedCharmTests {

	@Test
	void firstDispatchStartsAnAgentThatAnswers() {
		HookResult result = charm().dispatch("hooks/config-changed");
		assertDidTheWholeWorkOnce(result);
		assertThat(charm().jvms()).containsExactly(charm().agent());
	}

	@Test
	void laterDispatchesUseTheSameAgent() {
		charm().dispatch("hooks/config-changed");
		CharmProcess agent = charm().agent();
		HookResult result = charm().dispatch("hooks/update-status");
		assertThat(result.exitCode()).isZero();
		assertThat(charm().jvms()).containsExactly(agent);
		assertThat(result.writes()).doesNotContain(FIRST_WRITES);
	}

	@Test
	void withoutCurlEveryHookRunsInAJvmOfItsOwn() throws IOException {
		charm().withoutCurl();
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
		assertThat(charm().jvms()).isEmpty();
		assertThat(charm().dispatch("hooks/update-status").exitCode()).isZero();
		assertThat(charm().run().resolve("agent")).doesNotExist();
	}

	@Test
	void callsAndLogAreTheSameWithoutAnAgent() throws IOException {
		List<String> files = List.of("hooks/install", "hooks/config-changed", "hooks/flask-app-pebble-ready",
				"actions/rotate-secret-key", "hooks/update-status");
		List<List<String>> through = files.stream().map((file) -> summary(charm().dispatch(file))).toList();
		charm().close();
		await("end of the agent", Duration.ofSeconds(10), () -> charm().jvms().isEmpty());
		charm().tools().forget();
		charm().withoutCurl();
		List<List<String>> alone = files.stream().map((file) -> summary(charm().dispatch(file))).toList();
		assertThat(alone).isEqualTo(through);
	}

	private static List<String> summary(HookResult result) {
		List<String> summary = new ArrayList<>();
		summary.add("exit " + result.exitCode() + result.stdout() + result.stderr());
		result.calls()
			.stream()
			.filter((call) -> call.writes() || call.tool().equals("juju-log"))
			.forEach((call) -> summary.add(call.tool() + " " + call.arguments()));
		return summary;
	}

	@Test
	void agentKeepsNothingOfTheDispatchThatStartedIt() throws IOException {
		charm().setVariable("JUJU_CHARM_HTTP_PROXY", "http://user:hidden@192.0.2.9");
		charm().dispatch("hooks/config-changed");
		CharmProcess agent = charm().agent();
		assertThat(agent.environment().lines()).allMatch((line) -> line.matches("(LANG|PATH|JUJU_CONTEXT_ID)=.*"))
			.hasSize(3);
		assertThat(agent.fileDescriptors()).noneMatch((target) -> target.contains("/output/"))
			.filteredOn((target) -> target.startsWith("pipe:"))
			.isEmpty();
		assertThat(agent.commandLine()).doesNotContain("hidden");
	}

	@Test
	void directoryOfTheSocketIsClosedToOthers() throws IOException {
		charm().dispatch("hooks/config-changed");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(charm().run()))).isEqualTo("rwx------");
		assertThat(Files.getPosixFilePermissions(charm().run().resolve("agent.sock"))
			.stream()
			.filter((permission) -> !permission.name().startsWith("OWNER"))).isEmpty();
	}

	@Test
	void cacheIsUsedWhereTheCharmWasUnpacked() throws IOException {
		Path cache = charm().directory().resolve("app/charm.aot");
		boolean aot = Files.exists(cache);
		charm().addFlag(aot ? "-XX:AOTMode=on" : "-Xshare:on");
		assertDidTheWholeWorkOnce(charm().dispatch("hooks/config-changed"));
		assertThat(Path.of("/proc", Long.toString(charm().agent().pid()), "maps")).content()
			.contains(aot ? cache.toString() : charm().directory().resolve("app/charm.jsa").toString());
	}

	@Test
	void secretKeyIsInNoArgumentAndInNoLog() throws IOException {
		charm().dispatch("hooks/config-changed");
		String written = charm().tools().committed("relation-set");
		String key = written.replaceAll("(?s).*\"([^\"]{20,})\"\\s*}\\s*$", "$1").strip();
		assertThat(key).hasSizeGreaterThan(20).doesNotContain("{");
		charm().dispatch("actions/rotate-secret-key");
		assertThat(charm().tools().committed("relation-set")).doesNotContain(key);
		assertThat(charm().tools().calls()).noneMatch((call) -> call.arguments().contains(key));
	}

}
