package io.paascharm.test.model;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.paascharm.test.model.charm.InconsistentModelException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Actions: their parameters, results and failures.
 */
class ActionTests extends ModelTestBase {

	private ActionResult run(String body, Map<String, ?> parameters) {
		deploy("case $hook in greet) " + body + ";; esac");
		return this.model.runAction("shell/0", "greet", parameters);
	}

	@Test
	void actionGetsItsParametersWithDefaultsAndDeliversResults() {
		ActionResult result = run("action-log working; action-set greeting.text=\"hello $(action-get name)\"",
				Map.of());
		assertThat(result.isCompleted()).isTrue();
		assertThat(result.results()).containsEntry("greeting", Map.of("text", "hello world"))
			.containsEntry("return-code", 0);
		assertThat(result.log()).containsExactly("working");
	}

	@Test
	void actionThatExitsWithAnErrorKeepsItsResultsAndLosesItsWrites() {
		ActionResult result = run("action-set a=1; state-set b=2; echo out; echo err >&2; exit 3", Map.of());
		assertThat(result.status()).isEqualTo("failed");
		assertThat(result.message()).isEqualTo("exit status 3");
		assertThat(result.results()).containsEntry("a", "1")
			.containsEntry("stdout", "out\n")
			.containsEntry("stderr", "err\n")
			.containsEntry("return-code", 3);
		assertThat(this.model.unit("shell/0").stored()).isEmpty();
		assertThat(this.model.unit("shell/0").failedHook()).isNull();
	}

	@Test
	void actionThatFailsInOrderKeepsItsWrites() {
		ActionResult result = run("state-set b=2; action-fail -- \"-not today\"", Map.of());
		assertThat(result.message()).isEqualTo("-not today");
		assertThat(result.status()).isEqualTo("failed");
		assertThat(this.model.unit("shell/0").stored()).containsEntry("b", "2");
	}

	@Test
	void reservedAndMisspeltKeysAreRefused() {
		ActionResult result = run(
				"action-set stdout=x; echo $?; action-set Upper=x; echo $?; action-set under_score=x; " + "echo $?",
				Map.of());
		assertThat(result.results()).containsEntry("stdout", "2\n2\n2\n").containsKey("stderr");
		assertThat((String) result.results().get("stderr")).contains("ERROR cannot set reserved action key \"stdout\"");
	}

	@Test
	void actionRunsWhileTheUnitIsInError() {
		deploy("case $hook in update-status) exit 1;; greet) action-set a=1;; esac");
		updateStatus();
		assertThat(this.model.runAction("shell/0", "greet", Map.of()).isCompleted()).isTrue();
		assertThat(this.model.unit("shell/0").failedHook()).isEqualTo("update-status");
	}

	@Test
	void actionToolsOutsideOfAnActionAreRefused() {
		deploy("case $hook in update-status) action-get 2> error; echo $? >> error;; esac");
		updateStatus();
		assertThat(this.model.unit("shell/0").charmDirectory().resolve("error"))
			.hasContent("ERROR not running an action\n1\n");
	}

	@Test
	void runWhenParametersAreNotAsDeclaredIsRefused() {
		deploy("exit 0");
		for (Map<String, ?> wrong : List.of(Map.of("name", 1), Map.of("times", 0), Map.of("size", "big"))) {
			assertThatExceptionOfType(InconsistentModelException.class)
				.isThrownBy(() -> this.model.runAction("shell/0", "greet", wrong))
				.withMessageStartingWith("cannot run action 'greet': parameter '");
		}
	}

	@Test
	void runWhenActionIsNotDeclaredIsRefused() {
		deploy("exit 0");
		assertThatExceptionOfType(InconsistentModelException.class)
			.isThrownBy(() -> this.model.runAction("shell/0", "backup", Map.of()))
			.withMessageContaining("'backup'")
			.withMessageContaining("actions.yaml");
	}

}
