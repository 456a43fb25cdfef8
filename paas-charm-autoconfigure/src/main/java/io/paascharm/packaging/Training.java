package io.paascharm.packaging;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the unpacked charm as Juju would, on recorded hooks, with hook tools that answer
 * from a table and no Pebble.
 */
final class Training {

	private static final Duration DEADLINE = Duration.ofSeconds(90);

	private final Path charm;

	private final Path work;

	private final Launch launch;

	private final TrainingScript script;

	Training(Path charm, Path work, Launch launch, TrainingScript script) {
		this.charm = charm;
		this.work = work;
		this.launch = launch;
		this.script = script;
	}

	/**
	 * Dispatches all recorded hooks as Juju would, so that an agent serves them where the
	 * charm has what it needs for one.
	 * @param flags the flags that the JVM gets beside the usual ones
	 * @param log the name of the file that receives what the last hook prints
	 */
	void serve(List<String> flags, String log) {
		this.launch.write(this.charm, flags);
		PebbleStub pebble = PebbleStub.start(containers().resolve(this.script.container()), this.script.pebble());
		try {
			for (Map<String, String> hook : this.script.hooks()) {
				run(environment(hook), List.of(this.charm.resolve("dispatch").toString()), log);
			}
		}
		finally {
			ResidentAgent.of(this.charm).end();
			pebble.close();
		}
	}

	/**
	 * Dispatches a recorded hook in a JVM of its own and expects it to succeed.
	 * @param hook the place of the hook in the list; beyond its end it starts again
	 * @param flags the flags that the JVM gets beside the usual ones
	 * @param log the name of the file that receives what the charm prints
	 */
	void dispatch(int hook, List<String> flags, String log) {
		List<String> command = command(flags);
		command.add("--paas-charm.mode=once");
		run(environment(this.script.hooks().get(hook % this.script.hooks().size())), command, log);
	}

	private void run(Map<String, String> environment, List<String> command, String log) {
		new Fork("train with the hook '" + environment.get("JUJU_DISPATCH_PATH") + "', run by", command, this.charm,
				environment, DEADLINE)
			.run(this.work.resolve(log));
	}

	private Map<String, String> environment(Map<String, String> hook) {
		Map<String, String> environment = new LinkedHashMap<>(hook);
		Path tools = this.work.resolve("tools");
		this.script.tools().writeTo(tools);
		environment.put("PATH", tools + ":/usr/bin:/bin");
		environment.put("JUJU_CHARM_DIR", this.charm.toString());
		environment.put("CHARM_DIR", this.charm.toString());
		environment.put("PAAS_CHARM_CONTAINERS", containers().toString());
		return environment;
	}

	/**
	 * Runs the charm's JVM for something else than a dispatch.
	 * @param attempt what it is run for, as in "cannot ..."
	 * @param flags the flags that the JVM gets beside the usual ones
	 * @param log the name of the file that receives what it prints
	 */
	void run(String attempt, List<String> flags, String log) {
		new Fork(attempt, command(flags), this.charm).run(this.work.resolve(log));
	}

	private List<String> command(List<String> flags) {
		List<String> command = new ArrayList<>();
		command.add(this.charm.resolve("runtime/bin/java").toString());
		command.addAll(this.launch.arguments(flags));
		return command;
	}

	private Path containers() {
		return this.work.resolve("containers");
	}

	Path work() {
		return this.work;
	}

	Path charm() {
		return this.charm;
	}

}
