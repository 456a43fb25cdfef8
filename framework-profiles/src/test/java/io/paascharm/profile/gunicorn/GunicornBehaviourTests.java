package io.paascharm.profile.gunicorn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.ExecResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GunicornBehaviour}.
 */
@ExtendWith(OutputCaptureExtension.class)
class GunicornBehaviourTests {

	private static final String CHECK = "exec /bin/python3 -m gunicorn -c /flask/gunicorn.conf.py app:app -k sync "
			+ "--check-config";

	private static final String FAILED = "Webserver configuration check failed, "
			+ "please review your charm configuration or database relation";

	private static final String WRITE = "write " + GunicornFixture.CONFIG;

	private static final String RELOAD = "signal SIGHUP [flask]";

	private final GunicornFixture flask = new GunicornFixture();

	@Test
	void configurationIsWrittenThenCheckedThenUsed() {
		assertThat(this.flask.reconcile()).isEqualTo(CharmStatus.active());
		assertThat(this.flask.pebble().changing()).filteredOn((call) -> !call.contains("paas-charm.json"))
			.containsExactly("add-layer charm", "mkdir /var/log/flask", WRITE, CHECK, "replan");
	}

	@Test
	void configurationBelongsToTheApplication() {
		this.flask.reconcile();
		assertThat(this.flask.pebble().files().get(GunicornFixture.CONFIG).user()).isEqualTo("_daemon_");
		assertThat(this.flask.pebble().files().get(GunicornFixture.CONFIG).group()).isEqualTo("_daemon_");
		assertThat(this.flask.pebble().files().directory("/var/log/flask").user()).isEqualTo("_daemon_");
	}

	@Test
	void checkRunsAsTheApplicationWould() {
		this.flask.option("flask-env", "staging").reconcile();
		ExecCommand check = this.flask.pebble().commands().get(0);
		assertThat(check.user()).isEqualTo("_daemon_");
		assertThat(check.workingDirectory()).isEqualTo("/flask/app");
		assertThat(check.timeout()).isEqualTo(GunicornFixture.CHECK);
		assertThat(check.environment()).containsEntry("FLASK_ENV", "staging")
			.isEqualTo(this.flask.pebble().services().running("flask").environment());
	}

	@Test
	void nothingIsDoneWhenNothingChanged() {
		this.flask.reconcile();
		this.flask.pebble().calls();
		this.flask.reconcile();
		assertThat(this.flask.pebble().changing()).isEmpty();
	}

	@Test
	void otherSettingsAreCheckedThenReloaded() {
		this.flask.reconcile();
		this.flask.pebble().calls();
		this.flask.option("webserver-workers", 4L).reconcile();
		assertThat(this.flask.pebble().changing()).containsSubsequence(WRITE, CHECK, RELOAD)
			.doesNotContain("add-layer charm");
		assertThat(this.flask.pebble().files().text(GunicornFixture.CONFIG)).endsWith("\nworkers = 4");
	}

	@Test
	void otherVariablesAreARestartWithoutReload() {
		this.flask.reconcile();
		this.flask.pebble().calls();
		this.flask.option("flask-env", "staging").reconcile();
		assertThat(this.flask.pebble().changing()).containsSubsequence("add-layer charm", CHECK, "replan")
			.doesNotContain(RELOAD, WRITE);
	}

	@Test
	void checkThatFailsBlocksAndTouchesNoService(CapturedOutput output) {
		this.flask.reconcile();
		this.flask.pebble().calls();
		this.flask.pebble().onExec((command) -> new ExecResult(1, "", "Traceback\nError: no workers\n"));
		assertThat(this.flask.option("webserver-workers", 4L).reconcile().message()).startsWith(FAILED);
		assertThat(this.flask.pebble().changing()).doesNotContain(RELOAD, "replan");
		assertThat(output).contains("exit code 1", "Error: no workers");
	}

	@Test
	void checkThatFailedIsRepeatedUntilItPasses() {
		this.flask.reconcile();
		this.flask.pebble().onExec((command) -> new ExecResult(1, "", ""));
		this.flask.option("webserver-workers", 4L).reconcile();
		assertThat(this.flask.reconcile()).isEqualTo(CharmStatus.blocked(FAILED));
		this.flask.pebble().onExec((command) -> new ExecResult(0, "", "")).calls();
		assertThat(this.flask.reconcile()).isEqualTo(CharmStatus.active());
		assertThat(this.flask.pebble().changing()).contains(CHECK, RELOAD);
	}

	@Test
	void checkThatTakesTooLongBlocks() {
		this.flask.pebble().hangOnExec();
		assertThat(this.flask.reconcile().kind()).isEqualTo(CharmStatus.Kind.BLOCKED);
		assertThat(this.flask.pebble().changing()).doesNotContain("replan");
	}

	@Test
	void fileThatWasLostIsWrittenAgain() {
		this.flask.reconcile();
		this.flask.pebble().files().remove(GunicornFixture.CONFIG, false);
		this.flask.pebble().calls();
		this.flask.reconcile();
		assertThat(this.flask.pebble().changing()).contains(WRITE, RELOAD);
	}

}
