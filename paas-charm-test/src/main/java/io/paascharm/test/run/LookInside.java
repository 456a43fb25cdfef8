package io.paascharm.test.run;

import java.nio.file.Path;

import io.paascharm.test.model.Unit;

/**
 * Hints for somebody who wants to see more of a run.
 *
 * @param unit the unit to look into
 * @param logs the logs of the run
 * @param pebble which Pebble its containers have
 */
record LookInside(Unit unit, RunLogs logs, String pebble) {

	String text() {
		String application = this.unit.name().application();
		Path socket = this.unit.charmDirectory().resolve(".paas-charm/agent.sock");
		return """
				Look inside:
				  health of the charm      curl -s --unix-socket %s http://localhost/actuator/health
				  log of the charm         tail -f %s
				  log of the workload      tail -f %s
				  Pebble of the workload   %s
				Type here what you would tell juju, such as:
				  config %s
				  debug-log
				  run %s/0 rotate-password
				Ctrl-C ends everything.""".formatted(socket, this.logs.model(),
				this.logs.workload(this.unit.name().toString()), pebbleHint(), application, LocalDeployment.DATABASE);
	}

	private String pebbleHint() {
		if (!Path.of(this.pebble).isAbsolute()) {
			return this.pebble;
		}
		String container = this.unit.containersDirectory() + "/*/pebble.socket";
		return "PEBBLE_SOCKET=$(echo %s) %s services".formatted(container, this.pebble);
	}

}
