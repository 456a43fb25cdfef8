package io.paascharm.integration.database;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.IntegrationReading;
import io.paascharm.uri.ServiceUri;

/**
 * Where a database is and how to log in. A provider may give several URIs with commas
 * between: applications get them as they stand, and the parts of the first.
 *
 * @param text the URIs
 * @param first the first of them
 */
record DatabaseUri(String text, ServiceUri first) {

	static DatabaseUri parse(String text) {
		ServiceUri uri = ServiceUri.parse(text);
		int next = uri.scheme().isEmpty() ? -1 : text.indexOf("," + text.substring(0, uri.scheme().length()) + "://");
		return new DatabaseUri(text, (next < 0) ? uri : ServiceUri.parse(text.substring(0, next)));
	}

	/**
	 * Return the reading.
	 * @param field the key of the databag or the secret to blame for what is wrong
	 * @return the parts of the URI, or why it is unusable; migrations depend on where it
	 * leads, not on what else the provider says of itself
	 */
	IntegrationReading read(String field) {
		if (hasControlCharacter()) {
			return new IntegrationReading.Invalid(field, "has a control character");
		}
		if (this.first.scheme().isEmpty() || this.first.hostname() == null) {
			return new IntegrationReading.Invalid(field, "is not a URI with a scheme and a host");
		}
		try {
			return new IntegrationReading.Ready(fields(this.first.port()), this.first.hosts() + this.first.path());
		}
		catch (IllegalArgumentException ex) {
			return new IntegrationReading.Invalid(field, "has a port that is not a number from 0 to 65535");
		}
	}

	private boolean hasControlCharacter() {
		return Credentials.hasControlCharacter(this.text)
				|| Credentials.hasControlCharacter(ServiceUri.decode(this.first.username()))
				|| Credentials.hasControlCharacter(ServiceUri.decode(this.first.password()));
	}

	private Map<String, String> fields(@Nullable Integer port) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("uri", this.text);
		fields.put("scheme", this.first.scheme());
		putAuthority(fields);
		putIfPresent(fields, "port", (port != null) ? port.toString() : null);
		putPath(fields);
		putQuery(fields);
		return fields;
	}

	private void putAuthority(Map<String, String> fields) {
		fields.put("netloc", this.first.authority());
		fields.put("authority", this.first.hosts());
		putIfPresent(fields, "username", this.first.username());
		putIfPresent(fields, "password", this.first.password());
		putIfPresent(fields, "user", ServiceUri.decode(this.first.username()));
		putIfPresent(fields, "secret", ServiceUri.decode(this.first.password()));
		putIfPresent(fields, "hostname", this.first.hostname());
	}

	private void putPath(Map<String, String> fields) {
		String path = this.first.path();
		fields.put("path", path);
		fields.put("params", "");
		putIfPresent(fields, "database", path.isEmpty() ? null : path.substring(path.startsWith("/") ? 1 : 0));
	}

	private void putQuery(Map<String, String> fields) {
		fields.put("query", this.first.query());
		fields.put("query-part", this.first.query().isEmpty() ? "" : "?" + this.first.query());
		fields.put("fragment", this.first.fragment());
	}

	private static void putIfPresent(Map<String, String> fields, String name, @Nullable String value) {
		if (value != null) {
			fields.put(name, value);
		}
	}

	@Override
	public String toString() {
		return "DatabaseUri[" + this.first + "]";
	}

}
