package io.paascharm.integration.valkey;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;
import io.paascharm.json.PythonJson;
import io.paascharm.juju.RelationId;
import io.paascharm.juju.RelationKind;
import io.paascharm.uri.ServiceUri;
import io.paascharm.uri.UriFields;

/**
 * Requirer of Valkey. Its fields are those of {@link UriFields} and, empty where they are
 * unknown, {@code read-only-endpoints}, {@code sentinel-endpoints}, {@code mode} and
 * {@code version}.
 */
final class ValkeyIntegration implements Integration {

	private static final int ORDER = 220;

	private static final String SCHEME = "valkey://";

	private static final List<String> TEXTS = List.of("read-only-endpoints", "sentinel-endpoints", "mode", "version");

	private final ValkeyRequest request = new ValkeyRequest(new SecureRandom());

	@Override
	public String name() {
		return "valkey";
	}

	@Override
	public String interfaceName() {
		return "valkey_client";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return ValkeyMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		if (context.isRequestDue()) {
			this.request.write(context);
		}
		if (context.isAbout(RelationKind.CHANGED)) {
			copyAnswer(context);
		}
	}

	private static void copyAnswer(IntegrationContext context) {
		Map<String, Object> copy = new LinkedHashMap<>();
		for (ValkeyResponse response : ValkeyResponse.all(context.remote())) {
			copy.put(response.requestId(), response.copy());
		}
		if (!copy.isEmpty()) {
			context.tell("data", PythonJson.write(copy));
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		ValkeyResponse response = ValkeyResponse.find(context.remote(), ValkeyRequest.ids(context));
		refuseTls(context, response);
		Map<String, String> fields = UriFields.of(uri(response, credentials(context, response)));
		for (String key : TEXTS) {
			fields.put(key, Objects.requireNonNullElse(response.text(key), ""));
		}
		return new IntegrationReading.Ready(fields, response.requestId());
	}

	private static void refuseTls(IntegrationContext context, ValkeyResponse response) {
		String secret = response.text("secret-tls");
		if (secret != null) {
			RelationData tls = context.secret("secret-tls", secret, label(context, response, "tls"));
			if ("true".equalsIgnoreCase(tls.optionalText("tls"))) {
				throw RelationDataException.invalid("secret-tls", "asks for TLS, which is not supported");
			}
		}
	}

	private static @Nullable RelationData credentials(IntegrationContext context, ValkeyResponse response) {
		String secret = response.text("secret-user");
		return (secret != null) ? context.secret("secret-user", secret, label(context, response, "user")) : null;
	}

	private static String label(IntegrationContext context, ValkeyResponse response, String group) {
		RelationId relation = context.relation().id();
		return "%s.%d.%s.%s.secret".formatted(relation.endpoint(), relation.number(), response.requestId(), group);
	}

	private static ServiceUri uri(ValkeyResponse response, @Nullable RelationData credentials) {
		String endpoints = response.text("endpoints");
		if (endpoints == null) {
			throw RelationDataException.waiting("endpoints is not set");
		}
		int slashes = endpoints.indexOf("://");
		String scheme = (slashes < 0) ? SCHEME : endpoints.substring(0, slashes + 3);
		ServiceUri uri = ServiceUri
			.parse(scheme + login(credentials) + ((slashes < 0) ? endpoints : endpoints.substring(slashes + 3)));
		check(uri);
		return uri;
	}

	private static void check(ServiceUri uri) {
		try {
			if (uri.scheme().isEmpty() || uri.hostname() == null) {
				throw RelationDataException.invalid("endpoints", "is not a list of hosts with ports");
			}
			uri.port();
		}
		catch (IllegalArgumentException ex) {
			throw RelationDataException.invalid("endpoints", String.valueOf(ex.getMessage()));
		}
	}

	private static String login(@Nullable RelationData credentials) {
		if (credentials == null || credentials.isAbsent("username") || credentials.isAbsent("password")) {
			return "";
		}
		return RelationData.encoded("username", credentials.text("username")) + ":"
				+ RelationData.encoded("password", credentials.text("password")) + "@";
	}

}
