package io.paascharm.profile.gunicorn;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.FakePebble;
import io.paascharm.fixture.WorkloadFixture;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.juju.CharmStatus;
import io.paascharm.workload.WorkloadContext;
import io.paascharm.workload.WorkloadLimits;
import io.paascharm.workload.WorkloadService;

/**
 * A Flask application under gunicorn.
 */
final class GunicornFixture {

	static final String CONFIG = "/flask/gunicorn.conf.py";

	static final Duration CHECK = Duration.ofMinutes(2);

	private final WorkloadFixture workload;

	private final WorkloadService service = new WorkloadService(List.of(new GunicornBehaviour(CHECK)),
			new WorkloadLimits(Duration.ofMinutes(30), CHECK, Duration.ofMinutes(2)));

	GunicornFixture() {
		this("/bin/python3 -m gunicorn -c /flask/gunicorn.conf.py 'app:app' -k [ sync ]");
	}

	GunicornFixture(String command) {
		this.workload = new WorkloadFixture("flask",
				"webserver-workers: {type: int}, webserver-threads: {type: int}, webserver-keepalive: {type: int}, "
						+ "webserver-timeout: {type: int}, webserver-worker-class: {type: string}, flask-env: {type: string}",
				WorkloadFixture.service("flask", "enabled", command));
	}

	GunicornFixture option(String name, Object value) {
		juju().config(name, value);
		return this;
	}

	GunicornFixture integrate(String name, Map<String, String> fields) {
		this.workload.integrate(name, fields.isEmpty() ? new IntegrationReading.Waiting("nothing is set")
				: new IntegrationReading.Ready(fields, ""));
		return this;
	}

	GunicornFixture paasConfig(String yaml) {
		this.workload.paasConfig(yaml);
		return this;
	}

	FakeJuju juju() {
		return this.workload.juju();
	}

	FakePebble pebble() {
		return this.workload.pebble();
	}

	WorkloadContext context() {
		return this.workload.context();
	}

	CharmStatus reconcile() {
		return this.service.reconcile(context()).status();
	}

}
