package io.paascharm.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Configuration option that a charm declares in config.yaml.
 *
 * @param name the name of the option
 * @param type the type of its values
 * @param defaultValue the default, null if there is none
 * @param optional the value of {@code optional}, null if the key is absent; Juju itself
 * ignores the key
 * @param description the description, empty if there is none
 */
public record ConfigOption(String name, OptionType type, @Nullable Object defaultValue, @Nullable Boolean optional,
		String description) {

	static ConfigOption read(YamlMapping options, String name) {
		YamlMapping option = options.mapping(name);
		String word = option.string("type", OptionType.STRING.word());
		OptionType type = OptionType.parse(word);
		if (type == null) {
			throw option.problem("type", "must be string, int, float, boolean or secret, but is '%s'".formatted(word));
		}
		return new ConfigOption(name, type, option.value("default"), option.bool("optional"),
				option.string("description", ""));
	}

	/**
	 * Return whether the charm cannot work without a value.
	 * @return true if and only if the option says {@code optional: false}
	 */
	public boolean mandatory() {
		return Boolean.FALSE.equals(this.optional);
	}

}
