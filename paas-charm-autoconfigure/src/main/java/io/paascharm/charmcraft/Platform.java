package io.paascharm.charmcraft;

import java.util.List;

/**
 * Combination of base and architecture that a charm is packed for.
 *
 * @param label the name of the platform in charmcraft.yaml
 * @param baseName the name of the base, such as {@code ubuntu}
 * @param channel the channel of the base, such as {@code 24.04}
 * @param buildOn the architectures that the charm may be packed on
 * @param architecture the architecture that the charm runs on, such as {@code amd64}
 */
public record Platform(String label, String baseName, String channel, List<String> buildOn, String architecture) {

	/**
	 * Return the base as charmcraft.yaml names it.
	 * @return the base, such as {@code ubuntu@24.04}
	 */
	public String base() {
		return this.baseName + "@" + this.channel;
	}

	/**
	 * Return the name of the packed file, as charmcraft chooses it.
	 * @param charm the name of the charm
	 * @return the name, such as {@code flask-k8s_amd64.charm}
	 */
	public String fileName(String charm) {
		return charm + "_" + this.label.replace(':', '-') + ".charm";
	}

}
