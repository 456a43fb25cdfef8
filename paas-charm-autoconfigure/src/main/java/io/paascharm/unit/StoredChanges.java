package io.paascharm.unit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.hooktool.StateCommand;
import io.paascharm.juju.JujuVersion;

/**
 * What the controller keeps for this unit, and the changes to it. An empty value stands
 * for a key that goes away.
 */
final class StoredChanges {

	private final JujuVersion version;

	private final HookToolRunner runner;

	private final Memo<Map<String, String>> written;

	private final Map<String, String> changes = new LinkedHashMap<>();

	StoredChanges(JujuVersion version, HookToolRunner runner) {
		this.version = version;
		this.runner = runner;
		this.written = new Memo<>(this::read);
	}

	private Map<String, String> read() {
		Map<String, String> written = new LinkedHashMap<>(this.runner.run(new StateCommand.StateGet()));
		written.values().removeIf(String::isEmpty);
		return written;
	}

	Map<String, String> values() {
		return Overlay.of(this.written.get(), this.changes);
	}

	void set(String key, String value) {
		this.changes.put(key, value);
	}

	void flush(UnaryOperator<String> finalValue) {
		if (this.changes.isEmpty()) {
			return;
		}
		this.changes.replaceAll((key, value) -> finalValue.apply(value));
		Map<String, String> differences = Overlay.differences(this.written.get(), this.changes);
		if (canDelete()) {
			delete(differences);
		}
		if (!differences.isEmpty()) {
			this.runner.run(new StateCommand.StateSet(differences));
		}
		this.written.forget();
		this.changes.clear();
	}

	private void delete(Map<String, String> differences) {
		differences.forEach((key, value) -> {
			if (value.isEmpty()) {
				this.runner.run(new StateCommand.StateDelete(key));
			}
		});
		differences.values().removeIf(String::isEmpty);
	}

	/**
	 * Return whether a key can be removed: Juju 4.0 fails to commit that (juju#22523), so
	 * its value is emptied there.
	 * @return whether state-delete works
	 */
	private boolean canDelete() {
		return this.version.major() != 4 || this.version.minor() != 0;
	}

}
