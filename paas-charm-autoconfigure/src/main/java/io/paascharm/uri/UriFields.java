package io.paascharm.uri;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a URI under the names by which templates know them: {@code uri},
 * {@code scheme}, {@code netloc}, {@code authority} (without credentials), {@code path},
 * {@code params}, {@code query}, {@code query-part} (with its question mark),
 * {@code fragment}, {@code username} and {@code password} as they stand there,
 * {@code user} and {@code secret} decoded, {@code hostname}, {@code port} and
 * {@code database}.
 */
public final class UriFields {

	private final ServiceUri uri;

	private final Map<String, String> fields = new LinkedHashMap<>();

	private UriFields(ServiceUri uri) {
		this.uri = uri;
	}

	/**
	 * Return the parts of a URI.
	 * @param uri the URI
	 * @return the parts by name, absent ones left out; modifiable
	 * @throws IllegalArgumentException if the port is not a number from 0 to 65535
	 */
	public static Map<String, String> of(ServiceUri uri) {
		UriFields fields = new UriFields(uri);
		fields.put("uri", uri.text());
		fields.put("scheme", uri.scheme());
		fields.putAuthority();
		fields.putPath();
		fields.putQuery();
		return fields.fields;
	}

	private void putAuthority() {
		Integer port = this.uri.port();
		put("netloc", this.uri.authority());
		put("authority", this.uri.hosts());
		put("username", this.uri.username());
		put("password", this.uri.password());
		put("user", ServiceUri.decode(this.uri.username()));
		put("secret", ServiceUri.decode(this.uri.password()));
		put("hostname", this.uri.hostname());
		put("port", (port != null) ? port.toString() : null);
	}

	private void putPath() {
		String path = this.uri.path();
		put("path", path);
		put("params", "");
		put("database", path.isEmpty() ? null : path.substring(path.startsWith("/") ? 1 : 0));
	}

	private void putQuery() {
		String query = this.uri.query();
		put("query", query);
		put("query-part", query.isEmpty() ? "" : "?" + query);
		put("fragment", this.uri.fragment());
	}

	private void put(String name, @Nullable String value) {
		if (value != null) {
			this.fields.put(name, value);
		}
	}

}
