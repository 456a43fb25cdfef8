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
import io.paascharm.profile.ProfileWorkload;

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
		Optional<MigrationCommand> command = MigrationCommand.find(this.context.pebble(),
				this.context.profile().workload().directories().app());
		return command.isPresent() ? run(command.get(), environment, keys) : done(keys);
	}

	private Optional<CharmStatus> done(List<String> keys) {
		this.state.record(new MigrationRecord(MigrationRecord.Status.COMPLETED, keys));
		return Optional.empty();
	}

	private Optional<CharmStatus> run(MigrationCommand command, Map<String, String> environment, List<String> keys) {
		if (!command.executable()) {
			return blocked(keys,
					"%s has no execute bit: set it with chmod +x in the image".formatted(command.script()));
		}
		return endedUnseen(command, keys) ? done(keys) : execute(command, environment, keys);
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
			ExecResult result = this.context.pebble().exec(exec(command.command(), environment)).await();
			return (result.exitCode() == 0) ? completed(command, keys) : failed(command, keys, result);
		}
		catch (PebbleTimeoutException ex) {
			logger.error("Ended the database migration {} after {} seconds", command.text(), this.deadline.toSeconds());
			return blocked(keys, StatusText.of(FAILED.formatted(command.text()), "it took too long"));
		}
	}

	private ExecCommand exec(List<String> command, Map<String, String> environment) {
		ProfileWorkload workload = this.context.profile().workload();
		return ExecCommand.of(command)
			.withEnvironment(environment)
			.withWorkingDirectory(workload.directories().app())
			.withUser(workload.user(), workload.user())
			.withTimeout(this.deadline);
	}

	private Optional<CharmStatus> completed(MigrationCommand command, List<String> keys) {
		logger.info("The database migration {} ended well", command.text());
		return done(keys);
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
