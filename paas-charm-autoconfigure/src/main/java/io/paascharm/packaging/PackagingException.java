package io.paascharm.packaging;

/**
 * A charm that could not be packed; the message is one sentence for whoever started the
 * build.
 */
final class PackagingException extends RuntimeException {

	private final String attempt;

	private final String subject;

	private final String problem;

	PackagingException(String attempt, Object subject, String problem) {
		super(buildMessage(attempt, subject, problem));
		this.attempt = attempt;
		this.subject = subject.toString();
		this.problem = problem;
	}

	PackagingException(String attempt, Object subject, Exception cause) {
		super(buildMessage(attempt, subject, describe(cause)), cause);
		this.attempt = attempt;
		this.subject = subject.toString();
		this.problem = describe(cause);
	}

	private static String buildMessage(String attempt, Object subject, String problem) {
		return "Cannot " + attempt + " '" + subject + "': " + problem;
	}

	private static String describe(Exception cause) {
		String message = cause.getMessage();
		return cause.getClass().getSimpleName() + ((message != null) ? " " + message : "");
	}

	String attempt() {
		return this.attempt;
	}

	String subject() {
		return this.subject;
	}

	String problem() {
		return this.problem;
	}

}
