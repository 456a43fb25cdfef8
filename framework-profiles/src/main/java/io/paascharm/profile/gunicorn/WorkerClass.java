package io.paascharm.profile.gunicorn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.Plan;
import io.paascharm.pebble.ServiceSpec;
import io.paascharm.workload.WorkloadContext;

/**
 * The option {@code webserver-worker-class}: the word behind {@code -k} in the command of
 * the service.
 */
final class WorkerClass {

	private static final String OPTION = "webserver-worker-class";

	private static final String SELECTOR = "-k";

	private final WorkloadContext context;

	private final Duration deadline;

	WorkerClass(WorkloadContext context, Duration deadline) {
		this.context = context;
		this.deadline = deadline;
	}

	Optional<CharmStatus> check(Plan plan) {
		String wanted = wanted();
		return Optional.ofNullable((wanted != null) ? problem(wanted, plan) : null).map(CharmStatus::blocked);
	}

	private @Nullable String problem(String wanted, Plan plan) {
		String documentation = "https://bit.ly/%s-async-doc".formatted(this.context.profile().name());
		if (!wanted.equals("sync") && !wanted.equals("gevent")) {
			return "Only 'gevent' and 'sync' are allowed. " + documentation;
		}
		String current = current(plan);
		if (current == null) {
			return "Worker class is set through `juju config` but the `-k` worker class "
					+ "argument is not in the service command.";
		}
		boolean possible = !wanted.equals("gevent") || current.equals("gevent") || hasGevent();
		return possible ? null : "gunicorn[gevent] must be installed in the rock. " + documentation;
	}

	private @Nullable String current(Plan plan) {
		ServiceSpec service = plan.services().get(this.context.profile().workload().service());
		List<String> words = CommandLine
			.split((service != null) ? Objects.requireNonNullElse(service.command(), "") : "");
		int position = position(words);
		return (position < 0) ? null : words.get(position);
	}

	String applyTo(String command) {
		String wanted = wanted();
		List<String> words = new ArrayList<>(CommandLine.split(command));
		int position = position(words);
		if (wanted == null || position < 0 || words.get(position).equals(wanted)) {
			return command;
		}
		words.set(position, wanted);
		return CommandLine.join(words);
	}

	private @Nullable String wanted() {
		Object value = this.context.config().behaviourOptions().get(OPTION);
		return (value != null && !value.toString().isEmpty()) ? value.toString() : null;
	}

	private static int position(List<String> words) {
		int selector = words.indexOf(SELECTOR);
		if (selector < 0 || selector + 1 >= words.size()) {
			return -1;
		}
		int position = words.get(selector + 1).equals("[") ? selector + 2 : selector + 1;
		return (position < words.size()) ? position : -1;
	}

	private boolean hasGevent() {
		return this.context.pebble()
			.exec(ExecCommand.of(List.of("python3", "-c", "import gevent")).withTimeout(this.deadline))
			.await()
			.exitCode() == 0;
	}

}
