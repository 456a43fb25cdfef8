package io.paascharm.test.kit;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What comes of good data.
 *
 * @param fields the values of fields by name, {@code null} for any
 * @param required the keys without which nothing is ready
 * @param changes what happens when values change
 * @param requests the keys that our application writes
 * @param harmless the values that may be told
 * @param mostCalls the most hook tools that a hook without news may call
 * @param single whether a charm can have only one such endpoint
 */
record KitExpectations(Map<String, @Nullable String> fields, Set<String> required, List<KitChange> changes,
		Set<String> requests, Set<String> harmless, int mostCalls, boolean single) {

	/**
	 * Return whether there is something to wait for.
	 * @return whether the endpoint is not ready before the other side says something
	 */
	boolean isWaiting() {
		return !this.required.isEmpty();
	}

}
