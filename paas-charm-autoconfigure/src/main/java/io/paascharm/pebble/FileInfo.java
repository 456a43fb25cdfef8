package io.paascharm.pebble;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Facts about a file or directory.
 *
 * @param path the absolute path
 * @param name the last part of the path
 * @param type what it is
 * @param size the size in bytes, 0 for anything but a file
 * @param permissions the permission bits, such as {@code 0644}
 * @param lastModified when the content changed last, to the second
 * @param owner whose it is
 */
public record FileInfo(String path, String name, Type type, long size, int permissions, Instant lastModified,
		Owner owner) {

	/**
	 * Return whether this is a directory.
	 * @return {@code true} for a directory
	 */
	public boolean isDirectory() {
		return this.type == Type.DIRECTORY;
	}

	/**
	 * Owner of a file; names are {@code null} where the container does not know the id.
	 *
	 * @param userId the id of the user, or {@code null}
	 * @param user the name of the user, or {@code null}
	 * @param groupId the id of the group, or {@code null}
	 * @param group the name of the group, or {@code null}
	 */
	public record Owner(@Nullable Integer userId, @Nullable String user, @Nullable Integer groupId,
			@Nullable String group) {

	}

	/**
	 * What is at a path.
	 */
	public enum Type {

		/**
		 * A regular file.
		 */
		FILE,

		/**
		 * A directory.
		 */
		DIRECTORY,

		/**
		 * A symbolic link, seen in a listing.
		 */
		SYMLINK,

		/**
		 * A unix socket.
		 */
		SOCKET,

		/**
		 * A named pipe.
		 */
		NAMED_PIPE,

		/**
		 * A device.
		 */
		DEVICE,

		/**
		 * Anything else.
		 */
		UNKNOWN;

		static Type of(String text) {
			return switch (text) {
				case "file" -> FILE;
				case "directory" -> DIRECTORY;
				case "symlink" -> SYMLINK;
				case "socket" -> SOCKET;
				case "named-pipe" -> NAMED_PIPE;
				case "device" -> DEVICE;
				default -> UNKNOWN;
			};
		}

	}

}
