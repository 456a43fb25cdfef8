package io.paascharm.integration;

/**
 * What the transition of a machine publishes, under the name that operators know from
 * {@code juju debug-log}.
 *
 * @param name the name, such as {@code database_created}
 * @param effect what follows
 */
public record IntegrationEvent(String name, Effect effect) {

	/**
	 * Create an event after which migrations run again and the workload is reconciled.
	 * @param name the name of the event
	 * @return the event
	 */
	public static IntegrationEvent migrating(String name) {
		return new IntegrationEvent(name, Effect.MIGRATE);
	}

	/**
	 * Create an event after which the workload is reconciled.
	 * @param name the name of the event
	 * @return the event
	 */
	public static IntegrationEvent reconciling(String name) {
		return new IntegrationEvent(name, Effect.RECONCILE);
	}

	/**
	 * Create an event that tells something and changes nothing in the workload.
	 * @param name the name of the event
	 * @return the event
	 */
	public static IntegrationEvent telling(String name) {
		return new IntegrationEvent(name, Effect.NONE);
	}

	/**
	 * What follows from an event.
	 */
	public enum Effect {

		/** Nothing. */
		NONE,

		/** The workload is reconciled. */
		RECONCILE,

		/** The workload is reconciled, and its migrations run again. */
		MIGRATE

	}

}
