package io.paascharm.integration;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A reading as the fact that a machine understands.
 *
 * @param reading the reading
 * @param data the fingerprint of the fields, empty unless ready
 * @param place the fingerprint of what migrations depend on, empty unless ready
 */
record RelationFacts(IntegrationReading reading, String data, String place) {

	static RelationFacts of(IntegrationReading reading) {
		return (reading.state() != IntegrationState.READY) ? new RelationFacts(reading, "", "")
				: new RelationFacts(reading, Fingerprint.of(reading.fields()),
						reading.place().isEmpty() ? "" : Fingerprint.of(reading.place()));
	}

	@Nullable IntegrationTrigger trigger(IntegrationState state, RelationMemory before) {
		if (state != this.reading.state()) {
			return this.reading.trigger();
		}
		if (!this.place.equals(before.place())) {
			return IntegrationTrigger.MOVED;
		}
		return this.data.equals(before.data()) ? null : IntegrationTrigger.CHANGED;
	}

	RelationMemory remember(IntegrationState state, Instant since) {
		return new RelationMemory(state, this.data, this.place, since);
	}

}
