package io.paascharm.integration;

/**
 * Facts that move the machine of an integration.
 */
public enum IntegrationTrigger {

	/** Juju lists a relation that was not known. */
	CREATED,

	/** The provider's data lacks something that is needed. */
	INCOMPLETE,

	/** The provider's data is complete and valid. */
	COMPLETE,

	/** The data leads to another place, where migrations have not run. */
	MOVED,

	/** The data is complete as before, with other values. */
	CHANGED,

	/** The provider's data is unusable. */
	MALFORMED,

	/** Juju no longer lists the relation. */
	BROKEN

}
