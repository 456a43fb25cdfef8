package io.paascharm.pebble;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * File to be written.
 *
 * @param path the absolute path, without line breaks
 * @param content the content, not copied
 * @param user the name of the owner, or {@code null} for Pebble's own
 * @param group the name of the group, or {@code null} for the owner's
 * @param mode the permissions, such as {@code 0640}, or {@code null} for {@code 0644}
 * @param makeDirectories whether to make missing parents, with the owner of the file
 */
public record FileWrite(String path, byte[] content, @Nullable String user, @Nullable String group,
		@Nullable Integer mode, boolean makeDirectories) {

	/**
	 * Check the path.
	 * @throws IllegalArgumentException if the path has a line break
	 */
	public FileWrite {
		if (path.indexOf('\n') >= 0 || path.indexOf('\r') >= 0) {
			throw new IllegalArgumentException("'path' must not contain a line break");
		}
	}

	/**
	 * Create a write with the defaults for owner and mode that makes missing parents.
	 * @param path the absolute path
	 * @param content the content
	 * @return the write
	 */
	public static FileWrite of(String path, byte[] content) {
		return new FileWrite(path, content, null, null, null, true);
	}

	/**
	 * Create a write of text with the defaults for owner and mode that makes missing
	 * parents.
	 * @param path the absolute path
	 * @param content the content, written as UTF-8
	 * @return the write
	 */
	public static FileWrite of(String path, String content) {
		return of(path, content.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return a copy for another owner.
	 * @param user the name of the owner
	 * @param group the name of the group
	 * @return the copy
	 */
	public FileWrite withOwner(@Nullable String user, @Nullable String group) {
		return new FileWrite(this.path, this.content, user, group, this.mode, this.makeDirectories);
	}

	/**
	 * Return a copy with other permissions.
	 * @param mode the permissions
	 * @return the copy
	 */
	public FileWrite withMode(int mode) {
		return new FileWrite(this.path, this.content, this.user, this.group, mode, this.makeDirectories);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof FileWrite that && this.path.equals(that.path)
				&& Arrays.equals(this.content, that.content) && Objects.equals(this.user, that.user)
				&& Objects.equals(this.group, that.group) && Objects.equals(this.mode, that.mode)
				&& this.makeDirectories == that.makeDirectories;
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.path, Arrays.hashCode(this.content), this.user, this.group, this.mode);
	}

	/**
	 * Return the path and the size only: the content may be secret.
	 */
	@Override
	public String toString() {
		return "FileWrite[path=%s, %d bytes]".formatted(this.path, this.content.length);
	}

}
