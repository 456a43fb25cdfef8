package io.paascharm.unit;

import java.util.Map;

import io.paascharm.hooktool.SecretMetadata;

/**
 * Secret that is to exist.
 *
 * @param content the values by key: keys have three characters or more, lower case
 * letters, digits and dashes
 * @param metadata what is known besides the content; with a label, a secret of ours that
 * has it already is used
 */
public record SecretSpec(Map<String, String> content, SecretMetadata metadata) {

	/**
	 * Create a secret.
	 * @param content the values by key
	 * @param metadata what is known besides the content
	 */
	public SecretSpec {
		if (content.isEmpty()) {
			throw new IllegalArgumentException("'content' must not be empty");
		}
		content = Map.copyOf(content);
	}

	/**
	 * Return the keys and the metadata only.
	 */
	@Override
	public String toString() {
		return "SecretSpec[" + this.content.keySet() + ", " + this.metadata + "]";
	}

}
