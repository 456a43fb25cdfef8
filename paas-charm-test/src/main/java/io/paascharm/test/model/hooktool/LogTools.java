package io.paascharm.test.model.hooktool;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.paascharm.test.model.state.LogEntry;
import io.paascharm.test.model.state.RelationState;

/**
 * The tool that writes to the model's log.
 */
final class LogTools {

	private static final List<String> LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL");

	private LogTools() {
	}

	static void log(Invocation call) {
		call.arguments().required(0, "no message specified");
		String message = String.join(" ", call.arguments().positionals());
		String level = level(call);
		RelationState relation = call.hook().subject().relation();
		String prefix = (relation != null) ? relation.id(call.hook().application().name()) + ": " : "";
		write(call, level, prefix + message);
	}

	private static String level(Invocation call) {
		String given = call.arguments().flag("log-level", "INFO");
		String level = call.arguments().isOn("debug") ? "DEBUG" : given.toUpperCase(Locale.ROOT);
		if (level.equals("WARN")) {
			return "WARNING";
		}
		if (!LEVELS.contains(level)) {
			write(call, "WARNING", "Specified log level of \"%s\" is not valid".formatted(given));
			return "INFO";
		}
		return level;
	}

	private static void write(Invocation call, String level, String message) {
		call.hook()
			.model()
			.log()
			.add(new LogEntry(Instant.now(), call.hook().unit().name(), level,
					"unit." + call.hook().unit().name() + ".juju-log", message));
	}

}
