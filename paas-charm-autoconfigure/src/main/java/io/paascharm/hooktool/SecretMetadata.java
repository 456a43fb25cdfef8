package io.paascharm.hooktool;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a secret besides its content. Parts that are {@code null} are left to
 * Juju, or unchanged.
 *
 * @param label our name for it, unique among the secrets of its owner
 * @param description a text for operators
 * @param expire when its revision expires: RFC 3339, or a Go duration such as {@code 24h}
 * @param rotate how often it is to be rotated, such as {@code monthly}
 * @param owner {@code application} (Juju's default, leader only) or {@code unit}
 */
public record SecretMetadata(@Nullable String label, @Nullable String description, @Nullable String expire,
		@Nullable String rotate, @Nullable String owner) {

	/**
	 * Metadata that leaves everything to Juju.
	 */
	public static final SecretMetadata NONE = new SecretMetadata(null, null, null, null, null);

	/**
	 * Return metadata of a secret that the application owns.
	 * @param label our name for the secret
	 * @return the metadata
	 */
	public static SecretMetadata ofApplication(String label) {
		return new SecretMetadata(label, null, null, null, "application");
	}

	/**
	 * Return metadata of a secret that this unit owns.
	 * @param label our name for the secret
	 * @return the metadata
	 */
	public static SecretMetadata ofUnit(String label) {
		return new SecretMetadata(label, null, null, null, "unit");
	}

	void appendTo(List<String> arguments) {
		append(arguments, "--label=", this.label);
		append(arguments, "--description=", this.description);
		append(arguments, "--expire=", this.expire);
		append(arguments, "--rotate=", this.rotate);
		append(arguments, "--owner=", this.owner);
	}

	private static void append(List<String> arguments, String flag, @Nullable String value) {
		if (value != null) {
			arguments.add(flag + value);
		}
	}

}
