package io.paascharm.test.model.state;

import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of one unit or application in one relation, with the version that tells Juju
 * whether somebody must hear of a change.
 */
public final class Databag {

	private final Map<String, String> data = new TreeMap<>();

	private int version;

	/**
	 * Return the settings.
	 * @return a copy, sorted by key
	 */
	public Map<String, String> data() {
		return new TreeMap<>(this.data);
	}

	/**
	 * Return the version.
	 * @return the number of changes so far, 0 if nothing was ever written
	 */
	public int version() {
		return this.version;
	}

	/**
	 * Change named settings.
	 * @param writes the new values; an empty value deletes
	 */
	public void apply(Map<String, String> writes) {
		Map<String, String> before = data();
		overlay(this.data, writes);
		if (!before.equals(this.data)) {
			this.version++;
		}
	}

	static void overlay(Map<String, String> data, Map<String, String> writes) {
		writes.forEach((key, value) -> {
			if (value.isEmpty()) {
				data.remove(key);
			}
			else {
				data.put(key, value);
			}
		});
	}

}
