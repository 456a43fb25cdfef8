package io.paascharm.juju;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of the unit agent, from {@code JUJU_VERSION}. A tag and a build number, as in
 * {@code 3.6-rc1.2}, are not compared.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number, 0 where the version has a tag instead
 */
public record JujuVersion(int major, int minor, int patch) implements Comparable<JujuVersion> {

	/**
	 * Version that is assumed where Juju tells none.
	 */
	public static final JujuVersion UNKNOWN = new JujuVersion(0, 0, 0);

	private static final Pattern PATTERN = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(?:\\.(\\d{1,9})|-[a-z]+\\d*)?.*");

	private static final Comparator<JujuVersion> ORDER = Comparator.comparingInt(JujuVersion::major)
		.thenComparingInt(JujuVersion::minor)
		.thenComparingInt(JujuVersion::patch);

	/**
	 * Parse a version.
	 * @param text the version, such as {@code 3.6.4}
	 * @return the version, {@link #UNKNOWN} if the text is not one
	 */
	public static JujuVersion parse(String text) {
		Matcher matcher = PATTERN.matcher(text);
		if (!matcher.matches()) {
			return UNKNOWN;
		}
		String patch = matcher.group(3);
		return new JujuVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
				(patch != null) ? Integer.parseInt(patch) : 0);
	}

	/**
	 * Return whether this agent has what came with a version.
	 * @param major the first number
	 * @param minor the second number
	 * @param patch the third number
	 * @return whether this version is that one or newer
	 */
	public boolean isAtLeast(int major, int minor, int patch) {
		return compareTo(new JujuVersion(major, minor, patch)) >= 0;
	}

	/**
	 * Return whether Juju has secrets, which came with 3.0.3.
	 * @return whether secrets can be read and written
	 */
	public boolean hasSecrets() {
		return isAtLeast(3, 0, 3);
	}

	@Override
	public int compareTo(JujuVersion other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.major + "." + this.minor + "." + this.patch;
	}

}
