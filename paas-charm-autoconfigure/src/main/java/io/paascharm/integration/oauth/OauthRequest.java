package io.paascharm.integration.oauth;

import java.util.List;

import io.paascharm.integration.IntegrationContext;
import io.paascharm.json.PythonJson;
import io.paascharm.juju.HookEvent;
import io.paascharm.juju.LifecycleKind;

/**
 * The client that we ask for. It is asked for at once, and again when the ingress or the
 * options change; without an ingress what was asked for stays.
 */
final class OauthRequest {

	private static final String INGRESS = "ingress";

	private static final String REDIRECT_URI = "redirect_uri";

	private final IntegrationContext context;

	OauthRequest(IntegrationContext context) {
		this.context = context;
	}

	static boolean hasIngress(IntegrationContext context) {
		return context.others().isReady(INGRESS);
	}

	/**
	 * Return whether the request may be missing or out of date: at other times it is not
	 * read, which saves a hook tool.
	 * @return whether to look after it
	 */
	boolean isDue() {
		return this.context.isRequestDue() || (this.context.unit().isLeader()
				&& (this.context.isAbout(LifecycleKind.CONFIG_CHANGED) || isAboutIngress()));
	}

	private boolean isAboutIngress() {
		return this.context.unit().context().event() instanceof HookEvent.Relation event && this.context.others()
			.endpoints(INGRESS)
			.stream()
			.anyMatch((endpoint) -> endpoint.name().equals(event.relation().endpoint()));
	}

	void write(OauthOptions options) {
		if (!options.hasOpenid() || (isMade() && !hasIngress(this.context))) {
			return;
		}
		this.context.request(REDIRECT_URI, options.redirectUri(this.context.baseUrl()));
		this.context.request("scope", options.scopes());
		this.context.request("grant_types", PythonJson.write(List.of("authorization_code")));
		this.context.request("audience", "[]");
		this.context.request("token_endpoint_auth_method", "client_secret_basic");
	}

	private boolean isMade() {
		return this.context.relation().localApplicationData().containsKey(REDIRECT_URI);
	}

}
