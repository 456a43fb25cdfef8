package io.paascharm.integration;

/**
 * One interface on the wire. A bean of this type serves every endpoint of its interface
 * that the charm's metadata declares. Nothing central knows it: it is found by its
 * interface.
 * <p>
 * Methods are called on the thread of the dispatch, once for each live relation, and keep
 * nothing between two calls. What lies between us and Juju is thrown through; anything
 * that a provider or an operator can mend is a {@linkplain IntegrationReading reading}.
 * <pre class="code">
 * final class CacheIntegration implements Integration {
 *
 *     public IntegrationReading read(IntegrationContext context) {
 *         String host = context.relation().remoteApplicationData().get("host");
 *         return (host != null) ? new Ready(Map.of("host", host), host) : new Waiting("host is not set");
 *     }
 *
 * }
 * </pre>
 */
public interface Integration {

	/**
	 * Return the name under which profiles know the fields of this integration.
	 * @return the name, such as {@code postgresql}; also the usual name of its endpoint
	 */
	String name();

	/**
	 * Return the interface that this integration speaks.
	 * @return the name of the interface, such as {@code postgresql_client}
	 */
	String interfaceName();

	/**
	 * Return the transitions of its machine.
	 * @return the table, always the same instance
	 */
	MachineTable machine();

	/**
	 * Write what the relation still needs from us. Called before the relation is read;
	 * must write only what is missing or different.
	 * @param context the relation
	 */
	default void prepare(IntegrationContext context) {
	}

	/**
	 * Read the relation.
	 * @param context the relation
	 * @return what its databags say
	 */
	IntegrationReading read(IntegrationContext context);

	/**
	 * Return whether the workload must not run without this integration where the
	 * metadata does not say {@code optional: true}.
	 * @return whether it is required unless it is declared optional
	 */
	default boolean isRequiredUnlessOptional() {
		return true;
	}

}
