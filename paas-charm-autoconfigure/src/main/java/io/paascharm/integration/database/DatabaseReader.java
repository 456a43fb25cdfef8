package io.paascharm.integration.database;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.RelationData;
import io.paascharm.unit.RelationState;

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
		return read(context, data, credentials);
	}

	private IntegrationReading read(IntegrationContext context, Map<String, String> data, Credentials credentials) {
		credentials.check();
		if (credentials.uris() != null) {
			return DatabaseUri.parse(credentials.uris()).read("uris");
		}
		String uri = build(context, data, credentials);
		return (uri != null) ? DatabaseUri.parse(uri).read("endpoints")
				: new IntegrationReading.Waiting(missing(data, credentials));
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
		return "%s://%s:%s@%s/%s".formatted(this.scheme, encode("username", credentials.username()),
				encode("password", credentials.password()), (comma < 0) ? endpoints : endpoints.substring(0, comma),
				encode("database", database));
	}

	private static String encode(String key, String value) {
		return RelationData.encoded(key, value);
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

}
