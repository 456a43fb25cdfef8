package io.paascharm.it.vectors;

import java.util.List;
import java.util.Map;

import io.paascharm.test.model.PebbleReadyTime;
import io.paascharm.test.model.charm.EndpointRole;

/**
 * What is there before anything happens.
 *
 * @param sample the directory of the sample that is the charm
 * @param application the name that the charm is deployed by
 * @param charm what is laid over the charm's YAML files one after the other, by name
 * without {@code .yaml}
 * @param image the image of the workload
 * @param others the applications beside it
 * @param jujuVersion the version of Juju
 * @param pebbleReady when pebble-ready comes
 */
record Setting(String sample, String application, List<Map<String, Object>> charm, Image image, List<Other> others,
		String jujuVersion, PebbleReadyTime pebbleReady) {

	/**
	 * Application whose charm does not run.
	 *
	 * @param name the name that it is deployed by
	 * @param role what it does with its one endpoint
	 * @param interfaceName the interface spoken
	 */
	record Other(String name, EndpointRole role, String interfaceName) {
	}

	/**
	 * Image of the workload.
	 *
	 * @param service the service that is the application
	 * @param layer the Pebble layer
	 * @param files the files that are no programs, by path
	 * @param programs the programs, by path
	 * @param watched the directory whose files are facts
	 */
	record Image(String service, Map<String, Object> layer, Map<String, String> files, Map<String, String> programs,
			String watched) {
	}

}
