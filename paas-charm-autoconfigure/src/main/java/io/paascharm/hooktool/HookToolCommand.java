package io.paascharm.hooktool;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One call of a hook tool as data: what is asked, and how the answer is read. Answers are
 * asked for in JSON wherever the tool knows it.
 *
 * @param <R> what the answer is read as; for a tool that only writes, its output, which
 * is empty
 */
public sealed interface HookToolCommand<R> permits ActionCommand, ModelCommand, NetworkCommand, RelationCommand,
		SecretCommand, StateCommand, UnitCommand, WritingCommand {

	/**
	 * Return the program.
	 * @return the name of the tool, such as {@code relation-get}
	 */
	String tool();

	/**
	 * Return what follows the name of the tool. Content of secrets is not among it, see
	 * {@link #files()}.
	 * @return the arguments, with {@code --} before free text
	 */
	List<String> arguments();

	/**
	 * Return what the tool reads from its standard input.
	 * @return the input, or {@code null} where the tool reads none
	 */
	default @Nullable String input() {
		return null;
	}

	/**
	 * Return what the tool reads from files, so that it appears in no list of processes.
	 * The runner appends {@code key#file=path} for each.
	 * @return the content of each file by the key that it stands for
	 */
	default Map<String, String> files() {
		return Map.of();
	}

	/**
	 * Return what must not appear in any message, even if the tool repeats it.
	 * @return the values that the call writes
	 */
	default Collection<String> confidential() {
		return files().values();
	}

	/**
	 * Return whether the call changes something in the model or is seen by its operator.
	 * Such a call is never repeated.
	 * @return whether this is more than a question
	 */
	default boolean writes() {
		return false;
	}

	/**
	 * Read the answer.
	 * @param output what the tool wrote to its standard output
	 * @return the answer, where {@code null} in JSON reads as empty
	 * @throws RuntimeException if the output is not what the tool prints
	 */
	R parse(String output);

}
