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
 * @param optionalSecrets the bare identifiers of secrets without which it is ready
 * @param mostCalls the most hook tools that a hook without news may call
 */
record KitExpectations(Map<String, @Nullable String> fields, Set<String> required, List<KitChange> changes,
		Set<String> requests, Set<String> harmless, Set<String> optionalSecrets, int mostCalls) {
}
