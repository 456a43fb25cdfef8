package io.paascharm.integration.oauth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;

/**
 * The client that a provider made for us. Values may be JSON texts or plain: providers
 * write either. Its fields are named as the keys, with dashes, and {@code client-secret}
 * is the secret itself.
 */
final class OauthClient {

	private static final List<String> KEYS = List.of("issuer_url", "authorization_endpoint", "token_endpoint",
			"userinfo_endpoint", "jwks_endpoint", "client_id");

	private static final String SECRET = "client_secret_id";

	private final IntegrationContext context;

	private final RelationData data;

	OauthClient(IntegrationContext context) {
		this.context = context;
		this.data = context.remote();
	}

	Map<String, String> fields() {
		this.data.require(KEYS.toArray(String[]::new)).require(SECRET);
		Map<String, String> fields = new HashMap<>();
		for (String key : KEYS) {
			fields.put(key.replace('_', '-'), text(key));
		}
		fields.put("client-secret", this.context.secret(SECRET, text(SECRET), null).text("secret"));
		return fields;
	}

	private String text(String key) {
		String text = this.data.text(key);
		String value = ("\"[{".indexOf(text.charAt(0)) >= 0) ? unwrap(key, text) : text;
		if (value.isEmpty() || value.equals("null")) {
			throw RelationDataException.waiting(key + " is not set");
		}
		return value;
	}

	private String unwrap(String key, String text) {
		JsonNode json = json(key);
		if (json == null) {
			return text;
		}
		if (!json.isString()) {
			throw RelationDataException.invalid(key, "is not a text");
		}
		return RelationData.check(key, json.asString());
	}

	private @Nullable JsonNode json(String key) {
		try {
			return this.data.json(key);
		}
		catch (RelationDataException ex) {
			return null;
		}
	}

}
