package io.paascharm.integration.database;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.unit.RelationState;
import io.paascharm.uri.ServiceUri;

/**
 * Reads what a provider of a database answered. A secret is read by the URI that stands
 * in the databag now, so that a replaced secret is seen at once.
 */
final class DatabaseReader {

	private final String scheme;

	DatabaseReader(String scheme) {
		this.scheme = scheme;
	}

	IntegrationReading read(IntegrationContext context) {
		Map<String, String> data = context.relation().remoteApplicationData();
		if ("true".equals(data.get("subordinated")) && !hasReadyUnit(context.relation())) {
			return new IntegrationReading.Waiting("no unit of the subordinated provider is ready");
		}
		Credentials credentials;
		try {
			credentials = credentials(context, data);
		}
		catch (HookToolException ex) {
			return unreadable(ex);
		}
		String uri = (credentials.uris() != null) ? credentials.uris() : build(context, data, credentials);
		if (uri == null) {
			return new IntegrationReading.Waiting(missing(data, credentials));
		}
		return ready(uri, data);
	}

	private static boolean hasReadyUnit(RelationState relation) {
		return relation.units().stream().anyMatch((unit) -> "ready".equals(relation.remoteUnitData(unit).get("state")));
	}

	private static Credentials credentials(IntegrationContext context, Map<String, String> data) {
		String uri = data.get("secret-user");
		if (uri == null || !context.unit().context().jujuVersion().hasSecrets()) {
			return Credentials.of(data);
		}
		Credentials secret = Credentials
			.of(context.unit().secret(uri, DatabaseRequest.label(context.relation().id(), "user")).values());
		return secret.isEmpty() ? Credentials.of(data) : secret;
	}

	private static IntegrationReading unreadable(HookToolException ex) {
		return switch (ex.kind()) {
			case PERMISSION_DENIED -> new IntegrationReading.Waiting("secret-user is not granted to this application");
			case NOT_FOUND -> new IntegrationReading.Invalid("secret-user", "names a secret that does not exist");
			default -> throw ex;
		};
	}

	private @Nullable String build(IntegrationContext context, Map<String, String> data, Credentials credentials) {
		String endpoints = data.get("endpoints");
		if (endpoints == null || credentials.username() == null || credentials.password() == null) {
			return null;
		}
		String database = data.getOrDefault("database", context.unit().context().unit().application());
		int comma = endpoints.indexOf(',');
		return "%s://%s:%s@%s/%s".formatted(this.scheme, ServiceUri.encode(credentials.username()),
				ServiceUri.encode(credentials.password()), (comma < 0) ? endpoints : endpoints.substring(0, comma),
				ServiceUri.encode(database));
	}

	private static String missing(Map<String, String> data, Credentials credentials) {
		StringBuilder names = new StringBuilder();
		append(names, "endpoints", data.get("endpoints"));
		append(names, "username", credentials.username());
		append(names, "password", credentials.password());
		return names + ((names.indexOf(",") < 0) ? " is not set" : " are not set");
	}

	private static void append(StringBuilder names, String name, @Nullable String value) {
		if (value == null) {
			names.append(names.isEmpty() ? "" : ", ").append(name);
		}
	}

	private static IntegrationReading ready(String text, Map<String, String> data) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < ' ') {
				return new IntegrationReading.Invalid("uris", "has a control character");
			}
		}
		ServiceUri uri = ServiceUri.parse(text);
		if (uri.scheme().isEmpty() || uri.hostname() == null) {
			return new IntegrationReading.Invalid("uris", "is not a URI with a scheme and a host");
		}
		try {
			return new IntegrationReading.Ready(fields(uri, uri.port()), place(uri, data));
		}
		catch (IllegalArgumentException ex) {
			return new IntegrationReading.Invalid("uris", "has a port that is not a number from 0 to 65535");
		}
	}

	private static Map<String, String> fields(ServiceUri uri, @Nullable Integer port) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("uri", uri.text());
		fields.put("scheme", uri.scheme());
		fields.put("netloc", uri.authority());
		fields.put("authority", uri.hosts());
		fields.put("path", uri.path());
		fields.put("params", "");
		fields.put("query", uri.query());
		fields.put("query-part", uri.query().isEmpty() ? "" : "?" + uri.query());
		fields.put("fragment", uri.fragment());
		putIfPresent(fields, "username", uri.username());
		putIfPresent(fields, "password", uri.password());
		putIfPresent(fields, "user", ServiceUri.decode(uri.username()));
		putIfPresent(fields, "secret", ServiceUri.decode(uri.password()));
		putIfPresent(fields, "hostname", uri.hostname());
		putIfPresent(fields, "port", (port != null) ? port.toString() : null);
		if (!uri.path().isEmpty()) {
			fields.put("database", uri.path().substring(uri.path().startsWith("/") ? 1 : 0));
		}
		return fields;
	}

	private static void putIfPresent(Map<String, String> fields, String name, @Nullable String value) {
		if (value != null) {
			fields.put(name, value);
		}
	}

	private static String place(ServiceUri uri, Map<String, String> data) {
		return data.getOrDefault("endpoints", uri.hosts()) + uri.path();
	}

	/**
	 * User, password and URIs, from the secret or from the databag, never mixed.
	 *
	 * @param uris the URIs, or {@code null}
	 * @param username the user, or {@code null}
	 * @param password the password, or {@code null}
	 */
	private record Credentials(@Nullable String uris, @Nullable String username, @Nullable String password) {

		static Credentials of(Map<String, String> values) {
			return new Credentials(values.get("uris"), values.get("username"), values.get("password"));
		}

		boolean isEmpty() {
			return this.uris == null && this.username == null && this.password == null;
		}

		@Override
		public String toString() {
			return "Credentials[...]";
		}

	}

}
