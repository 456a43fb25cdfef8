package io.paascharm.integration;

/**
 * States of an integration.
 */
public enum IntegrationState {

	/** There is no relation. */
	ABSENT,

	/**
	 * Related; the provider has not answered, or not completely, or a secret is not
	 * granted yet.
	 */
	REQUESTED,

	/** The provider answered with something unusable. */
	INVALID,

	/** Complete, valid data: variables flow to the workload. */
	READY;

	/**
	 * Return the better of two states, for an endpoint with several relations.
	 * @param other the other state
	 * @return the one that tells more: ready before invalid before requested
	 */
	public IntegrationState best(IntegrationState other) {
		return (compareTo(other) >= 0) ? this : other;
	}

}
