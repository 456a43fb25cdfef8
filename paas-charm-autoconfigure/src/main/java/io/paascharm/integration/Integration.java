package io.paascharm.integration;

import org.springframework.core.Ordered;

import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.metadata.Role;

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
 *         String host = context.remote().text("host");
 *         return new Ready(Map.of("host", host), host);
 *     }
 *
 * }
 * </pre>
 */
public interface Integration extends Ordered {

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
	 * Return whether this integration serves an endpoint.
	 * @param endpoint the endpoint as the charm's metadata declares it
	 * @return whether it has this interface, as a requirer unless an integration takes
	 * another side
	 */
	default boolean serves(EndpointMetadata endpoint) {
		return endpoint.role() == Role.REQUIRER && endpoint.interfaceName().equals(interfaceName());
	}

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
	 * @throws RelationDataException instead of returning a reading that is not ready
	 */
	IntegrationReading read(IntegrationContext context);

	/**
	 * Write what is true only while the workload serves. Called after a reconcile that
	 * succeeded; must write only what is missing or different.
	 * @param context the relation, with the state that it is in now
	 * @param opened whether the port of the workload was opened in this dispatch, as it
	 * is after it changed; else it has been open before
	 */
	default void serving(IntegrationContext context, boolean opened) {
	}

	/**
	 * Return the place in the order in which endpoints are read and statuses name them.
	 * Endpoints of integrations with the same place come in the order of the metadata.
	 * @return the place; what others read through {@link IntegrationContext#others()}
	 * comes before them
	 */
	@Override
	default int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	/**
	 * Return whether the workload must not run without this integration where the
	 * metadata says nothing of {@code optional}.
	 * @return whether it is required unless it is declared optional
	 */
	default boolean isRequiredUnlessOptional() {
		return true;
	}

}
