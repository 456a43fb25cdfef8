package io.paascharm.uri;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * URI of a service, split as Python's {@code urlparse} splits it, so that applications
 * find the parts that they know. Unlike it, and unlike {@link java.net.URI}, it takes an
 * authority of several hosts, with or without ports: host and port are those of the
 * first.
 *
 * @param text the whole URI
 * @param scheme the text before the first colon in lower case, empty if there is none
 * @param authority the text between {@code //} and the path, empty if there is none
 * @param path the path with its slash, may be empty
 * @param query the text after the question mark, may be empty
 * @param fragment the text after the number sign, may be empty
 */
public record ServiceUri(String text, String scheme, String authority, String path, String query, String fragment) {

	private static final int MAX_PORT = 65535;

	/**
	 * Split a URI. Nothing is decoded and nothing is refused.
	 * @param text the URI
	 * @return its parts
	 */
	public static ServiceUri parse(String text) {
		int colon = schemeEnd(text);
		String scheme = (colon < 0) ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
		String rest = text.substring(colon + 1);
		int slashes = rest.startsWith("//") ? 2 : 0;
		int end = (slashes > 0) ? authorityEnd(rest) : 0;
		int hash = indexOrEnd(rest, '#', rest.length());
		int mark = indexOrEnd(rest, '?', hash);
		return new ServiceUri(text, scheme, rest.substring(slashes, end), rest.substring(end, mark),
				rest.substring(Math.min(mark + 1, hash), hash), rest.substring(Math.min(hash + 1, rest.length())));
	}

	private static int indexOrEnd(String text, char mark, int end) {
		int index = text.indexOf(mark);
		return (index < 0 || index > end) ? end : index;
	}

	/**
	 * Encode a user, a password or a name of a database for a URI: everything but
	 * letters, digits and {@code -._~} as UTF-8 in percent form.
	 * @param text the text
	 * @return the encoded text
	 */
	public static String encode(String text) {
		StringBuilder encoded = new StringBuilder(text.length());
		for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
			append(encoded, (char) (octet & 0xff));
		}
		return encoded.toString();
	}

	/**
	 * Return a host as it stands in an authority.
	 * @param host a name or an address
	 * @return the same, an IPv6 address in brackets
	 */
	public static String authority(String host) {
		return (host.indexOf(':') >= 0 && !host.startsWith("[")) ? "[" + host + "]" : host;
	}

	private static void append(StringBuilder encoded, char character) {
		if (isUnreserved(character)) {
			encoded.append(character);
		}
		else {
			encoded.append('%').append(hex(character >> 4)).append(hex(character & 0xf));
		}
	}

	/**
	 * Decode the percent forms of a part of a URI.
	 * @param text the text, or {@code null}
	 * @return the decoded text; what is no percent form stays as it is
	 */
	public static @Nullable String decode(@Nullable String text) {
		if (text == null || text.indexOf('%') < 0) {
			return text;
		}
		ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length());
		byte[] octets = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < octets.length; i++) {
			int value = (octets[i] == '%' && i + 2 < octets.length) ? hexValue(octets[i + 1], octets[i + 2]) : -1;
			decoded.write((value < 0) ? octets[i] : value);
			i += (value < 0) ? 0 : 2;
		}
		return decoded.toString(StandardCharsets.UTF_8);
	}

	/**
	 * Return the user before the first colon of the user information.
	 * @return the user as it stands there, not decoded, or {@code null} if there is no
	 * user information
	 */
	public @Nullable String username() {
		String info = userInformation();
		if (info == null) {
			return null;
		}
		int colon = info.indexOf(':');
		return (colon < 0) ? info : info.substring(0, colon);
	}

	/**
	 * Return the password after the first colon of the user information.
	 * @return the password as it stands there, not decoded, or {@code null} if there is
	 * none
	 */
	public @Nullable String password() {
		String info = userInformation();
		int colon = (info != null) ? info.indexOf(':') : -1;
		return (info == null || colon < 0) ? null : info.substring(colon + 1);
	}

	/**
	 * Return the first host.
	 * @return the host in lower case without the brackets of an IPv6 address, or
	 * {@code null} if there is none
	 */
	public @Nullable String hostname() {
		String host = firstHost();
		int end = portColon(host);
		String name = (end < 0) ? host : host.substring(0, end);
		if (name.startsWith("[") && name.endsWith("]")) {
			name = name.substring(1, name.length() - 1);
		}
		return name.isEmpty() ? null : name.toLowerCase(Locale.ROOT);
	}

	/**
	 * Return the port of the first host.
	 * @return the port, or {@code null} if there is none
	 * @throws IllegalArgumentException if it is not a number from 0 to 65535
	 */
	public @Nullable Integer port() {
		String host = firstHost();
		int colon = portColon(host);
		if (colon < 0 || colon == host.length() - 1) {
			return null;
		}
		return parsePort(host.substring(colon + 1));
	}

	static int parsePort(String text) {
		int port = 0;
		for (char character : text.toCharArray()) {
			int digit = character - '0';
			if (digit < 0 || digit > 9 || port * 10 + digit > MAX_PORT) {
				throw new IllegalArgumentException("has a port that is not a number from 0 to 65535");
			}
			port = port * 10 + digit;
		}
		return port;
	}

	/**
	 * Return the hosts with their ports.
	 * @return the authority without the user information
	 */
	public String hosts() {
		return this.authority.substring(this.authority.lastIndexOf('@') + 1);
	}

	/**
	 * Return nothing but the scheme: the rest may hold a password.
	 */
	@Override
	public String toString() {
		return this.scheme + "://...";
	}

	private @Nullable String userInformation() {
		int at = this.authority.lastIndexOf('@');
		return (at < 0) ? null : this.authority.substring(0, at);
	}

	private String firstHost() {
		String hosts = hosts();
		int comma = hosts.indexOf(',');
		return (comma < 0) ? hosts : hosts.substring(0, comma);
	}

	private static int portColon(String host) {
		return host.indexOf(':', host.startsWith("[") ? Math.max(host.indexOf(']'), 0) : 0);
	}

	private static int schemeEnd(String text) {
		int colon = text.indexOf(':');
		if (colon <= 0 || !isLetter(text.charAt(0))) {
			return -1;
		}
		int end = 1;
		while (isSchemeCharacter(text.charAt(end))) {
			end++;
		}
		return (end == colon) ? colon : -1;
	}

	private static boolean isSchemeCharacter(char character) {
		return isLetter(character) || isDigit(character) || "+-.".indexOf(character) >= 0;
	}

	private static int authorityEnd(String rest) {
		for (int i = 2; i < rest.length(); i++) {
			if ("/?#".indexOf(rest.charAt(i)) >= 0) {
				return i;
			}
		}
		return rest.length();
	}

	private static boolean isUnreserved(char character) {
		return isLetter(character) || isDigit(character) || "-._~".indexOf(character) >= 0;
	}

	private static boolean isLetter(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	private static int hexValue(byte high, byte low) {
		int first = Character.digit(high, 16);
		int second = Character.digit(low, 16);
		return (first < 0 || second < 0) ? -1 : first * 16 + second;
	}

	private static char hex(int value) {
		return Character.toUpperCase(Character.forDigit(value, 16));
	}

}
