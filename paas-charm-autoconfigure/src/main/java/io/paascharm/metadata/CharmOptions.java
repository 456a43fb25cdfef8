package io.paascharm.metadata;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The configuration options of a charm.
 *
 * @param options the options by name, in the order of the file
 */
public record CharmOptions(Map<String, ConfigOption> options) {

	/**
	 * Name of the file in a charm's directory.
	 */
	public static final String FILE_NAME = "config.yaml";

	private static final String OPTIONS = "options";

	/**
	 * Read config.yaml, or, when the directory has none, the section {@code config} of
	 * charmcraft.yaml.
	 * @param charmDirectory the directory of the unpacked charm
	 * @return the options, empty if neither file declares any
	 * @throws CharmFileException if the file cannot be read or is wrong
	 */
	public static CharmOptions read(Path charmDirectory) {
		YamlMapping config = YamlMapping.read(charmDirectory.resolve(FILE_NAME));
		if (config.keys().isEmpty()) {
			config = YamlMapping.read(charmDirectory.resolve("charmcraft.yaml")).mapping("config");
		}
		return from(config);
	}

	/**
	 * Take the options from a mapping.
	 * @param config the mapping at the root of config.yaml
	 * @return the options
	 * @throws CharmFileException if an option is wrong
	 */
	public static CharmOptions from(YamlMapping config) {
		YamlMapping mapping = config.mapping(OPTIONS);
		Map<String, ConfigOption> options = new LinkedHashMap<>();
		for (String name : mapping.keys()) {
			options.put(name, ConfigOption.read(mapping, name));
		}
		return new CharmOptions(Collections.unmodifiableMap(options));
	}

}
