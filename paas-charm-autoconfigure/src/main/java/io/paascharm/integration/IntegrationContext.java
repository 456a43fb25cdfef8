package io.paascharm.integration;

import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.unit.RelationState;
import io.paascharm.unit.UnitState;

/**
 * One relation of an integration in one dispatch.
 *
 * @param endpoint the endpoint as the charm's metadata declares it
 * @param relation the relation
 * @param unit the unit and everything it may ask or write
 */
public record IntegrationContext(EndpointMetadata endpoint, RelationState relation, UnitState unit) {
}
