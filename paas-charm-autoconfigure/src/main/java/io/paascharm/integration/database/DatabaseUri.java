package io.paascharm.integration.database;

import java.util.Map;

import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.RelationData;
import io.paascharm.uri.ServiceUri;
import io.paascharm.uri.UriFields;

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
		RelationData.check(field, this.text);
		if (hasControlCharacter()) {
			return new IntegrationReading.Invalid(field, "has a control character");
		}
		if (this.first.scheme().isEmpty() || this.first.hostname() == null) {
			return new IntegrationReading.Invalid(field, "is not a URI with a scheme and a host");
		}
		try {
			return new IntegrationReading.Ready(fields(), this.first.hosts() + this.first.path());
		}
		catch (IllegalArgumentException ex) {
			return new IntegrationReading.Invalid(field, "has a port that is not a number from 0 to 65535");
		}
	}

	private boolean hasControlCharacter() {
		return Credentials.hasControlCharacter(ServiceUri.decode(this.first.username()))
				|| Credentials.hasControlCharacter(ServiceUri.decode(this.first.password()));
	}

	private Map<String, String> fields() {
		Map<String, String> fields = UriFields.of(this.first);
		fields.put("uri", this.text);
		return fields;
	}

	@Override
	public String toString() {
		return "DatabaseUri[" + this.first + "]";
	}

}
