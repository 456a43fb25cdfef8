package io.paascharm.pebble;

import java.util.List;
import java.util.Optional;

/**
 * Calls about files of the container, at absolute paths inside it. What Pebble refuses is
 * a {@link PebbleApiException} of kind {@code not-found}, {@code permission-denied} or
 * {@code generic-file-error}.
 */
public interface Files {

	/**
	 * Read a file.
	 * @param path the path
	 * @return the content, or empty if there is no such file
	 */
	Optional<byte[]> read(String path);

	/**
	 * Write a file; readers see the old content or the new, never a part.
	 * @param write what to write where
	 */
	void write(FileWrite write);

	/**
	 * Return whether there is something at a path; symbolic links are followed.
	 * @param path the path
	 * @return {@code true} if there is a file, directory or anything else
	 */
	boolean exists(String path);

	/**
	 * Return the entries of a directory, or the file itself if it is none.
	 * @param path the path
	 * @return the entries, sorted by name
	 */
	List<FileInfo> list(String path);

	/**
	 * Return what is at a path; symbolic links are followed.
	 * @param path the path
	 * @return the file or directory itself, or empty if there is none
	 */
	Optional<FileInfo> info(String path);

	/**
	 * Make a directory.
	 * @param directory the directory
	 */
	void makeDirectory(DirectorySpec directory);

	/**
	 * Remove a file or directory.
	 * @param path the path
	 * @param recursive whether to remove all that is in it too, and to succeed if there
	 * is nothing
	 */
	void remove(String path, boolean recursive);

}
