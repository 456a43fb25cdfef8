package io.paascharm.metadata;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Type of a configuration option, as Juju knows it.
 */
public enum OptionType {

	/** Text. */
	STRING,

	/** Whole number of 64 bits. */
	INT,

	/** Number. */
	FLOAT,

	/** True or false. */
	BOOLEAN,

	/** URI of a Juju user secret. */
	SECRET;

	/**
	 * Parse the word that stands in config.yaml.
	 * @param word the word, such as {@code boolean}
	 * @return the type, null if Juju knows no such type
	 */
	public static @Nullable OptionType parse(String word) {
		for (OptionType type : values()) {
			if (type.word().equals(word)) {
				return type;
			}
		}
		return null;
	}

	/**
	 * Return the word that stands in config.yaml.
	 * @return the word in lower case
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return whether a value is of this type.
	 * @param value the value as JSON gives it
	 * @return false if the value is of another type
	 */
	public boolean accepts(Object value) {
		return switch (this) {
			case STRING, SECRET -> value instanceof String;
			case INT -> value instanceof Integer || value instanceof Long;
			case FLOAT -> value instanceof Number;
			case BOOLEAN -> value instanceof Boolean;
		};
	}

}
