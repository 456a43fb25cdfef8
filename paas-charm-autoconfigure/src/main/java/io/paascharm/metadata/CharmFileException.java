package io.paascharm.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A file of the charm that cannot be read, or that says something which is not allowed.
 */
public final class CharmFileException extends RuntimeException {

	private final String file;

	private final String where;

	private final String problem;

	/**
	 * Create an exception.
	 * @param file the name of the file, such as {@code metadata.yaml}
	 * @param where the path of keys to the wrong value, such as
	 * {@code requires.db.limit}, empty when the whole file is meant
	 * @param problem the second half of a sentence that says what is wrong and how to
	 * mend it
	 */
	public CharmFileException(String file, String where, String problem) {
		this(file, where, problem, null);
	}

	CharmFileException(String file, String where, String problem, @Nullable Throwable cause) {
		super(buildMessage(file, where, problem), cause);
		this.file = file;
		this.where = where;
		this.problem = problem;
	}

	private static String buildMessage(String file, String where, String problem) {
		return where.isEmpty() ? "Cannot use '%s': it %s".formatted(file, problem)
				: "Cannot use '%s': '%s' %s".formatted(file, where, problem);
	}

	/**
	 * Return the file.
	 * @return the name of the file, without its directory
	 */
	public String file() {
		return this.file;
	}

	/**
	 * Return the place in the file.
	 * @return the path of keys, empty when the whole file is meant
	 */
	public String where() {
		return this.where;
	}

	/**
	 * Return what is wrong.
	 * @return the second half of a sentence about the place
	 */
	public String problem() {
		return this.problem;
	}

}
