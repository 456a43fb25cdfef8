package io.paascharm.workload;

import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.Change;
import io.paascharm.pebble.PebbleApiException;
import io.paascharm.pebble.PebbleChangeException;
import io.paascharm.pebble.PebbleConnectionException;
import io.paascharm.pebble.PebbleException;

/**
 * Validates, migrates and restarts the workload. This is the one place that turns a
 * trouble of Pebble into a status.
 */
public final class WorkloadService {

	private static final Logger logger = LoggerFactory.getLogger(WorkloadService.class);

	private final List<WorkloadBehaviour> behaviours;

	private final WorkloadLimits limits;

	/**
	 * Create a service.
	 * @param behaviours the behaviours that profiles may ask for
	 * @param limits the deadlines
	 */
	public WorkloadService(List<WorkloadBehaviour> behaviours, WorkloadLimits limits) {
		this.behaviours = List.copyOf(behaviours);
		this.limits = limits;
	}

	/**
	 * Bring the workload to where the model wants it. Nothing is touched that is there
	 * already.
	 * @param context everything it depends on
	 * @return how it ended; trouble that an operator or a later event mends is an outcome
	 */
	public ReconcileOutcome reconcile(WorkloadContext context) {
		try {
			return new Reconciliation(context, behaviours(context), this.limits).run();
		}
		catch (PebbleConnectionException ex) {
			logger.info("Pebble of the workload container cannot be reached: {}", ex.getMessage());
			return new ReconcileOutcome.Stopped(CharmStatus.waiting("Waiting for pebble ready"));
		}
		catch (PebbleException ex) {
			logger.error("{}", ex.getMessage());
			return new ReconcileOutcome.Stopped(CharmStatus.blocked(text(ex)));
		}
	}

	private static String text(PebbleException ex) {
		if (ex instanceof PebbleChangeException failure) {
			return failedChange(failure.change());
		}
		if (ex instanceof PebbleApiException refusal) {
			return StatusText.of("Pebble refused, see juju debug-log", refusal.reason());
		}
		return StatusText.of(ex);
	}

	private static String failedChange(Change change) {
		String cause = StatusText.lastLine(Objects.requireNonNullElse(change.error(), ""));
		return StatusText.of("Pebble %s failed, see juju debug-log".formatted(change.kind()),
				cause.startsWith("- ") ? cause.substring(2) : cause);
	}

	private List<WorkloadBehaviour> behaviours(WorkloadContext context) {
		for (String name : context.profile().traits().behaviours()) {
			if (this.behaviours.stream().noneMatch((behaviour) -> behaviour.name().equals(name))) {
				throw new IllegalStateException("Profile '%s' needs the behaviour '%s', which no bean provides"
					.formatted(context.profile().name(), name));
			}
		}
		return this.behaviours.stream().filter((behaviour) -> behaviour.isUsed(context)).toList();
	}

}
