package io.paascharm.hooktool;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Calls about this unit and its application: leadership, status, version, log.
 *
 * @param <R> what the answer is read as
 */
public sealed interface UnitCommand<R> extends HookToolCommand<R> {

	/**
	 * Asks whether this unit leads its application. Yes holds for 30 seconds at least; no
	 * holds for the rest of the hook.
	 */
	record IsLeader() implements UnitCommand<Boolean> {

		@Override
		public String tool() {
			return "is-leader";
		}

		@Override
		public List<String> arguments() {
			return List.of("--format=json");
		}

		@Override
		public Boolean parse(String output) {
			JsonNode node = HookToolJson.read(output);
			if (!node.isBoolean()) {
				throw new IllegalArgumentException("The output is neither true nor false");
			}
			return node.booleanValue();
		}

	}

	/**
	 * Asks for a status.
	 *
	 * @param application whether that of the application is meant, which only the leader
	 * may read
	 */
	record StatusGet(boolean application) implements UnitCommand<StatusResponse> {

		@Override
		public String tool() {
			return "status-get";
		}

		@Override
		public List<String> arguments() {
			return this.application ? List.of("--include-data", "--application", "--format=json")
					: List.of("--include-data", "--format=json");
		}

		@Override
		public StatusResponse parse(String output) {
			JsonNode root = HookToolJson.object(output);
			JsonNode node = this.application ? root.path("application-status") : root;
			String status = HookToolJson.text(node.path("status"));
			if (status.isEmpty()) {
				throw new IllegalArgumentException("The output holds no status");
			}
			return new StatusResponse(status, HookToolJson.text(node.path("message")));
		}

	}

	/**
	 * Sets a status, at once.
	 *
	 * @param application whether that of the application is meant, which only the leader
	 * may write
	 * @param status the first word: maintenance, blocked, waiting or active
	 * @param message the text behind it, empty for none
	 */
	record StatusSet(boolean application, String status,
			String message) implements UnitCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "status-set";
		}

		@Override
		public List<String> arguments() {
			List<String> arguments = new ArrayList<>(List.of("--", this.status));
			if (this.application) {
				arguments.add(0, "--application");
			}
			if (!this.message.isEmpty()) {
				arguments.add(this.message);
			}
			return arguments;
		}

	}

	/**
	 * Sets the version of the workload, at once.
	 *
	 * @param version the version as {@code juju status} shows it
	 */
	record ApplicationVersionSet(String version) implements UnitCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "application-version-set";
		}

		@Override
		public List<String> arguments() {
			return List.of("--", this.version);
		}

	}

	/**
	 * Writes to the unit's log, at once. Juju filters by level.
	 *
	 * @param level TRACE, DEBUG, INFO, WARNING or ERROR
	 * @param message the text, which may have several lines
	 */
	record JujuLog(String level, String message) implements UnitCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "juju-log";
		}

		@Override
		public List<String> arguments() {
			return List.of("--log-level", this.level, "--", this.message);
		}

	}

}
