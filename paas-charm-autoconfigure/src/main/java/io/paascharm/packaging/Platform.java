package io.paascharm.packaging;

/**
 * One platform that a charm is packed for.
 *
 * @param label the platform's name in charmcraft.yaml
 * @param base the name of the base, {@code ubuntu}
 * @param channel the version of the base, {@code 24.04}
 * @param architecture the processor as Juju names it, {@code amd64}
 */
record Platform(String label, String base, String channel, String architecture) {

	/**
	 * Names the file that a charm for this platform is packed into, as charmcraft does.
	 * @param charm the charm's name
	 * @return the name of the file
	 */
	String fileName(String charm) {
		return charm + "_" + this.label.replace(':', '-') + ".charm";
	}

}
