package io.paascharm.workload;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.ExecResult;
import io.paascharm.pebble.PebbleTimeoutException;

/**
 * Runs the migrations of an application once for each reason.
 */
final class DatabaseMigration {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseMigration.class);

	private static final String FAILED = "database migration command %s failed, will retry in next update-status";

	private final WorkloadContext context;

	private final ContainerState state;

	private final Duration deadline;

	DatabaseMigration(WorkloadContext context, ContainerState state, Duration deadline) {
		this.context = context;
		this.state = state;
		this.deadline = deadline;
	}

	/**
	 * Run the migrations if they are pending.
	 * @param environment the variables of the workload
	 * @return the status that stops the reconcile, if they failed
	 */
	Optional<CharmStatus> run(Map<String, String> environment) {
		List<String> keys = this.context.integrations().migrationKeys();
		if (!this.state.isMigrationPending(keys)) {
			return Optional.empty();
		}
		Optional<MigrationCommand> found = MigrationCommand.find(this.context.pebble(),
				this.context.profile().workload().directories().app());
		if (found.isEmpty()) {
			this.state.record(new MigrationRecord(MigrationRecord.Status.COMPLETED, keys));
			return Optional.empty();
		}
		MigrationCommand command = found.get();
		if (!command.executable()) {
			return blocked(keys,
					"%s has no execute bit: set it with chmod +x in the image".formatted(command.script()));
		}
		if (endedUnseen(command, keys)) {
			this.state.record(new MigrationRecord(MigrationRecord.Status.COMPLETED, keys));
			return Optional.empty();
		}
		return execute(command, environment, keys);
	}

	// A killed dispatch may have left a migration that runs, or one whose success it did
	// not see
	private boolean endedUnseen(MigrationCommand command, List<String> keys) {
		if (!this.state.migration().equals(new MigrationRecord(MigrationRecord.Status.STARTED, keys))) {
			return false;
		}
		return new LeftoverExecs(this.context.pebble(), this.deadline).succeeded(command.command().get(0),
				this.state.modified());
	}

	private Optional<CharmStatus> execute(MigrationCommand command, Map<String, String> environment,
			List<String> keys) {
		logger.info("Running the database migration {}", command.text());
		this.state.record(new MigrationRecord(MigrationRecord.Status.STARTED, keys));
		try {
			ExecResult result = this.context.pebble()
				.exec(ExecCommand.of(command.command())
					.withEnvironment(environment)
					.withWorkingDirectory(this.context.profile().workload().directories().app())
					.withUser(this.context.profile().workload().user(), this.context.profile().workload().user())
					.withTimeout(this.deadline))
				.await();
			return (result.exitCode() == 0) ? completed(command, keys) : failed(command, keys, result);
		}
		catch (PebbleTimeoutException ex) {
			logger.error("Ended the database migration {} after {} seconds", command.text(), this.deadline.toSeconds());
			return blocked(keys, StatusText.of(FAILED.formatted(command.text()), "it took too long"));
		}
	}

	private Optional<CharmStatus> completed(MigrationCommand command, List<String> keys) {
		logger.info("The database migration {} ended well", command.text());
		this.state.record(new MigrationRecord(MigrationRecord.Status.COMPLETED, keys));
		return Optional.empty();
	}

	private Optional<CharmStatus> failed(MigrationCommand command, List<String> keys, ExecResult result) {
		logger.error("The database migration {} failed with exit code {}: {}", command.text(), result.exitCode(),
				result.stderr().strip());
		return blocked(keys, StatusText.of(FAILED.formatted(command.text()), StatusText.lastLine(result.stderr())));
	}

	private Optional<CharmStatus> blocked(List<String> keys, String text) {
		this.state.record(new MigrationRecord(MigrationRecord.Status.FAILED, keys));
		return Optional.of(CharmStatus.blocked(text));
	}

}
