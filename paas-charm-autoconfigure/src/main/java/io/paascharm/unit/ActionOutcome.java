package io.paascharm.unit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.ActionCommand;
import io.paascharm.hooktool.HookToolRunner;

/**
 * What the operator who runs an action is told.
 */
final class ActionOutcome {

	private static final Set<String> RESERVED = Set.of("stdout", "stderr", "stdout-encoding", "stderr-encoding");

	private final HookToolRunner runner;

	private final Map<String, String> results = new LinkedHashMap<>();

	private @Nullable String failure;

	ActionOutcome(HookToolRunner runner) {
		this.runner = runner;
	}

	void addResults(Map<String, String> results) {
		for (String key : results.keySet()) {
			if (RESERVED.contains(key) || !isKey(key)) {
				throw new IllegalArgumentException("'" + key + "' cannot be the key of an action's result");
			}
		}
		this.results.putAll(results);
	}

	private static boolean isKey(String key) {
		for (int i = 0; i < key.length(); i++) {
			char character = key.charAt(i);
			boolean inner = i > 0 && i < key.length() - 1 && (character == '-' || character == '.');
			if (!inner && (character < 'a' || character > 'z') && (character < '0' || character > '9')) {
				return false;
			}
		}
		return !key.isEmpty();
	}

	void fail(String message) {
		this.failure = message;
	}

	void flush() {
		if (!this.results.isEmpty()) {
			this.runner.run(new ActionCommand.ActionSet(Map.copyOf(this.results)));
			this.results.clear();
		}
		String failure = this.failure;
		if (failure != null) {
			this.runner.run(new ActionCommand.ActionFail(failure));
			this.failure = null;
		}
	}

}
