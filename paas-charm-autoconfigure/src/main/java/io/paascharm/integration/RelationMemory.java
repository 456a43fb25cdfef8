package io.paascharm.integration;

import java.time.Instant;

/**
 * What the unit remembers of a relation.
 *
 * @param state the state of its machine
 * @param data the fingerprint of its fields, empty unless ready
 * @param place the fingerprint of what migrations depend on, empty unless ready
 * @param since when the state was reached, to the second
 */
public record RelationMemory(IntegrationState state, String data, String place, Instant since) {

	static RelationMemory absent(Instant now) {
		return new RelationMemory(IntegrationState.ABSENT, "", "", now);
	}

}
