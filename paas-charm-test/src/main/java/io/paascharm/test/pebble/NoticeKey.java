package io.paascharm.test.pebble;

import java.util.stream.Stream;

/**
 * The form of a custom notice's key: a domain of at least two labels, then a path.
 */
final class NoticeKey {

	private NoticeKey() {
	}

	static boolean isValid(String key) {
		String[] parts = key.split("/", -1);
		String[] domain = parts[0].split("\\.", -1);
		return parts.length > 1 && domain.length > 1 && Stream.of(domain).allMatch(NoticeKey::isWord)
				&& Stream.of(parts).skip(1).allMatch(NoticeKey::isWord);
	}

	private static boolean isWord(String text) {
		if (text.isEmpty() || text.startsWith("-") || text.endsWith("-") || text.contains("--")) {
			return false;
		}
		return text.chars()
			.allMatch((character) -> character == '-' || (character >= '0' && character <= '9')
					|| (character >= 'a' && character <= 'z'));
	}

}
