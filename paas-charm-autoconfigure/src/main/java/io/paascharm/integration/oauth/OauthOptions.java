package io.paascharm.integration.oauth;

import java.util.List;
import java.util.Map;

import org.springframework.util.StringUtils;

import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.RelationData;
import io.paascharm.json.PythonJson;

/**
 * What operators say of an endpoint, in options that begin with its name.
 *
 * @param redirectPath the path that users are sent back to
 * @param scopes the scopes, separated by spaces
 * @param userNameAttribute the attribute that names the user
 */
record OauthOptions(String redirectPath, String scopes, String userNameAttribute) {

	static OauthOptions of(IntegrationContext context) {
		return new OauthOptions(option(context, "redirect-path", "/callback"),
				option(context, "scopes", "openid profile email"), option(context, "user-name-attribute", "sub"));
	}

	private static String option(IntegrationContext context, String suffix, String otherwise) {
		String name = context.endpoint().name() + "-" + suffix;
		Object value = context.unit().config().get(name);
		return (value != null) ? RelationData.check(name, value.toString())
				: standard(context, suffix, otherwise).replace("{endpoint}", context.endpoint().name());
	}

	private static String standard(IntegrationContext context, String suffix, String otherwise) {
		Object option = context.charm().profile().extension().oauthOptions().get(suffix);
		return (option instanceof Map<?, ?> map && map.get("default") instanceof String text) ? text : otherwise;
	}

	boolean hasOpenid() {
		return words().contains("openid");
	}

	private List<String> words() {
		return List.of(StringUtils.tokenizeToStringArray(this.scopes, " "));
	}

	String redirectUri(String baseUrl) {
		return StringUtils.trimTrailingCharacter(baseUrl, '/') + "/"
				+ StringUtils.trimLeadingCharacter(this.redirectPath, '/');
	}

	Map<String, String> fields() {
		return Map.of("scopes", this.scopes, "scopes-json", PythonJson.write(this.scopes), "scopes-comma",
				String.join(",", words()), "user-name-attribute", this.userNameAttribute);
	}

}
