package io.paascharm.it.vectors;

/**
 * Mistake in a vector's file.
 */
final class VectorException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String file;

	private final String key;

	VectorException(String file, String key, String problem) {
		super("%s: %s%s".formatted(file, key.isEmpty() ? "" : "'%s' ".formatted(key), problem));
		this.file = file;
		this.key = key;
	}

	/**
	 * Return the file.
	 * @return its name below the directory of the vectors
	 */
	String file() {
		return this.file;
	}

	/**
	 * Return the place in the file.
	 * @return the keys that lead there, with dots; empty for the whole file
	 */
	String key() {
		return this.key;
	}

}
