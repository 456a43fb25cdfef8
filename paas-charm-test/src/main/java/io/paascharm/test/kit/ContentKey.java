package io.paascharm.test.kit;

/**
 * Key of a databag or a secret.
 *
 * @param owner whose it is
 * @param secret the identifier of the secret, empty for a databag
 * @param name the name of the key
 */
record ContentKey(Owner owner, String secret, String name) {

	@Override
	public String toString() {
		return this.name + " of " + switch (this.owner) {
			case APPLICATION -> "the application";
			case UNITS -> "the units";
			case SECRET -> "the secret";
		};
	}

	/**
	 * Where a key is kept.
	 */
	enum Owner {

		/** In the databag of the application. */
		APPLICATION,

		/** In the databags of all units. */
		UNITS,

		/** In a secret. */
		SECRET

	}

}
