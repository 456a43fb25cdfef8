package io.paascharm.integration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.uri.ServiceUri;
import io.paascharm.uri.WebUrl;

/**
 * Values of a databag or a secret, checked as they are taken. A value that no environment
 * variable can hold is unusable; an empty one, which only secrets can hold, says as
 * little as an absent one. Messages name keys and never a value.
 */
public final class RelationData {

	private static final int LONGEST = 65536;

	/** That of the DNS. */
	private static final int LONGEST_HOST = 253;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, String> values;

	private RelationData(Map<String, String> values) {
		this.values = values;
	}

	/**
	 * Take values.
	 * @param values the values by key
	 * @return the values
	 */
	public static RelationData of(Map<String, String> values) {
		return new RelationData(values);
	}

	/**
	 * Take the values of a JSON object: texts as they are, numbers and booleans as JSON
	 * writes them.
	 * @param object the object; anything else holds no values
	 * @return the values without those that are null, lists or objects
	 */
	public static RelationData of(JsonNode object) {
		Map<String, String> values = new HashMap<>();
		for (Map.Entry<String, JsonNode> entry : object.properties()) {
			if (entry.getValue().isValueNode()) {
				values.put(entry.getKey(), entry.getValue().asString());
			}
		}
		return new RelationData(values);
	}

	/**
	 * Require keys.
	 * @param keys the keys
	 * @return this
	 * @throws RelationDataException that names all that are missing
	 */
	public RelationData require(String... keys) {
		List<String> missing = new ArrayList<>();
		for (String key : keys) {
			if (isAbsent(key)) {
				missing.add(key);
			}
		}
		if (!missing.isEmpty()) {
			throw RelationDataException
				.waiting(String.join(", ", missing) + ((missing.size() == 1) ? " is not set" : " are not set"));
		}
		return this;
	}

	/**
	 * Return whether a key has no value.
	 * @param key the key
	 * @return whether it is absent or empty
	 */
	public boolean isAbsent(String key) {
		return this.values.getOrDefault(key, "").isEmpty();
	}

	/**
	 * Return a text.
	 * @param key the key
	 * @return the value, of one line
	 * @throws RelationDataException if it is missing or no variable can hold it
	 */
	public String text(String key) {
		require(key);
		return check(key, this.values.getOrDefault(key, ""));
	}

	/**
	 * Return a text that may be missing.
	 * @param key the key
	 * @return the value, of one line, or {@code null}
	 * @throws RelationDataException if no variable can hold it
	 */
	public @Nullable String optionalText(String key) {
		return isAbsent(key) ? null : text(key);
	}

	/**
	 * Check a value.
	 * @param key the key to blame
	 * @param value the value
	 * @return the value
	 * @throws RelationDataException if no variable can hold it
	 */
	public static String check(String key, String value) {
		if (value.length() > LONGEST) {
			throw RelationDataException.invalid(key, "is longer than %d characters".formatted(LONGEST));
		}
		if (value.chars().anyMatch(Character::isISOControl)) {
			throw RelationDataException.invalid(key, "has a control character");
		}
		return value;
	}

	/**
	 * Return a text as it stands in a URI.
	 * @param key the key
	 * @param value the value
	 * @return the value, percent-encoded
	 * @throws RelationDataException if no variable can hold it
	 */
	public static String encoded(String key, String value) {
		return check(key, ServiceUri.encode(value));
	}

	/**
	 * Return a text that may have several lines.
	 * @param key the key
	 * @return the value
	 * @throws RelationDataException if it is missing or no variable can hold it
	 */
	public String lines(String key) {
		require(key);
		String value = this.values.getOrDefault(key, "");
		check(key, value.replace("\n", "").replace("\r", "").replace("\t", ""));
		return value;
	}

	/**
	 * Return the name or the address of a host.
	 * @param key the key
	 * @return the host
	 * @throws RelationDataException if it is missing or cannot be part of a URI
	 */
	public String host(String key) {
		String host = text(key);
		boolean inBrackets = host.startsWith("[") && host.endsWith("]");
		if (!(inBrackets ? isIpv6(host.substring(1, host.length() - 1)) : isHost(host))) {
			throw RelationDataException.invalid(key, "is not the name of a host");
		}
		return host;
	}

	private static boolean isHost(String name) {
		if (name.isEmpty() || name.length() > LONGEST_HOST) {
			return false;
		}
		return (name.indexOf(':') >= 0) ? isIpv6(name)
				: name.chars().noneMatch((character) -> character <= ' ' || "/?#@,\\\"[]".indexOf(character) >= 0);
	}

	// Not the whole grammar, but no name with a port passes.
	private static boolean isIpv6(String address) {
		return address.indexOf(':') != address.lastIndexOf(':')
				&& address.chars().allMatch((character) -> "0123456789abcdefABCDEF:.".indexOf(character) >= 0);
	}

	/**
	 * Return a whole number.
	 * @param key the key
	 * @param least the smallest that is good
	 * @param greatest the greatest that is good
	 * @return the number
	 * @throws RelationDataException if it is missing or no such number
	 */
	public int number(String key, int least, int greatest) {
		String text = text(key);
		try {
			int number = Integer.parseInt(text.strip());
			if (number >= least && number <= greatest) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// falls through to the one message
		}
		throw RelationDataException.invalid(key, "is not a number from %d to %d".formatted(least, greatest));
	}

	/**
	 * Return one of several words.
	 * @param key the key
	 * @param words the words, in lower case
	 * @return the word
	 * @throws RelationDataException if it is missing or none of them
	 */
	public String oneOf(String key, String... words) {
		String text = text(key).toLowerCase(Locale.ROOT);
		if (!List.of(words).contains(text)) {
			throw RelationDataException.invalid(key, "is none of " + String.join(", ", words));
		}
		return text;
	}

	/**
	 * Return an {@code http} or {@code https} URL.
	 * @param key the key
	 * @return the URL in the form of {@link WebUrl}, or {@code null} if it is missing
	 * @throws RelationDataException if it is no such URL
	 */
	public @Nullable String webUrl(String key) {
		return url(key, WebUrl::http);
	}

	/**
	 * Return a URL of any scheme.
	 * @param key the key
	 * @return the URL in the form of {@link WebUrl}, or {@code null} if it is missing
	 * @throws RelationDataException if it has no scheme, or is a web URL without a host
	 */
	public @Nullable String url(String key) {
		return url(key, WebUrl::canonical);
	}

	private @Nullable String url(String key, UnaryOperator<String> form) {
		String text = optionalText(key);
		try {
			return (text != null) ? form.apply(text) : null;
		}
		catch (IllegalArgumentException ex) {
			throw RelationDataException.invalid(key, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Return JSON.
	 * @param key the key
	 * @return the value, which may be JSON's {@code null}, or {@code null} if it is
	 * missing
	 * @throws RelationDataException if it is not JSON
	 */
	public @Nullable JsonNode json(String key) {
		if (isAbsent(key)) {
			return null;
		}
		try {
			return JSON.readTree(this.values.getOrDefault(key, ""));
		}
		catch (JacksonException ex) {
			throw RelationDataException.invalid(key, "is not JSON");
		}
	}

	@Override
	public String toString() {
		return "RelationData" + this.values.keySet();
	}

}
