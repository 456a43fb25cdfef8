package io.paascharm.unit;

/**
 * Identifier of a secret without the decoration that Juju's tools add and leave out. That
 * of a secret which is still to be added is a placeholder; in the values of databags and
 * state its {@link #uri()} is replaced when the secret exists.
 *
 * @param value the bare identifier
 */
public record SecretId(String value) {

	private static final String SCHEME = "secret:";

	private static final int LONGEST_WORD = 64;

	/**
	 * Read an identifier.
	 * @param text a bare identifier, {@code secret:<id>} or {@code secret://<model>/<id>}
	 * @return the identifier
	 */
	public static SecretId parse(String text) {
		String bare = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
		return new SecretId(bare.substring(bare.lastIndexOf('/') + 1));
	}

	/**
	 * Return whether a text can be the identifier of a secret. What others wrote is
	 * checked before it becomes an argument of a tool.
	 * @param text the text
	 * @return whether it has one of the three forms
	 */
	static boolean isValid(String text) {
		String bare = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
		int slash = bare.startsWith("//") ? bare.indexOf('/', 2) : -1;
		return (slash < 0) ? isWord(bare) : isWord(bare.substring(2, slash)) && isWord(bare.substring(slash + 1));
	}

	private static boolean isWord(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
					|| (character >= '0' && character <= '9');
			if (!letter && (i == 0 || (character != '-' && character != '_'))) {
				return false;
			}
		}
		return !text.isEmpty() && text.length() <= LONGEST_WORD;
	}

	/**
	 * Return the identifier as others are told it.
	 * @return {@code secret:<id>}
	 */
	public String uri() {
		return SCHEME + this.value;
	}

	@Override
	public String toString() {
		return uri();
	}

}
