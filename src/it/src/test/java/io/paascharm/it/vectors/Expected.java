package io.paascharm.it.vectors;

import org.jspecify.annotations.Nullable;

/**
 * Value that a vector expects: a text, or a tree that the actual text must say in JSON.
 *
 * @param text the text, with names; {@code null} for a tree
 * @param tree the tree
 */
record Expected(@Nullable String text, @Nullable Object tree) {

	static Expected text(String text) {
		return new Expected(text, null);
	}

	static Expected tree(Object tree) {
		return new Expected(null, tree);
	}

	boolean matches(@Nullable String actual, Names names) {
		if (actual == null) {
			return false;
		}
		return (this.text != null) ? names.match(this.text, actual)
				: names.match(Trees.json(this.tree), Trees.canonical(actual));
	}

	String describe(Names names) {
		return (this.text != null) ? names.fill(this.text) : Trees.json(Trees.map(this.tree, names::fill));
	}

}
