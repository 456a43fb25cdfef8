package io.paascharm.integration.saml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;

/**
 * Endpoints of an identity provider: for each a URL, a binding and perhaps a URL for
 * responses, under keys such as {@code single_sign_on_service_redirect_url}.
 */
final class SamlEndpoints {

	private static final List<String> METHODS = List.of("_redirect", "_post");

	private static final String SINGLE_SIGN_ON = "single_sign_on_service";

	private final Map<String, String> values;

	private final RelationData data;

	private SamlEndpoints(Map<String, String> values) {
		this.values = values;
		this.data = RelationData.of(values);
	}

	/**
	 * Check all endpoints, and return where a login begins.
	 * @param values the databag
	 * @return the URL that is reached with a redirect, or {@code null}
	 */
	static @Nullable String redirectUrl(Map<String, String> values) {
		return new SamlEndpoints(values).redirectUrl();
	}

	private @Nullable String redirectUrl() {
		for (String key : new TreeSet<>(this.values.keySet())) {
			if (isEndpoint(key)) {
				check(key.substring(0, key.length() - "_url".length()));
			}
		}
		for (String method : METHODS) {
			String binding = this.data.optionalText(SINGLE_SIGN_ON + method + "_binding");
			if (binding != null && binding.toLowerCase(Locale.ROOT).contains("redirect")) {
				return this.data.webUrl(SINGLE_SIGN_ON + method + "_url");
			}
		}
		return null;
	}

	private static boolean isEndpoint(String key) {
		return METHODS.stream().anyMatch((method) -> key.endsWith(method + "_url"));
	}

	private void check(String endpoint) {
		this.data.webUrl(endpoint + "_url");
		this.data.webUrl(endpoint + "_response_url");
		if (this.data.isAbsent(endpoint + "_binding")) {
			throw RelationDataException.invalid(endpoint + "_binding", "is not set");
		}
	}

}
