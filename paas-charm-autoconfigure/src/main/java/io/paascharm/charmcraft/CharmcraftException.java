package io.paascharm.charmcraft;

import java.util.List;

/**
 * A charmcraft.yaml from which no charm can be packed. Holds all problems that were
 * found, not just the first.
 */
public final class CharmcraftException extends RuntimeException {

	private final List<String> problems;

	CharmcraftException(List<String> problems) {
		super(buildMessage(problems));
		this.problems = List.copyOf(problems);
	}

	private static String buildMessage(List<String> problems) {
		StringBuilder message = new StringBuilder("Cannot pack a charm from 'charmcraft.yaml':");
		for (String problem : problems) {
			message.append("\n- ").append(problem);
		}
		return message.toString();
	}

	/**
	 * Return the problems.
	 * @return one sentence each, in the order of the checks
	 */
	public List<String> problems() {
		return this.problems;
	}

}
