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
