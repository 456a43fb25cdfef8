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
		if (Credentials.hasControlCharacter(this.text)
				|| Credentials.hasControlCharacter(ServiceUri.decode(this.first.username()))
				|| Credentials.hasControlCharacter(ServiceUri.decode(this.first.password()))) {
			return new IntegrationReading.Invalid(field, "has a control character");
		}
		if (this.first.scheme().isEmpty() || this.first.hostname() == null) {
			return new IntegrationReading.Invalid(field, "is not a URI with a scheme and a host");
		}
		Integer port;
		try {
			port = this.first.port();
		}
		catch (IllegalArgumentException ex) {
			return new IntegrationReading.Invalid(field, "has a port that is not a number from 0 to 65535");
		}
		return new IntegrationReading.Ready(fields(port), this.first.hosts() + this.first.path());
	}

	private Map<String, String> fields(@Nullable Integer port) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("uri", this.text);
		fields.put("scheme", this.first.scheme());
		fields.put("netloc", this.first.authority());
		fields.put("authority", this.first.hosts());
		fields.put("path", this.first.path());
		fields.put("params", "");
		fields.put("query", this.first.query());
		fields.put("query-part", this.first.query().isEmpty() ? "" : "?" + this.first.query());
		fields.put("fragment", this.first.fragment());
		putIfPresent(fields, "username", this.first.username());
		putIfPresent(fields, "password", this.first.password());
		putIfPresent(fields, "user", ServiceUri.decode(this.first.username()));
		putIfPresent(fields, "secret", ServiceUri.decode(this.first.password()));
		putIfPresent(fields, "hostname", this.first.hostname());
		putIfPresent(fields, "port", (port != null) ? port.toString() : null);
		if (!this.first.path().isEmpty()) {
			fields.put("database", this.first.path().substring(this.first.path().startsWith("/") ? 1 : 0));
		}
		return fields;
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
