package io.paascharm.actuate.health;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

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
		builder.status((status.kind() == CharmStatus.Kind.ACTIVE) ? Status.UP : Status.DOWN);
		builder.withDetail("status", status.toString());
		describe(builder, this.journal.last());
	}

	private static void describe(Health.Builder builder, DispatchJournal.@Nullable Entry last) {
		if (last != null) {
			builder.withDetail("lastDispatch", last.event()).withDetail("lastExitCode", last.exitCode());
			builder.withDetail("lastDispatchAt", last.endedAt().toString());
		}
	}

}
