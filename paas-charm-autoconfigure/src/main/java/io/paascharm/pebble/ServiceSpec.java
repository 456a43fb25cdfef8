package io.paascharm.pebble;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Service as a layer or a plan describes it.
 *
 * @param name the name
 * @param fields the fields by the names that Pebble gives them, such as {@code command}
 * and {@code environment}, in order
 */
public record ServiceSpec(String name, Map<String, Object> fields) {

	private static final String COMMAND = "command";

	private static final String STARTUP = "startup";

	private static final String ENVIRONMENT = "environment";

	private static final String USER = "user";

	private static final String OVERRIDE = "override";

	/**
	 * Copy the fields, nested ones too.
	 */
	public ServiceSpec {
		fields = Values.copyOf(fields);
	}

	/**
	 * Create a service without fields.
	 * @param name the name
	 * @return the service
	 */
	public static ServiceSpec of(String name) {
		return new ServiceSpec(name, Map.of());
	}

	/**
	 * Return the command line.
	 * @return the command with its arguments, or {@code null}
	 */
	public @Nullable String command() {
		return text(COMMAND);
	}

	/**
	 * Return whether Pebble starts the service by itself.
	 * @return {@code enabled} or {@code disabled}, or {@code null} if nothing is said
	 */
	public @Nullable String startup() {
		return text(STARTUP);
	}

	/**
	 * Return the environment.
	 * @return the variables in order, unmodifiable; empty if there are none
	 */
	public Map<String, String> environment() {
		return Values.texts(this.fields.get(ENVIRONMENT));
	}

	/**
	 * Return who runs the command.
	 * @return the name of the user, or {@code null}
	 */
	public @Nullable String user() {
		return text(USER);
	}

	/**
	 * Return how this service is combined with that of a lower layer.
	 * @return {@code merge} or {@code replace}, or {@code null} if nothing is said
	 */
	public @Nullable String override() {
		return text(OVERRIDE);
	}

	/**
	 * Return a copy with another command line.
	 * @param command the command with its arguments
	 * @return the copy
	 */
	public ServiceSpec withCommand(String command) {
		return with(COMMAND, command);
	}

	/**
	 * Return a copy that Pebble starts by itself, or does not.
	 * @param startup {@code enabled} or {@code disabled}
	 * @return the copy
	 */
	public ServiceSpec withStartup(String startup) {
		return with(STARTUP, startup);
	}

	/**
	 * Return a copy with another environment.
	 * @param environment all variables
	 * @return the copy
	 */
	public ServiceSpec withEnvironment(Map<String, String> environment) {
		return with(ENVIRONMENT, environment);
	}

	/**
	 * Return a copy with another user.
	 * @param user the name of the user
	 * @return the copy
	 */
	public ServiceSpec withUser(String user) {
		return with(USER, user);
	}

	/**
	 * Return a copy that is combined in another way.
	 * @param override {@code merge} or {@code replace}
	 * @return the copy
	 */
	public ServiceSpec withOverride(String override) {
		return with(OVERRIDE, override);
	}

	/**
	 * Return a copy with another value of a field.
	 * @param field the name that Pebble gives the field
	 * @param value a text, number, boolean, list or map, or {@code null} to drop the
	 * field
	 * @return the copy
	 */
	public ServiceSpec with(String field, @Nullable Object value) {
		Map<String, Object> copy = new LinkedHashMap<>(this.fields);
		if (value != null) {
			copy.put(field, value);
		}
		else {
			copy.remove(field);
		}
		return new ServiceSpec(this.name, copy);
	}

	/**
	 * Return the fields as a map that may be changed.
	 * @return a copy, whose nested values stay unmodifiable
	 */
	public Map<String, Object> toMap() {
		return new LinkedHashMap<>(this.fields);
	}

	private @Nullable String text(String field) {
		Object value = this.fields.get(field);
		return (value != null) ? value.toString() : null;
	}

	/**
	 * Return the names of the fields only: the environment may hold secrets.
	 */
	@Override
	public String toString() {
		return "ServiceSpec[name=%s, fields=%s]".formatted(this.name, this.fields.keySet());
	}

}
