package io.paascharm.juju;

import org.jspecify.annotations.Nullable;

/**
 * What happens to a secret.
 */
public enum SecretKind {

	/** A secret that we read has a new revision. */
	CHANGED("secret-changed"),

	/** A revision of our secret is no longer read by anyone. */
	REMOVE("secret-remove"),

	/** Our secret is due for rotation. */
	ROTATE("secret-rotate"),

	/** A revision of our secret expired. */
	EXPIRED("secret-expired");

	private static final SecretKind[] VALUES = values();

	private final String hook;

	SecretKind(String hook) {
		this.hook = hook;
	}

	String hook() {
		return this.hook;
	}

	static @Nullable SecretKind of(String hook) {
		for (SecretKind kind : VALUES) {
			if (kind.hook.equals(hook)) {
				return kind;
			}
		}
		return null;
	}

}
