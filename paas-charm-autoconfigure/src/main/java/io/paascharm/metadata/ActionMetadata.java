package io.paascharm.metadata;

import java.util.List;
import java.util.Map;

/**
 * Action that a charm declares in actions.yaml.
 *
 * @param name the name of the action
 * @param description the description, empty if there is none
 * @param parameters the JSON schema of each parameter, by its name
 * @param required the parameters that must be given
 */
public record ActionMetadata(String name, String description, Map<String, Object> parameters, List<String> required) {

	static ActionMetadata read(YamlMapping actions, String name) {
		YamlMapping action = actions.mapping(name);
		return new ActionMetadata(name, action.string("description", ""), action.mapping("params").asMap(),
				action.strings("required"));
	}

}
