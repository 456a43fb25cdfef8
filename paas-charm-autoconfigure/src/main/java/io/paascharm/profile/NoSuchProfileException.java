package io.paascharm.profile;

/**
 * A framework that nobody described.
 */
public final class NoSuchProfileException extends RuntimeException {

	private final String name;

	NoSuchProfileException(String name) {
		super("Cannot find the descriptor of framework '%s': no '%s%s.yaml' on the class path and no 'profiles/%s.yaml' in the charm"
			.formatted(name, ProfileLoader.CLASS_PATH_DIRECTORY, name, name));
		this.name = name;
	}

	/**
	 * Return the framework.
	 * @return the name that was asked for
	 */
	public String name() {
		return this.name;
	}

}
