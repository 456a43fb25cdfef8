package io.paascharm.test.model.state;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the owner says about a secret, or what of it is to change.
 *
 * @param label the owner's label or the name that a user gave
 * @param description the description
 * @param rotate the rotation policy
 * @param expire when the newest revision expires
 */
public record SecretMetadata(@Nullable String label, @Nullable String description, @Nullable String rotate,
		@Nullable Instant expire) {

	/** Nothing. */
	public static final SecretMetadata NONE = new SecretMetadata(null, null, null, null);

	/**
	 * Return metadata of a label only.
	 * @param label the label
	 * @return the metadata
	 */
	public static SecretMetadata labelled(String label) {
		return new SecretMetadata(label, null, null, null);
	}

	/**
	 * Return this with changes.
	 * @param changes the changes; {@code null} components leave what there is
	 * @return the result
	 */
	public SecretMetadata with(SecretMetadata changes) {
		return new SecretMetadata(either(changes.label, this.label), either(changes.description, this.description),
				either(changes.rotate, this.rotate), (changes.expire != null) ? changes.expire : this.expire);
	}

	private static @Nullable String either(@Nullable String first, @Nullable String second) {
		return (first != null) ? first : second;
	}

	/**
	 * Return the label.
	 * @return the label, empty if there is none
	 */
	public String labelOrEmpty() {
		return (this.label != null) ? this.label : "";
	}

}
