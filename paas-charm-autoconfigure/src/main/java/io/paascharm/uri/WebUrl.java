package io.paascharm.uri;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * URLs in the one form in which applications have always got them: that of pydantic's
 * {@code AnyUrl}. Of {@code http} and {@code https} URLs the host is in lower case and
 * ASCII, a default port is left out, and an empty path is {@code /}; those of other
 * schemes stay as they are.
 */
public final class WebUrl {

	private static final Map<String, String> DEFAULT_PORTS = Map.of("http", "80", "https", "443");

	private static final String ENCODED = " \"<>`{}";

	private WebUrl() {
	}

	/**
	 * Bring a URL into its form.
	 * @param text the URL
	 * @return the URL in its form
	 * @throws IllegalArgumentException if it has no scheme, or is a web URL without host
	 * or with a port that is none
	 */
	public static String canonical(String text) {
		ServiceUri uri = ServiceUri.parse(text.strip());
		if (uri.scheme().isEmpty()) {
			throw new IllegalArgumentException("is not an absolute URL");
		}
		return DEFAULT_PORTS.containsKey(uri.scheme()) ? web(uri) : uri.text();
	}

	/**
	 * Bring a URL into its form that must lead to a web server.
	 * @param text the URL
	 * @return the URL in its form
	 * @throws IllegalArgumentException if it is no {@code http} or {@code https} URL
	 */
	public static String http(String text) {
		if (!DEFAULT_PORTS.containsKey(ServiceUri.parse(text.strip()).scheme())) {
			throw new IllegalArgumentException("is not an http or https URL");
		}
		return canonical(text);
	}

	private static String web(ServiceUri uri) {
		String hosts = uri.hosts();
		String user = uri.authority().substring(0, uri.authority().length() - hosts.length());
		String path = uri.path().isEmpty() ? "/" : encode(uri.path());
		return uri.scheme() + "://" + user + host(uri, hosts) + path + suffix(uri, '?', uri.query())
				+ suffix(uri, '#', uri.fragment());
	}

	private static String suffix(ServiceUri uri, char mark, String text) {
		boolean present = uri.text().indexOf(mark) >= 0;
		return text.isEmpty() ? ((present && mark == '?' && uri.text().endsWith("?")) ? "?" : "") : mark + encode(text);
	}

	private static String host(ServiceUri uri, String hosts) {
		int colon = hosts.lastIndexOf(':');
		boolean hasPort = colon > hosts.lastIndexOf(']');
		String host = hasPort ? hosts.substring(0, colon) : hosts;
		String port = hasPort ? hosts.substring(colon + 1) : "";
		if (host.isEmpty() || host.indexOf(',') >= 0 || host.indexOf(' ') >= 0) {
			throw new IllegalArgumentException("is not a URL with a host");
		}
		return ascii(host) + port(uri, port);
	}

	private static String port(ServiceUri uri, String port) {
		if (port.isEmpty() || port.equals(DEFAULT_PORTS.get(uri.scheme()))) {
			return "";
		}
		return ":" + ServiceUri.parsePort(port);
	}

	private static String ascii(String host) {
		if (host.chars().allMatch((character) -> character < 128)) {
			return host.toLowerCase(Locale.ROOT);
		}
		try {
			return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("is not a URL with a host", ex);
		}
	}

	private static String encode(String text) {
		StringBuilder encoded = new StringBuilder(text.length());
		for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
			if (octet <= ' ' || ENCODED.indexOf(octet) >= 0) {
				encoded.append("%%%02X".formatted(octet & 0xff));
			}
			else {
				encoded.append((char) octet);
			}
		}
		return encoded.toString();
	}

}
