package io.paascharm.test.model.state;

/**
 * The controller's refusal of what a hook tool or a commit asked. The message is Juju's,
 * without the leading {@code ERROR}.
 */
public class RefusedException extends RuntimeException {

	private final String reason;

	/**
	 * Create an exception.
	 * @param message what Juju says
	 */
	public RefusedException(String message) {
		super(message);
		this.reason = message;
	}

	/**
	 * Return what Juju says.
	 * @return the message
	 */
	public String reason() {
		return this.reason;
	}

	static RefusedException notLeader() {
		return new RefusedException("this unit is not the leader");
	}

	static RefusedException permissionDenied() {
		return new RefusedException("permission denied");
	}

	static RefusedException secretNotFound(String secret) {
		return new RefusedException("secret \"" + secret + "\" not found");
	}

}
