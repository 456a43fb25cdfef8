package io.paascharm.test.model.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Action that a unit runs or will run. What the charm reports is delivered whatever the
 * exit code.
 */
public final class ActionRun {

	private final String id;

	private final String name;

	private final Map<String, Object> parameters;

	private final Map<String, Object> results = new TreeMap<>();

	private final List<String> messages = new ArrayList<>();

	private @Nullable String failure;

	private String status = "pending";

	/**
	 * Create a run.
	 * @param id the number of the run
	 * @param name the name of the action
	 * @param parameters the validated parameters with defaults, sorted
	 */
	public ActionRun(String id, String name, Map<String, Object> parameters) {
		this.id = id;
		this.name = name;
		this.parameters = new TreeMap<>(parameters);
	}

	/**
	 * Return the identifier.
	 * @return the number of the run
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Return the action.
	 * @return the name of the action
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return the parameters.
	 * @return the values by name
	 */
	public Map<String, Object> parameters() {
		return this.parameters;
	}

	/**
	 * Return the results so far, nested at the dots of their keys.
	 * @return texts and maps, sorted
	 */
	public Map<String, Object> results() {
		return this.results;
	}

	/**
	 * Return what {@code action-log} wrote.
	 * @return the messages, oldest first
	 */
	public List<String> messages() {
		return this.messages;
	}

	/**
	 * Return why the action failed.
	 * @return the message, or {@code null} if it has not failed
	 */
	public @Nullable String failure() {
		return this.failure;
	}

	/**
	 * Note that the action failed.
	 * @param message why
	 */
	public void fail(String message) {
		this.failure = message;
	}

	/**
	 * Return how far the action is.
	 * @return {@code pending}, {@code running}, {@code completed} or {@code failed}
	 */
	public String status() {
		return this.status;
	}

	/**
	 * Set how far the action is.
	 * @param status the word
	 */
	public void status(String status) {
		this.status = status;
	}

	/**
	 * Add a result.
	 * @param key the key, nested at its dots
	 * @param value the value
	 */
	public void result(String key, String value) {
		Map<String, Object> level = this.results;
		String rest = key;
		for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
			level = nested(level, rest.substring(0, dot));
			rest = rest.substring(dot + 1);
		}
		level.put(rest, value);
	}

	private static Map<String, Object> nested(Map<String, Object> level, String key) {
		Map<String, Object> nested = new TreeMap<>();
		if (level.get(key) instanceof Map<?, ?> existing) {
			existing.forEach((name, value) -> nested.put((String) name, value));
		}
		level.put(key, nested);
		return nested;
	}

}
