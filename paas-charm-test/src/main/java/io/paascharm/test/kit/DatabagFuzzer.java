package io.paascharm.test.kit;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes content of databags that no good provider gives: good content with one to five
 * changes. Random numbers of the same seed give the same content. Not safe for use by
 * several threads.
 */
public final class DatabagFuzzer {

	private static final int MOST_CHANGES = 5;

	private static final int HUGE = 70_000;

	private static final int LONGEST = 40;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> PIECES = List.of("\u0000", "\u0001", "\n", "\r\n", "\t", "\u007f", "\u0085", " ",
			"'", "\"", "\\", "/", "//", "://", ":", "@", "?", "#", "%", "%zz", "%00", "%0a", "[", "]", "[::1]", "{",
			"}", ",", ";", "=", "&", "+", "-", "_", ".", "..", "0", "1", "65535", "65536", "99999999999999999999", "-1",
			"1e9", "NaN", "null", "true", "False", "http", "https", "postgresql", "amqp", "localhost", "\u00e4",
			"\u65e5\u672c", "\ud83d\udd25", "\u202e", "\ufeff", "\u0130", "\uffff", "secret:", "$(id)", "${x}", "{{x}}",
			BadValues.MARK);

	private final RandomGenerator random;

	/**
	 * Create a fuzzer.
	 * @param random decides about everything
	 */
	public DatabagFuzzer(RandomGenerator random) {
		this.random = random;
	}

	/**
	 * Change a databag.
	 * @param good the good values by key
	 * @return the values by key, some of which may be missing, added, empty or anything
	 */
	public Map<String, String> change(Map<String, String> good) {
		return change(new RelationContent(good, List.of(), Map.of())).application();
	}

	/**
	 * Make content.
	 * @param good the good content
	 * @return the changed content
	 */
	RelationContent change(RelationContent good) {
		RelationContent changed = good;
		for (int i = this.random.nextInt(MOST_CHANGES); i >= 0; i--) {
			changed = changeOnce(changed);
		}
		return changed;
	}

	private RelationContent changeOnce(RelationContent content) {
		List<ContentKey> keys = content.keys();
		if (keys.isEmpty()) {
			return content;
		}
		ContentKey key = pick(keys);
		return switch (this.random.nextInt(10)) {
			case 0, 1 -> content.with(key, null);
			case 2 -> swap(content, key, pick(keys));
			case 3 -> content.with(new ContentKey(key.owner(), key.secret(), text(LONGEST)), text(LONGEST));
			case 4 -> content.withUnits(content.units().size() + this.random.nextInt(2));
			case 5 -> key.secret().isEmpty() ? content.with(key, uri()) : content.withoutSecret(key.secret());
			default -> content.with(key, value(content.value(key)));
		};
	}

	private static RelationContent swap(RelationContent content, ContentKey one, ContentKey other) {
		return content.with(one, content.value(other)).with(other, content.value(one));
	}

	private String value(String good) {
		boolean isJson = good.startsWith("{") || good.startsWith("[");
		return switch (this.random.nextInt(isJson ? 12 : 6)) {
			case 0 -> text(LONGEST);
			case 1 -> (this.random.nextInt(60) == 0) ? good + pick(PIECES).repeat(HUGE) : good + text(5);
			case 2 -> cut(good) + text(3) + cut(good);
			case 3 -> JSON.writeValueAsString(json(3));
			case 4 -> uri();
			case 5 -> cut(good);
			default -> changeJson(good);
		};
	}

	private String cut(String text) {
		return text.isEmpty() ? text : text.substring(0, this.random.nextInt(text.length()));
	}

	private String text(int longest) {
		StringBuilder text = new StringBuilder();
		for (int i = this.random.nextInt(longest); i >= 0; i--) {
			if (this.random.nextInt(3) == 0) {
				text.append(pick(PIECES));
			}
			else {
				text.append((char) ('a' + this.random.nextInt(26)));
			}
		}
		return text.toString();
	}

	private String uri() {
		String host = pick(
				List.of("h", "h.example", "[::1]", "[fd00::1", "", "10.0.0.1", "a,b:1", "m\u00e4rz", text(4)));
		return pick(List.of("http", "https", "postgresql", "mongodb+srv", "amqp", "", text(3)))
				+ pick(List.of("://", ":", "")) + pick(List.of("", "u@", "u:p@", ":@", text(4) + "@")) + host
				+ pick(List.of("", ":", ":0", ":80", ":65536", ":-1", ":" + this.random.nextInt(), ":" + text(3)))
				+ pick(List.of("", "/", "/p", "?q=1", "#f", "/%zz", text(6)));
	}

	private String changeJson(String good) {
		try {
			List<String> places = BadValues.places(JSON.readTree(good), "");
			return places.isEmpty() ? text(LONGEST)
					: BadValues.replaced(good, pick(places), (this.random.nextInt(4) == 0) ? null : json(2));
		}
		catch (JacksonException ex) {
			return text(LONGEST);
		}
	}

	private JsonNode json(int depth) {
		JsonNodeFactory nodes = JSON.getNodeFactory();
		return switch (this.random.nextInt((depth > 0) ? 8 : 6)) {
			case 0 -> nodes.nullNode();
			case 1 -> nodes.booleanNode(this.random.nextBoolean());
			case 2 -> nodes.numberNode(this.random.nextInt());
			case 3 -> nodes.numberNode(this.random.nextGaussian());
			case 4 -> nodes.stringNode(text(LONGEST));
			case 5 -> nodes.stringNode(uri());
			case 6 -> nodes.arrayNode().add(json(depth - 1)).add(json(depth - 1));
			default -> nodes.objectNode().set(text(5), json(depth - 1)).set("url", json(depth - 1));
		};
	}

	private <T> T pick(List<T> items) {
		return items.get(this.random.nextInt(items.size()));
	}

}
