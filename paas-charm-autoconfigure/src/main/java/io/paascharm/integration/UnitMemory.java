package io.paascharm.integration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.unit.UnitState;

/**
 * The one thing that a unit keeps on the controller, under one key of {@code state-set}.
 * It is written only when it changed. What cannot be read is forgotten: facts bring every
 * machine forward again.
 */
public final class UnitMemory {

	/**
	 * Key of the unit's state.
	 */
	public static final String KEY = "paas-charm";

	private static final Logger logger = LoggerFactory.getLogger(UnitMemory.class);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String stored;

	private final Map<String, RelationMemory> relations = new TreeMap<>();

	private boolean started;

	private boolean due;

	private @Nullable Integer port;

	private UnitMemory(String stored) {
		this.stored = stored;
	}

	/**
	 * Read the memory of a unit.
	 * @param unit the unit
	 * @return what it remembers
	 */
	public static UnitMemory of(UnitState unit) {
		String stored = unit.stored().getOrDefault(KEY, "");
		UnitMemory memory = new UnitMemory(stored);
		if (!stored.isEmpty()) {
			memory.parse();
		}
		return memory;
	}

	/**
	 * Return whether the workload was reconciled before.
	 * @return whether a dispatch got that far and was committed
	 */
	public boolean isStarted() {
		return this.started;
	}

	/**
	 * Return whether an event asked for a reconcile that was put off.
	 * @return whether a reconcile is due
	 */
	public boolean isDue() {
		return this.due;
	}

	/**
	 * Remember that a reconcile was put off.
	 */
	public void setDue() {
		this.due = true;
	}

	/**
	 * Remember that the workload was reconciled.
	 */
	public void setReconciled() {
		this.started = true;
		this.due = false;
	}

	/**
	 * Return the port that the unit opened.
	 * @return the port, or {@code null} if it opened none
	 */
	public @Nullable Integer port() {
		return this.port;
	}

	/**
	 * Remember the port that the unit opened.
	 * @param port the port
	 */
	public void setPort(int port) {
		this.port = port;
	}

	Map<String, RelationMemory> relations() {
		return this.relations;
	}

	/**
	 * Write the memory among the changes of a dispatch, if it differs from what was read.
	 * @param unit the unit it was read from
	 */
	public void save(UnitState unit) {
		String text = format();
		if (!text.equals(this.stored)) {
			unit.changes().setStored(KEY, text);
		}
	}

	private void parse() {
		try {
			parse(JSON.readTree(this.stored));
		}
		catch (JacksonException | RelationMemoryException ex) {
			this.relations.clear();
			logger.warn("Forgot what this unit remembered of its relations: it is not readable");
		}
	}

	private void parse(JsonNode root) {
		this.started = root.path("started").asBoolean(false);
		this.due = root.path("due").asBoolean(false);
		this.port = root.path("port").isInt() ? root.path("port").asInt() : null;
		root.path("relations").properties().forEach((entry) -> putRelation(entry.getKey(), entry.getValue()));
	}

	private void putRelation(String id, JsonNode node) {
		try {
			this.relations.put(id,
					new RelationMemory(IntegrationState.valueOf(node.path("state").asString("")),
							node.path("data").asString(""), node.path("place").asString(""),
							Instant.ofEpochSecond(node.path("since").asLong(0))));
		}
		catch (IllegalArgumentException ex) {
			throw new RelationMemoryException(ex);
		}
	}

	private String format() {
		Map<String, Object> entries = new LinkedHashMap<>();
		this.relations.forEach((id, memory) -> entries.put(id, entry(memory)));
		Map<String, Object> root = new LinkedHashMap<>();
		putUnless(!this.started, root, "started", this.started);
		putUnless(!this.due, root, "due", this.due);
		putUnless(this.port == null, root, "port", this.port);
		putUnless(entries.isEmpty(), root, "relations", entries);
		return root.isEmpty() ? "" : JSON.writeValueAsString(root);
	}

	private static Map<String, Object> entry(RelationMemory memory) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("state", memory.state().name());
		putUnless(memory.data().isEmpty(), entry, "data", memory.data());
		putUnless(memory.place().isEmpty(), entry, "place", memory.place());
		entry.put("since", memory.since().getEpochSecond());
		return entry;
	}

	private static void putUnless(boolean absent, Map<String, Object> map, String key, @Nullable Object value) {
		if (!absent && value != null) {
			map.put(key, value);
		}
	}

	/**
	 * An entry is not one of ours.
	 */
	private static final class RelationMemoryException extends RuntimeException {

		RelationMemoryException(Throwable cause) {
			super(cause);
		}

	}

}
