package io.paascharm.it.real;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * OpenID provider that learns of its client from the relation, and Hydra's part.
 */
final class OidcServer implements RealServer {

	private static final int PORT = 4444;

	private final ServerPlace place;

	private final ProbeFramework application;

	private final ServerPackages packages;

	private @Nullable ServerProcess process;

	private OidcServer(ServerPlace place, ProbeFramework application, ServerPackages packages) {
		this.place = place;
		this.application = application;
		this.packages = packages;
	}

	static RealServer start(ServerPlace place, ProbeFramework application) {
		return new OidcServer(place, application, ServerPackages.node(place));
	}

	@Override
	public void answer(ProviderSide side) throws IOException {
		assertThat(side.requested("redirect_uri"))
			.isEqualTo(this.application.gateway() + this.application.callback(this.place.service()));
		assertThat(side.requested("grant_types")).contains("authorization_code");
		String client = "client-" + side.relation().number();
		String secret = UUID.randomUUID().toString();
		String issuer = "http://%s:%d".formatted(this.place.host(), PORT);
		int port = ServerPlace.freePort();
		this.process = ServerProcess.start(
				this.place.directory(), Map.of("ISSUER", issuer, "PORT", Integer.toString(port), "CLIENT_ID", client,
						"CLIENT_SECRET", secret, "REDIRECT_URI", side.requested("redirect_uri")),
				this.packages.command("oidc_provider.js"));
		this.place.reach(PORT, port);
		this.process.awaitPort(port);
		Map<String, String> data = new HashMap<>(
				Map.of("issuer_url", issuer, "authorization_endpoint", issuer + "/auth", "token_endpoint",
						issuer + "/token", "introspection_endpoint", issuer + "/token/introspection",
						"userinfo_endpoint", issuer + "/me", "jwks_endpoint", issuer + "/jwks"));
		data.put("scope", "openid profile email");
		data.put("client_id", client);
		data.put("client_secret_id", side.share(Map.of("secret", secret)));
		data.put("jwt_access_token", "False");
		side.write(data);
	}

	@Override
	public void close() {
		if (this.process != null) {
			this.process.close();
		}
	}

}
