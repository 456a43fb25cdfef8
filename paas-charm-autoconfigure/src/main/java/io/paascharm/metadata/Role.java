package io.paascharm.metadata;

/**
 * Side of a relation that an endpoint takes.
 */
public enum Role {

	/** Listed below {@code requires}. */
	REQUIRER,

	/** Listed below {@code provides}. */
	PROVIDER,

	/** Listed below {@code peers}. */
	PEER

}
