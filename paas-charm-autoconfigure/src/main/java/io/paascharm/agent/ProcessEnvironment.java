package io.paascharm.agent;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment of a process as Linux shows it, in {@code /proc/<pid>/environ}.
 */
final class ProcessEnvironment {

	private ProcessEnvironment() {
	}

	/**
	 * Parse an environment.
	 * @param content {@code NAME=value} entries, a zero byte behind each
	 * @return the values by name
	 */
	static Map<String, String> parse(byte[] content) {
		Map<String, String> environment = new HashMap<>();
		int start = 0;
		for (int i = 0; i <= content.length; i++) {
			if (i == content.length || content[i] == 0) {
				put(environment, new String(content, start, i - start, StandardCharsets.UTF_8));
				start = i + 1;
			}
		}
		return environment;
	}

	private static void put(Map<String, String> environment, String entry) {
		int equals = entry.indexOf('=');
		if (equals > 0) {
			environment.put(entry.substring(0, equals), entry.substring(equals + 1));
		}
	}

}
