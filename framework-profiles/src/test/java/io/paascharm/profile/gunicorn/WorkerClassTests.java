package io.paascharm.profile.gunicorn;

import org.junit.jupiter.api.Test;

import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.ExecResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WorkerClass}.
 */
class WorkerClassTests {

	private final GunicornFixture flask = new GunicornFixture();

	@Test
	void commandOfTheImageIsKeptWithoutTheOption() {
		this.flask.reconcile();
		assertThat(command()).isEqualTo("/bin/python3 -m gunicorn -c /flask/gunicorn.conf.py 'app:app' -k [ sync ]");
	}

	@Test
	void workerClassReplacesTheWordBehindItsOption() {
		this.flask.option("webserver-worker-class", "gevent");
		assertThat(this.flask.reconcile()).isEqualTo(CharmStatus.active());
		assertThat(command()).isEqualTo("/bin/python3 -m gunicorn -c /flask/gunicorn.conf.py app:app -k [ gevent ]");
		this.flask.option("webserver-worker-class", "sync");
		this.flask.reconcile();
		assertThat(command()).endsWith("-k [ sync ]");
	}

	@Test
	void workerClassIsReplacedWithoutBrackets() {
		GunicornFixture plain = new GunicornFixture("gunicorn app:app -k sync");
		plain.option("webserver-worker-class", "gevent").reconcile();
		assertThat(plain.pebble().services().running("flask").command()).isEqualTo("gunicorn app:app -k gevent");
	}

	@Test
	void otherWorkerClassIsBlocked() {
		this.flask.option("webserver-worker-class", "eventlet");
		assertThat(this.flask.reconcile())
			.isEqualTo(CharmStatus.blocked("Only 'gevent' and 'sync' are allowed. https://bit.ly/flask-async-doc"));
		assertThat(this.flask.pebble().changing()).isEmpty();
	}

	@Test
	void commandWithoutWorkerClassIsBlocked() {
		GunicornFixture plain = new GunicornFixture("gunicorn app:app");
		assertThat(plain.option("webserver-worker-class", "sync").reconcile())
			.isEqualTo(CharmStatus.blocked("Worker class is set through `juju config` but the `-k` worker class "
					+ "argument is not in the service command."));
	}

	@Test
	void commandThatEndsInItsOptionIsBlocked() {
		GunicornFixture plain = new GunicornFixture("gunicorn app:app -k");
		assertThat(plain.option("webserver-worker-class", "sync").reconcile().kind())
			.isEqualTo(CharmStatus.Kind.BLOCKED);
	}

	@Test
	void geventMustBeInTheImage() {
		this.flask.option("webserver-worker-class", "gevent");
		this.flask.pebble().onExec((command) -> new ExecResult(1, "", "No module named 'gevent'"));
		assertThat(this.flask.reconcile()).isEqualTo(
				CharmStatus.blocked("gunicorn[gevent] must be installed in the rock. https://bit.ly/flask-async-doc"));
		assertThat(this.flask.pebble().commands()).singleElement()
			.satisfies((command) -> assertThat(command.command()).containsExactly("python3", "-c", "import gevent"));
	}

	@Test
	void geventIsLookedForOnce() {
		this.flask.option("webserver-worker-class", "gevent");
		this.flask.reconcile();
		this.flask.pebble().calls();
		this.flask.reconcile();
		assertThat(this.flask.pebble().changing()).isEmpty();
	}

	private String command() {
		return this.flask.pebble().services().running("flask").command();
	}

}
