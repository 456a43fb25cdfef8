package io.paascharm.integration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.HookEvent;

/**
 * All endpoints after the facts of one dispatch reached their machines.
 *
 * @param endpoints the endpoints in the order of their integrations, then of the metadata
 * @param events the events that transitions published, in order
 */
public record IntegrationsSnapshot(List<EndpointSnapshot> endpoints, List<PublishedEvent> events) {

	/**
	 * Create a snapshot.
	 * @param endpoints the endpoints
	 * @param events the events
	 */
	public IntegrationsSnapshot {
		endpoints = List.copyOf(endpoints);
		events = List.copyOf(events);
	}

	/**
	 * Return the first endpoint with unusable data.
	 * @return the endpoint, if there is one
	 */
	public Optional<EndpointSnapshot> invalid() {
		return this.endpoints.stream().filter((endpoint) -> endpoint.state() == IntegrationState.INVALID).findFirst();
	}

	/**
	 * Return the endpoints without which the workload must not run.
	 * @return the names of the required endpoints that are not ready
	 */
	public List<String> missing() {
		return this.endpoints.stream().filter(EndpointSnapshot::isMissing).map(EndpointSnapshot::name).toList();
	}

	/**
	 * Return the first endpoint that keeps the workload as it is.
	 * @return the endpoint, if there is one
	 */
	public Optional<EndpointSnapshot> blocking() {
		return this.endpoints.stream().filter((endpoint) -> endpoint.blockingStatus().isPresent()).findFirst();
	}

	/**
	 * Return the integrations of all endpoints.
	 * @return the names in the order of the endpoints
	 */
	public Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		this.endpoints.forEach((endpoint) -> names.add(endpoint.integration().name()));
		return names;
	}

	/**
	 * Return the endpoints of an integration.
	 * @param integration the name of the integration
	 * @return the endpoints in the order of the metadata
	 */
	public List<EndpointSnapshot> endpoints(String integration) {
		return this.endpoints.stream().filter((endpoint) -> endpoint.integration().name().equals(integration)).toList();
	}

	/**
	 * Return whether an integration is ready.
	 * @param integration the name of the integration
	 * @return whether one of its endpoints is
	 */
	public boolean isReady(String integration) {
		return endpoints(integration).stream().anyMatch((endpoint) -> endpoint.state() == IntegrationState.READY);
	}

	/**
	 * Return one field of one integration.
	 * @param integration the name of the integration
	 * @param field the name of the field
	 * @return the value, or {@code null} if no endpoint of the integration has it
	 */
	public @Nullable String field(String integration, String field) {
		for (EndpointSnapshot endpoint : this.endpoints) {
			String value = endpoint.integration().name().equals(integration) ? endpoint.fields().get(field) : null;
			if (value != null) {
				return value;
			}
		}
		return null;
	}

	/**
	 * Return what migrations depend on.
	 * @return a key for each ready relation that they depend on, sorted
	 */
	public List<String> migrationKeys() {
		List<String> keys = new ArrayList<>();
		for (EndpointSnapshot endpoint : this.endpoints) {
			if (!endpoint.migrationKey().isEmpty()) {
				keys.add(endpoint.migrationKey());
			}
		}
		keys.sort(null);
		return keys;
	}

	/**
	 * Return whether an event asks for a reconcile.
	 * @return whether the workload may be touched by what happened
	 */
	public boolean asksForReconcile() {
		return this.events.stream().anyMatch((event) -> event.event().effect() != IntegrationEvent.Effect.NONE);
	}

	/**
	 * Return whether an event is about a relation that keeps the workload as it is. What
	 * happens to it may not move its machine, but what is to be said of it.
	 * @param event the event
	 * @return whether the data of its relation is unusable or blocks the unit
	 */
	public boolean isHeldBackBy(HookEvent event) {
		return event instanceof HookEvent.Relation relation && this.endpoints.stream()
			.anyMatch((endpoint) -> endpoint.relation().equals(relation.relation().toString())
					&& (endpoint.state() == IntegrationState.INVALID || endpoint.blockingStatus().isPresent()));
	}

	/**
	 * An event and where it happened.
	 *
	 * @param relation the relation as {@code endpoint:number}
	 * @param event the event
	 */
	public record PublishedEvent(String relation, IntegrationEvent event) {
	}

}
