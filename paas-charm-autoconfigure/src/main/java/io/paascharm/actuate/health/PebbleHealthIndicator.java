package io.paascharm.actuate.health;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import io.paascharm.hook.DispatchJournal;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.PebbleException;
import io.paascharm.pebble.ServiceInfo;

/**
 * Asks Pebble of the workload container whether it is there and what its services do.
 */
final class PebbleHealthIndicator extends AbstractHealthIndicator {

	private final DispatchJournal journal;

	PebbleHealthIndicator(DispatchJournal journal) {
		this.journal = journal;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		PebbleClient pebble = this.journal.pebble();
		if (pebble == null) {
			builder.unknown().withDetail("reason", "no dispatch has needed the workload container yet");
			return;
		}
		try {
			describe(builder, pebble);
		}
		catch (PebbleException ex) {
			builder.down().withDetail("reason", String.valueOf(ex.getMessage()));
		}
	}

	private static void describe(Health.Builder builder, PebbleClient pebble) {
		builder.up().withDetail("version", pebble.systemInfo().version());
		for (ServiceInfo service : pebble.services().list()) {
			builder.withDetail("service " + service.name(), service.current());
		}
	}

}
