package io.paascharm.hooktool;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Calls about the state that the controller keeps for this unit.
 *
 * @param <R> what the answer is read as
 */
public sealed interface StateCommand<R> extends HookToolCommand<R> {

	/**
	 * Asks for all of it.
	 */
	record StateGet() implements StateCommand<Map<String, String>> {

		@Override
		public String tool() {
			return "state-get";
		}

		@Override
		public List<String> arguments() {
			return List.of("--format=json");
		}

		@Override
		public Map<String, String> parse(String output) {
			return HookToolJson.strings(HookToolJson.read(output));
		}

	}

	/**
	 * Writes keys: 256 bytes a key, 64 KiB a value.
	 *
	 * @param values the values by key
	 */
	record StateSet(Map<String, String> values) implements StateCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "state-set";
		}

		@Override
		public List<String> arguments() {
			return List.of("--file", "-");
		}

		@Override
		public String input() {
			return YamlSafeJson.write(this.values);
		}

		@Override
		public Collection<String> confidential() {
			return this.values.values();
		}

		@Override
		public String toString() {
			return "StateSet" + this.values.keySet();
		}

	}

	/**
	 * Removes a key.
	 *
	 * @param key the key
	 */
	record StateDelete(String key) implements StateCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "state-delete";
		}

		@Override
		public List<String> arguments() {
			return List.of(this.key);
		}

	}

}
