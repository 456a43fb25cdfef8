package io.paascharm.juju;

/**
 * Numbers in Juju's names: digits and nothing else.
 */
final class Numbers {

	private static final int MAX_DIGITS = 9;

	private Numbers() {
	}

	/**
	 * Parse the end of a text.
	 * @param text the text
	 * @param start where the number begins
	 * @return the number, or -1 if there are other characters than digits or too many
	 */
	static int parse(String text, int start) {
		int digits = text.length() - start;
		if (digits < 1 || digits > MAX_DIGITS) {
			return -1;
		}
		int number = 0;
		for (int i = start; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character < '0' || character > '9') {
				return -1;
			}
			number = number * 10 + (character - '0');
		}
		return number;
	}

}
