package io.paascharm.test.model.charm;

/**
 * Relation endpoint that metadata.yaml declares.
 *
 * @param name the name of the endpoint
 * @param role the side of the relation
 * @param interfaceName the interface spoken
 * @param limit the highest number of relations, 0 if there is none
 */
public record CharmEndpoint(String name, EndpointRole role, String interfaceName, int limit) {
}
