package io.paascharm.test.model.hooktool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Flags that a tool knows, and Juju's rules of reading a command line: flags may stand
 * between arguments, {@code --} ends them, {@code -} is an argument.
 */
final class Flags {

	private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");

	private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

	private final Map<String, Flag> known = new HashMap<>();

	private OutputFormat format = OutputFormat.SMART;

	static Flags none() {
		return new Flags();
	}

	static Flags smart() {
		return new Flags().value("format").value("output", "o");
	}

	static Flags data() {
		Flags flags = smart();
		flags.format = OutputFormat.YAML;
		return flags;
	}

	Flags value(String name, String... aliases) {
		return add(new Flag(name, false), aliases);
	}

	Flags toggle(String name, String... aliases) {
		return add(new Flag(name, true), aliases);
	}

	Flags relation() {
		return value("relation", "r");
	}

	private Flags add(Flag flag, String... aliases) {
		this.known.put(flag.name(), flag);
		for (String alias : aliases) {
			this.known.put(alias, flag);
		}
		return this;
	}

	OutputFormat defaultFormat() {
		return this.format;
	}

	boolean takes(OutputFormat wanted) {
		return wanted != OutputFormat.SMART || this.format == OutputFormat.SMART;
	}

	Arguments parse(List<String> line) {
		Map<String, String> values = new HashMap<>();
		List<String> positionals = new ArrayList<>();
		List<String> rest = new ArrayList<>(line);
		while (!rest.isEmpty()) {
			String argument = rest.remove(0);
			if (argument.equals("--")) {
				positionals.addAll(rest);
				break;
			}
			if (argument.length() < 2 || argument.charAt(0) != '-') {
				positionals.add(argument);
			}
			else if (argument.startsWith("--")) {
				parseLong(argument, rest, values);
			}
			else {
				parseShort(argument, rest, values);
			}
		}
		return new Arguments(values, positionals);
	}

	private void parseLong(String argument, List<String> rest, Map<String, String> values) {
		int equals = argument.indexOf('=');
		String name = argument.substring(2, (equals < 0) ? argument.length() : equals);
		Flag flag = find(name);
		if (equals >= 0) {
			values.put(flag.name(), flag.check(name, argument.substring(equals + 1)));
		}
		else {
			values.put(flag.name(), flag.isToggle() ? "true" : next(name, rest));
		}
	}

	private void parseShort(String argument, List<String> rest, Map<String, String> values) {
		String letters = argument.substring(1);
		for (int i = 0; i < letters.length(); i++) {
			String name = letters.substring(i, i + 1);
			Flag flag = find(name);
			if (!flag.isToggle()) {
				String attached = letters.substring(i + 1);
				values.put(flag.name(), attached.isEmpty() ? next(name, rest) : attached);
				return;
			}
			values.put(flag.name(), "true");
		}
	}

	private Flag find(String name) {
		Flag flag = this.known.get(name);
		if (flag == null) {
			throw new UsageException("option provided but not defined: " + dashed(name));
		}
		return flag;
	}

	private static String next(String name, List<String> rest) {
		UsageException.require(!rest.isEmpty(), "option needs an argument: %s", dashed(name));
		return rest.remove(0);
	}

	static String dashed(String name) {
		return ((name.length() == 1) ? "-" : "--") + name;
	}

	private record Flag(String name, boolean isToggle) {

		String check(String given, String value) {
			if (!this.isToggle || TRUE.contains(value)) {
				return this.isToggle ? "true" : value;
			}
			UsageException.require(FALSE.contains(value), "invalid boolean value \"%s\" for option %s", value,
					dashed(given));
			return "false";
		}

	}

}
