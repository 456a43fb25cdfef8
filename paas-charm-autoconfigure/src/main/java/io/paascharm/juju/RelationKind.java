package io.paascharm.juju;

import org.jspecify.annotations.Nullable;

/**
 * What happens to a relation.
 */
public enum RelationKind {

	/** The relation exists. */
	CREATED("-relation-created"),

	/** A remote unit was seen for the first time. */
	JOINED("-relation-joined"),

	/** The databag of a remote unit or of the remote application changed. */
	CHANGED("-relation-changed"),

	/** A remote unit left. */
	DEPARTED("-relation-departed"),

	/** The relation goes away. */
	BROKEN("-relation-broken");

	private static final RelationKind[] VALUES = values();

	private final String suffix;

	RelationKind(String suffix) {
		this.suffix = suffix;
	}

	String suffix() {
		return this.suffix;
	}

	static @Nullable RelationKind ofHook(String hook) {
		for (RelationKind kind : VALUES) {
			if (hook.endsWith(kind.suffix)) {
				return kind;
			}
		}
		return null;
	}

}
