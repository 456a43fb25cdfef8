package io.paascharm.pebble;

import org.jspecify.annotations.Nullable;

/**
 * Directory to be made.
 *
 * @param path the absolute path
 * @param parents whether to make missing parents too, and to accept a directory that is
 * there
 * @param mode the permissions, or {@code null} for {@code 0755}
 * @param user the name of the owner, or {@code null} for Pebble's own
 * @param group the name of the group, or {@code null} for the owner's
 */
public record DirectorySpec(String path, boolean parents, @Nullable Integer mode, @Nullable String user,
		@Nullable String group) {

	/**
	 * Create a directory with missing parents, and with the defaults for owner and mode.
	 * @param path the absolute path
	 * @return the directory
	 */
	public static DirectorySpec of(String path) {
		return new DirectorySpec(path, true, null, null, null);
	}

}
