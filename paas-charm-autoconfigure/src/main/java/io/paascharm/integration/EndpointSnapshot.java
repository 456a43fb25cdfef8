package io.paascharm.integration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.metadata.Role;

/**
 * An endpoint after all its machines moved.
 *
 * @param endpoint the endpoint as the metadata declares it
 * @param integration the integration that serves it
 * @param state the best state of its live relations
 * @param reading the reading behind that state, or {@code null} without a relation
 * @param relation the relation behind that state as {@code endpoint:number}, empty
 * without one
 * @param since when that state was reached, or {@code null} without a relation
 * @param readings the readings of all its live relations, in the order of their numbers
 */
public record EndpointSnapshot(EndpointMetadata endpoint, Integration integration, IntegrationState state,
		@Nullable IntegrationReading reading, String relation, @Nullable Instant since,
		List<IntegrationReading> readings) {

	static EndpointSnapshot absent(EndpointMetadata endpoint, Integration integration) {
		return new EndpointSnapshot(endpoint, integration, IntegrationState.ABSENT, null, "", null, List.of());
	}

	EndpointSnapshot withReadings(List<IntegrationReading> readings) {
		return new EndpointSnapshot(this.endpoint, this.integration, this.state, this.reading, this.relation,
				this.since, List.copyOf(readings));
	}

	/**
	 * Return the name of the endpoint.
	 * @return the name
	 */
	public String name() {
		return this.endpoint.name();
	}

	/**
	 * Return the neutral fields.
	 * @return the fields by name, empty unless the endpoint is ready
	 */
	public Map<String, String> fields() {
		return (this.reading != null) ? this.reading.fields() : Map.of();
	}

	/**
	 * Return what migrations depend on.
	 * @return the relation and the place, empty where there is nothing to depend on
	 */
	public String migrationKey() {
		String place = (this.reading != null) ? this.reading.place() : "";
		return place.isEmpty() ? "" : this.relation + " " + Fingerprint.of(place);
	}

	/**
	 * Return whether the workload must not run as things are.
	 * @return whether the endpoint is required and not ready
	 */
	public boolean isMissing() {
		return this.endpoint.role() == Role.REQUIRER && isRequired() && this.state != IntegrationState.READY;
	}

	private boolean isRequired() {
		return Objects.requireNonNullElse(this.endpoint.required(), this.integration.isRequiredUnlessOptional());
	}

	/**
	 * Return the status that keeps the workload as it is.
	 * @return the text of the status, if there is one
	 */
	public Optional<String> blockingStatus() {
		return Optional.ofNullable((this.reading != null) ? this.reading.blockingStatus() : null);
	}

	/**
	 * Return what the endpoint waits for or suffers from.
	 * @return the reason, empty if there is none
	 */
	public String reason() {
		return (this.reading != null) ? this.reading.reason() : "";
	}

}
