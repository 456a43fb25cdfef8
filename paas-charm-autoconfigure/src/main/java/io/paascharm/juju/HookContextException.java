package io.paascharm.juju;

/**
 * The environment of a process is not that of a dispatch.
 */
public final class HookContextException extends RuntimeException {

	private final String variable;

	HookContextException(String variable, String problem) {
		super("Environment variable '%s' %s: the charm is started by Juju's unit agent".formatted(variable, problem));
		this.variable = variable;
	}

	/**
	 * Return the variable that is missing or wrong.
	 * @return the name of the variable
	 */
	public String variable() {
		return this.variable;
	}

}
