package probe;

import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Login at an OpenID provider by Spring Security, as a browser sees it.
 */
@Component("oidc")
class OidcProbe implements Probe {

	private final String application;

	private final String jwks;

	private final Browser browser;

	OidcProbe(@Value("${APP_BASE_URL}") String application, @Value("${SERVER_PORT}") int port,
			@Value("${spring.security.oauth2.client.provider.oidc.jwk-set-uri:}") String jwks) {
		this.application = application;
		this.jwks = jwks;
		this.browser = new Browser(application, port);
	}

	@Override
	public String property() {
		return "spring.security.oauth2.client.registration.oidc.client-id";
	}

	@Override
	public String use() throws Exception {
		String page = this.browser.visit(this.application + "/me", Map.of("login", "anne", "password", "secret"));
		expect(page, "anne, Änne, anne@example.com");
		return this.browser.server(this.jwks);
	}

}
