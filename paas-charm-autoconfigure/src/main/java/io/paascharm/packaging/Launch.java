package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the packed charm's JVM is started, in the charm's directory.
 *
 * @param jars the class path, from the charm's directory
 * @param mainClass the application class
 */
record Launch(List<String> jars, String mainClass) {

	/**
	 * The file in the charm that {@code dispatch} gives to the JVM.
	 */
	static final String ARGUMENT_FILE = "app/java.args";

	Launch {
		jars = List.copyOf(jars);
	}

	/**
	 * Gives all arguments up to the name of the application class.
	 * @param flags flags beside those of every JVM of a charm
	 * @return the arguments
	 */
	List<String> arguments(List<String> flags) {
		List<String> arguments = new ArrayList<>();
		arguments.addAll(JvmFlags.SMALL);
		arguments.addAll(JvmFlags.UNRELOCATED);
		arguments.addAll(JvmFlags.SURROUNDINGS);
		arguments.addAll(flags);
		arguments.addAll(List.of("-Dspring.aot.enabled=true", "-cp", String.join(":", this.jars), this.mainClass));
		return arguments;
	}

	/**
	 * Writes the arguments for the packed charm.
	 * @param charm the charm's directory
	 * @param flags the flags that make the JVM use its cache
	 */
	void write(Path charm, List<String> flags) {
		List<String> all = new ArrayList<>(JvmFlags.QUIET);
		all.addAll(flags);
		try {
			Files.writeString(charm.resolve(ARGUMENT_FILE), quoted(arguments(all)));
		}
		catch (IOException ex) {
			throw new PackagingException("write", charm.resolve(ARGUMENT_FILE), ex);
		}
	}

	private static String quoted(List<String> arguments) {
		StringBuilder content = new StringBuilder();
		for (String argument : arguments) {
			content.append('"').append(argument.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"\n");
		}
		return content.toString();
	}

}
