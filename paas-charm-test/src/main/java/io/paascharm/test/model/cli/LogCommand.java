package io.paascharm.test.model.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.state.LogEntry;

/**
 * The command that prints the log. It does not follow.
 */
final class LogCommand {

	private static final List<String> LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

	private LogCommand() {
	}

	static String run(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(0);
		String level = arguments.option("level", "l");
		int least = (level != null) ? LEVELS.indexOf(level.toUpperCase(Locale.ROOT)) : 0;
		if (least < 0) {
			throw arguments.error("level value \"%s\" is not one of %s".formatted(level, LEVELS));
		}
		String unit = arguments.option("include", "i");
		List<String> lines = model.log()
			.stream()
			.filter((entry) -> unit == null || isFrom(entry, unit))
			.filter((entry) -> LEVELS.indexOf(entry.level()) >= least)
			.map(LogCommand::line)
			.toList();
		int last = arguments.number(lines.size(), "n", "lines");
		return String.join("", lines.subList(Math.max(lines.size() - last, 0), lines.size()));
	}

	private static String line(LogEntry entry) {
		return "unit-%s: %s %s %s %s%n".formatted(entry.unit().dashed(), TIME.format(entry.time()), entry.level(),
				entry.module(), entry.message());
	}

	private static boolean isFrom(LogEntry entry, String unit) {
		String name = entry.unit().toString();
		return name.equals(unit) || ("unit-" + entry.unit().dashed()).equals(unit)
				|| entry.unit().application().equals(unit);
	}

}
