package io.paascharm.metadata;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The actions of a charm.
 *
 * @param actions the actions by name, in the order of the file
 */
public record CharmActions(Map<String, ActionMetadata> actions) {

	/**
	 * Name of the file in a charm's directory.
	 */
	public static final String FILE_NAME = "actions.yaml";

	/**
	 * Read actions.yaml.
	 * @param charmDirectory the directory of the unpacked charm
	 * @return the actions, empty if there is no such file
	 * @throws CharmFileException if the file cannot be read or is wrong
	 */
	public static CharmActions read(Path charmDirectory) {
		return from(YamlMapping.read(charmDirectory.resolve(FILE_NAME)));
	}

	/**
	 * Take the actions from a mapping.
	 * @param file the mapping at the root of actions.yaml
	 * @return the actions
	 * @throws CharmFileException if an action is wrong
	 */
	public static CharmActions from(YamlMapping file) {
		Map<String, ActionMetadata> actions = new LinkedHashMap<>();
		for (String name : file.keys()) {
			actions.put(name, ActionMetadata.read(file, name));
		}
		return new CharmActions(Collections.unmodifiableMap(actions));
	}

}
