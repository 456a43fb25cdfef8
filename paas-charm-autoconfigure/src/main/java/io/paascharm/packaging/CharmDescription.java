package io.paascharm.packaging;

import java.util.List;
import java.util.Map;

/**
 * What a charm project's charmcraft.yaml says, in the form that Juju reads.
 *
 * @param name the charm's name
 * @param platforms what it is packed for, in the order written
 * @param metadata the content of metadata.yaml
 * @param config the content of config.yaml, empty when there are no options
 * @param actions the content of actions.yaml, empty when there are no actions
 */
record CharmDescription(String name, List<Platform> platforms, Map<String, Object> metadata, Map<String, Object> config,
		Map<String, Object> actions) {

	CharmDescription {
		platforms = List.copyOf(platforms);
	}

}
