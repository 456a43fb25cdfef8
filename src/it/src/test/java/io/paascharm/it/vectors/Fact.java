package io.paascharm.it.vectors;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a hook makes of one fact of the world.
 *
 * @param path where the fact is, such as {@code environment > flask > FLASK_ENV}
 * @param value the value, or {@code null} if the fact and all below it go
 */
record Fact(String path, @Nullable Expected value) {

	/** What stands between the parts of a path. */
	static final String BELOW = " > ";

	static String path(String... parts) {
		return String.join(BELOW, parts);
	}

	void applyTo(Map<String, Expected> world) {
		if (this.value != null) {
			world.put(this.path, this.value);
		}
		else {
			world.keySet().removeIf((path) -> path.equals(this.path) || path.startsWith(this.path + BELOW));
		}
	}

}
