package io.paascharm.workload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * What a container knows of its migrations.
 *
 * @param status how the last one ended
 * @param keys what it depended on: a key for each relation
 */
record MigrationRecord(Status status, List<String> keys) {

	static final MigrationRecord NONE = new MigrationRecord(Status.PENDING, List.of());

	MigrationRecord {
		keys = List.copyOf(keys);
	}

	/**
	 * Return whether nothing has to be migrated.
	 * @param wanted the keys of the relations that are ready now
	 * @return whether a migration ended well with all of them
	 */
	boolean covers(List<String> wanted) {
		return this.status == Status.COMPLETED && new HashSet<>(this.keys).containsAll(wanted);
	}

	Map<String, Object> toMap() {
		return Map.of("status", this.status.name(), "keys", this.keys);
	}

	static MigrationRecord parse(JsonNode node) {
		String name = node.path("status").asString("");
		for (Status status : Status.values()) {
			if (status.name().equals(name)) {
				return new MigrationRecord(status, keys(node.path("keys")));
			}
		}
		return NONE;
	}

	private static List<String> keys(JsonNode node) {
		List<String> keys = new ArrayList<>();
		for (JsonNode key : node.values()) {
			keys.add(key.asString(""));
		}
		return keys;
	}

	/**
	 * How a migration ended.
	 */
	enum Status {

		/** It has not run. */
		PENDING,

		/** It was started; its end was not seen. */
		STARTED,

		/** It ended well. */
		COMPLETED,

		/** It failed. */
		FAILED

	}

}
