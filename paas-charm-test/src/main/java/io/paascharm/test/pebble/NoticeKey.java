package io.paascharm.test.pebble;

/**
 * The form of a custom notice's key: a domain of at least two labels, then a path.
 */
final class NoticeKey {

	private NoticeKey() {
	}

	static boolean isValid(String key) {
		String[] parts = key.split("/", -1);
		String[] domain = parts[0].split("\\.", -1);
		boolean valid = parts.length > 1 && domain.length > 1;
		for (String label : domain) {
			valid &= isWord(label);
		}
		for (int i = 1; i < parts.length; i++) {
			valid &= isWord(parts[i]);
		}
		return valid;
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
