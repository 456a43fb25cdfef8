package io.paascharm.test.kit;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Change of one value by the provider, and what comes of it.
 *
 * @param key the name of the key, of a databag or a secret
 * @param change makes the new value of the old one
 * @param moves whether it leads to another place
 * @param fields the values of some fields afterwards
 */
record KitChange(String key, UnaryOperator<String> change, boolean moves, Map<String, String> fields) {

	RelationContent apply(RelationContent content) {
		List<ContentKey> keys = content.keys(this.key);
		if (keys.isEmpty()) {
			throw new IllegalArgumentException("The fixture has no key '%s' to change".formatted(this.key));
		}
		RelationContent changed = content;
		for (ContentKey found : keys) {
			changed = changed.with(found, this.change.apply(content.value(found)));
		}
		return changed;
	}

	boolean isOfSecret(RelationContent content) {
		return content.keys(this.key).stream().anyMatch((found) -> found.owner() == ContentKey.Owner.SECRET);
	}

}
