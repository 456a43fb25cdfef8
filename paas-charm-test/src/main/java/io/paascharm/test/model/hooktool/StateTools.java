package io.paascharm.test.model.hooktool;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.paascharm.test.model.state.RefusedException;

/**
 * Tools about what a unit stores in the controller, and its storages.
 */
final class StateTools {

	private static final int KEY_LIMIT = 256;

	private static final int VALUE_LIMIT = 64 << 10;

	private StateTools() {
	}

	static void get(Invocation call) {
		String key = call.arguments().optional(0);
		call.arguments().atMost(1);
		Map<String, String> stored = call.hook().stored();
		if (key.isEmpty() || key.equals("-")) {
			call.print(stored.isEmpty() ? null : stored);
			return;
		}
		if (call.arguments().isOn("strict") && !stored.containsKey(key)) {
			throw new RefusedException("\"%s\" not found".formatted(key));
		}
		call.print(stored.getOrDefault(key, ""));
	}

	static void set(Invocation call) {
		call.arguments().pairs();
		Map<String, String> values = call.pairsWithFile();
		values.forEach((key, value) -> {
			check(key, "key", key, KEY_LIMIT);
			check(key, "value", value, VALUE_LIMIT);
		});
		values.forEach(call.hook()::store);
	}

	private static void check(String key, String what, String text, int limit) {
		if (text.getBytes(StandardCharsets.UTF_8).length > limit) {
			throw new RefusedException("cannot set charm state for key \"%s\": max allowed %s length (%d) exceeded"
				.formatted(key, what, limit));
		}
	}

	static void delete(Invocation call) {
		String key = call.arguments().required(0, "missing key");
		call.arguments().atMost(1);
		call.hook().store(key, null);
	}

	static void storageList(Invocation call) {
		String name = call.arguments().optional(0);
		call.arguments().atMost(1);
		Set<String> ids = call.hook().unit().storage().keySet();
		call.print(ids.stream().filter((id) -> name.isEmpty() || id.startsWith(name + "/")).toList());
	}

	static void storageGet(Invocation call) {
		String id = call.arguments().flag("s", "");
		String key = call.arguments().optional(0);
		call.arguments().atMost(1);
		UsageException.require(!id.isEmpty(), "no storage instance specified");
		Map<String, String> values = storage(call, id);
		if (!key.isEmpty() && !values.containsKey(key)) {
			throw new RefusedException("invalid storage attribute \"%s\"".formatted(key));
		}
		call.print(key.isEmpty() ? values : values.get(key));
	}

	private static Map<String, String> storage(Invocation call, String id) {
		String location = call.hook().unit().storage().get(id);
		if (location == null) {
			throw new RefusedException("storage \"%s\" not found".formatted(id));
		}
		return new TreeMap<>(Map.of("kind", "filesystem", "location", location));
	}

}
