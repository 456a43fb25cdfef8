package io.paascharm.hooktool;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A hook tool did not do what it was asked for. Holds what the tool said, never what it
 * was given.
 */
public final class HookToolException extends RuntimeException {

	private static final int MAX_STDERR = 500;

	private final Kind kind;

	private final String tool;

	private final int exitCode;

	private final String stderr;

	/**
	 * Create an exception.
	 * @param kind what happened
	 * @param tool the name of the tool
	 * @param exitCode the exit code, -1 if the tool did not end by itself
	 * @param stderr what the tool wrote to its standard error, or the reason why it did
	 * not start
	 */
	public HookToolException(Kind kind, String tool, int exitCode, String stderr) {
		this(kind, tool, exitCode, stderr, null);
	}

	HookToolException(Kind kind, String tool, int exitCode, String stderr, @Nullable Throwable cause) {
		super(buildMessage(kind, tool, exitCode, cap(stderr)), cause);
		this.kind = kind;
		this.tool = tool;
		this.exitCode = exitCode;
		this.stderr = cap(stderr);
	}

	private static String buildMessage(Kind kind, String tool, int exitCode, String stderr) {
		String subject = "Hook tool '" + tool + "' ";
		return subject + switch (kind) {
			case TIMEOUT -> "was killed because it did not end before its deadline";
			case UNREADABLE -> "printed what cannot be read as its answer";
			case NOT_STARTED -> "could not be started: " + stderr;
			case RELATION_NOT_FOUND, NOT_FOUND, PERMISSION_DENIED, NOT_LEADER, NO_NETWORK, OTHER ->
				"failed with exit code " + exitCode + " and message '" + stderr + "'";
		};
	}

	private static String cap(String text) {
		String trimmed = text.strip();
		return (trimmed.length() <= MAX_STDERR) ? trimmed : trimmed.substring(0, MAX_STDERR);
	}

	/**
	 * Return the tool.
	 * @return the name of the tool
	 */
	public String tool() {
		return this.tool;
	}

	/**
	 * Return how the tool ended.
	 * @return the exit code, -1 if it did not end by itself
	 */
	public int exitCode() {
		return this.exitCode;
	}

	/**
	 * Return what the tool said.
	 * @return its standard error without surrounding space, at most 500 characters
	 */
	public String stderr() {
		return this.stderr;
	}

	/**
	 * Return what happened.
	 * @return the kind
	 */
	public Kind kind() {
		return this.kind;
	}

	/**
	 * What happened to a call. Juju's wording is no interface, so few words of it are
	 * relied on, regardless of case.
	 */
	public enum Kind {

		/** There is no such relation for this unit. */
		RELATION_NOT_FOUND(true, "relation not found"),

		/** Only the leader may do this. */
		NOT_LEADER(true, "not the leader", "cannot write relation settings"),

		/** The unit may not read or write this. */
		PERMISSION_DENIED(true, "permission denied", "access denied"),

		/** The endpoint has no network. */
		NO_NETWORK(true, "no network config found"),

		/** There is no such secret, label or key, or there cannot be one. */
		NOT_FOUND(true, "not found", "not valid"),

		/** The tool was killed at its deadline. */
		TIMEOUT(false),

		/** The tool ended well, but its output is not an answer. */
		UNREADABLE(false),

		/** The tool is missing or the process could not be made. */
		NOT_STARTED(false),

		/** The tool failed for another reason. */
		OTHER(true);

		private static final int COMMAND_NOT_EXECUTABLE = 126;

		private final boolean answer;

		private final List<String> phrases;

		Kind(boolean answer, String... phrases) {
			this.answer = answer;
			this.phrases = List.of(phrases);
		}

		/**
		 * Return whether the tool itself refused, in contrast to a call that got no
		 * answer.
		 * @return whether Juju answered
		 */
		public boolean isAnswer() {
			return this.answer;
		}

		/**
		 * Return whether asking once more may help.
		 * @return whether the failure has no reason in the model
		 */
		boolean isWorthRepeating() {
			return this == TIMEOUT || this == UNREADABLE || this == OTHER;
		}

		/**
		 * Return what happened to a call that failed.
		 * @param exitCode the exit code of the tool
		 * @param stderr what the tool wrote to its standard error
		 * @return the kind
		 */
		public static Kind of(int exitCode, String stderr) {
			String text = stderr.toLowerCase(Locale.ROOT);
			if (exitCode < COMMAND_NOT_EXECUTABLE) {
				for (Kind kind : values()) {
					if (kind.isMeantBy(text)) {
						return kind;
					}
				}
			}
			return OTHER;
		}

		private boolean isMeantBy(String text) {
			return this.phrases.stream().anyMatch(text::contains);
		}

	}

}
