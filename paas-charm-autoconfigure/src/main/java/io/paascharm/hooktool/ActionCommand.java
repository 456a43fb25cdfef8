package io.paascharm.hooktool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Calls that only work in an action.
 *
 * @param <R> what the answer is read as
 */
public sealed interface ActionCommand<R> extends HookToolCommand<R> {

	/**
	 * Asks for all parameters, which Juju has validated: strings, {@code Long},
	 * {@code Double}, {@code Boolean}, lists and maps.
	 */
	record ActionGet() implements ActionCommand<Map<String, Object>> {

		@Override
		public String tool() {
			return "action-get";
		}

		@Override
		public List<String> arguments() {
			return List.of("--format=json");
		}

		@Override
		public Map<String, Object> parse(String output) {
			return HookToolJson.values(HookToolJson.read(output));
		}

	}

	/**
	 * Sets results. Juju takes them as arguments only, so they are no place for secrets.
	 *
	 * @param results the values by key; keys are lower case letters, digits, dashes and
	 * dots
	 */
	record ActionSet(Map<String, String> results) implements ActionCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "action-set";
		}

		@Override
		public List<String> arguments() {
			List<String> arguments = new ArrayList<>(this.results.size());
			for (Map.Entry<String, String> entry : this.results.entrySet()) {
				arguments.add(entry.getKey() + "=" + entry.getValue());
			}
			return arguments;
		}

		@Override
		public Collection<String> confidential() {
			return this.results.values();
		}

		@Override
		public String toString() {
			return "ActionSet" + this.results.keySet();
		}

	}

	/**
	 * Marks the action as failed.
	 *
	 * @param message why
	 */
	record ActionFail(String message) implements ActionCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "action-fail";
		}

		@Override
		public List<String> arguments() {
			return List.of("--", this.message);
		}

	}

	/**
	 * Tells the operator who waits for the action, at once.
	 *
	 * @param message the text
	 */
	record ActionLog(String message) implements ActionCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "action-log";
		}

		@Override
		public List<String> arguments() {
			return List.of("--", this.message);
		}

	}

}
