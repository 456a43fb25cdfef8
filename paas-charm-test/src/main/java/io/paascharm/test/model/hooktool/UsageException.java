package io.paascharm.test.model.hooktool;

/**
 * A command line that a tool does not take: exit code 2.
 */
class UsageException extends RuntimeException {

	private final String reason;

	UsageException(String message) {
		super(message);
		this.reason = message;
	}

	static void require(boolean holds, String message, Object... arguments) {
		if (!holds) {
			throw new UsageException(message.formatted(arguments));
		}
	}

	String reason() {
		return this.reason;
	}

}
