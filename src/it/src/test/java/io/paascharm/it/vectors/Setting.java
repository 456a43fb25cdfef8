package io.paascharm.it.vectors;

import java.util.List;
import java.util.Map;

import io.paascharm.test.model.PebbleReadyTime;

/**
 * What is there before anything happens.
 *
 * @param sample the directory of the sample that is the charm
 * @param application the name that the charm is deployed by
 * @param charm what is laid over the charm's YAML files one after the other, by name
 * without {@code .yaml}
 * @param image the image of the workload
 * @param providers the interfaces that other applications provide, by application
 * @param pebbleReady when pebble-ready comes
 */
record Setting(String sample, String application, List<Map<String, Object>> charm, Image image,
		Map<String, String> providers, PebbleReadyTime pebbleReady) {

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
