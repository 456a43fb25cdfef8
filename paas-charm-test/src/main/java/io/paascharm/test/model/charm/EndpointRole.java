package io.paascharm.test.model.charm;

/**
 * Side of a relation that an endpoint takes.
 */
public enum EndpointRole {

	/** Asks for what another application provides. */
	REQUIRES("requires"),

	/** Serves other applications. */
	PROVIDES("provides"),

	/** Connects the units of one application. */
	PEERS("peers");

	private final String key;

	EndpointRole(String key) {
		this.key = key;
	}

	/**
	 * Return the key of metadata.yaml that lists endpoints of this role.
	 * @return the key
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Return whether endpoints of the two roles can be related.
	 * @param other the role of the other endpoint
	 * @return whether one requires what the other provides
	 */
	public boolean complements(EndpointRole other) {
		return this != PEERS && other != PEERS && this != other;
	}

}
