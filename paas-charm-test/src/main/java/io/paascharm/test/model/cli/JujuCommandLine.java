package io.paascharm.test.model.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.charm.InconsistentModelException;

/**
 * The {@code juju} of a simulated model: the commands that statuses and documentation
 * tell operators to type. They return as soon as the model knows what is wanted; units
 * act on it when the model settles.
 */
public final class JujuCommandLine {

	private static final Map<String, Verb> VERBS = new TreeMap<>();

	static {
		verb("config", ConfigCommands::config, "reset");
		verb("model-config", ConfigCommands::modelConfig, "reset");
		verb("trust", ConfigCommands::trust, "#remove", "scope");
		verb("integrate", ApplicationCommands::integrate);
		verb("relate", ApplicationCommands::integrate);
		verb("remove-relation", ApplicationCommands::removeRelation, "#force");
		verb("deploy", ApplicationCommands::deploy, "config", "n", "num-units", "resource", "#trust");
		verb("refresh", ApplicationCommands::refresh, "path", "resource");
		verb("remove-application", ApplicationCommands::removeApplication, "#no-prompt", "#force");
		verb("add-unit", ApplicationCommands::addUnit, "n", "num-units");
		verb("remove-unit", ApplicationCommands::removeUnit, "num-units", "#no-prompt", "#force");
		verb("scale-application", ApplicationCommands::scale);
		verb("resolved", ApplicationCommands::resolved, "#all");
		verb("run", RunCommand::run, "wait", "format");
		verb("add-secret", SecretCommands::add, "info");
		verb("update-secret", SecretCommands::update, "info");
		verb("grant-secret", SecretCommands::grant);
		verb("revoke-secret", SecretCommands::revoke);
		verb("remove-secret", SecretCommands::remove);
		verb("status", StatusCommand::run, "#relations", "#color");
		verb("debug-log", LogCommand::run, "include", "i", "level", "l", "n", "lines", "#replay", "#no-tail");
	}

	private final SimulatedModel model;

	/**
	 * Create a command line.
	 * @param model the model that commands are about
	 */
	public JujuCommandLine(SimulatedModel model) {
		this.model = model;
	}

	private static void verb(String name, BiFunction<SimulatedModel, CommandArguments, String> body,
			String... options) {
		Set<String> valued = Set.copyOf(Arrays.stream(options).filter((option) -> !option.startsWith("#")).toList());
		Set<String> toggles = Set.copyOf(Arrays.stream(options)
			.filter((option) -> option.startsWith("#"))
			.map((option) -> option.substring(1))
			.toList());
		VERBS.put(name, new Verb(body, valued, toggles));
	}

	/**
	 * Return the verbs that are known.
	 * @return the verbs, sorted
	 */
	public static Set<String> verbs() {
		return VERBS.keySet();
	}

	/**
	 * Run a command as an operator types it.
	 * @param line the line, with or without {@code juju}; words are split as a shell
	 * splits them
	 * @return what is printed
	 * @throws JujuCommandException if the verb or an option is unknown, or what is wanted
	 * cannot be
	 */
	public String run(String line) {
		return run(CommandWords.split(line));
	}

	/**
	 * Run a command.
	 * @param words the words, with or without {@code juju}
	 * @return what is printed
	 * @throws JujuCommandException if the verb or an option is unknown, or what is wanted
	 * cannot be
	 */
	public String run(List<String> words) {
		List<String> rest = (!words.isEmpty() && words.get(0).equals("juju")) ? words.subList(1, words.size()) : words;
		String name = rest.isEmpty() ? "" : rest.get(0);
		Verb verb = VERBS.get(name);
		if (verb == null) {
			throw new JujuCommandException(name,
					"\"%s\" is not a command of the simulated model; there are %s".formatted(name, VERBS.keySet()));
		}
		return run(verb, CommandArguments.parse(name, rest.subList(1, rest.size()), verb.valued(), verb.toggles()));
	}

	private String run(Verb verb, CommandArguments arguments) {
		try {
			return verb.body().apply(this.model, arguments);
		}
		catch (InconsistentModelException ex) {
			throw arguments.error(ex.attempt() + ": " + ex.reason());
		}
	}

	private record Verb(BiFunction<SimulatedModel, CommandArguments, String> body, Set<String> valued,
			Set<String> toggles) {

	}

}
