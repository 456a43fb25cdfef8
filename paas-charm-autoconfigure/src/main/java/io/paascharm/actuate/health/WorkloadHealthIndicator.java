package io.paascharm.actuate.health;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import io.paascharm.hook.DispatchJournal;
import io.paascharm.juju.CharmStatus;

/**
 * Tells how the last reconcile ended.
 */
final class WorkloadHealthIndicator extends AbstractHealthIndicator {

	private final DispatchJournal journal;

	WorkloadHealthIndicator(DispatchJournal journal) {
		this.journal = journal;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		CharmStatus status = this.journal.status();
		if (status == null) {
			builder.unknown().withDetail("reason", "no dispatch has reconciled the workload yet");
			return;
		}
		if (status.kind() == CharmStatus.Kind.ACTIVE) {
			builder.up();
		}
		else {
			builder.down();
		}
		builder.withDetail("status", status.toString());
		DispatchJournal.Entry last = this.journal.last();
		if (last != null) {
			builder.withDetail("lastDispatch", last.event()).withDetail("lastExitCode", last.exitCode());
			builder.withDetail("lastDispatchAt", last.endedAt().toString());
		}
	}

}
