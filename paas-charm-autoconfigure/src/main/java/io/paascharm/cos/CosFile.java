package io.paascharm.cos;

import java.nio.file.Path;

/**
 * File for the observability stack.
 *
 * @param name the path below the directory of its kind, with slashes
 * @param path the file
 */
public record CosFile(String name, Path path) {

	/**
	 * Return the name of the file without its last suffix.
	 * @return the name
	 */
	public String stem() {
		String file = this.name.substring(this.name.lastIndexOf('/') + 1);
		int dot = file.lastIndexOf('.');
		return (dot > 0) ? file.substring(0, dot) : file;
	}

	/**
	 * Return the directory of the file below that of its kind.
	 * @return the path with slashes, empty for a file that lies directly in it
	 */
	public String directory() {
		return this.name.substring(0, Math.max(0, this.name.lastIndexOf('/')));
	}

}
