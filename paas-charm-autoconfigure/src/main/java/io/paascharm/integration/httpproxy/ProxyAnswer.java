package io.paascharm.integration.httpproxy;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;
import io.paascharm.uri.ServiceUri;

/**
 * The answer to one request.
 *
 * @param data its values
 */
record ProxyAnswer(RelationData data) {

	private static final String READY = "ready";

	private static final String[] STATUSES = { "pending", "accepted", "rejected", "invalid", "unsupported", "error",
			READY };

	boolean isTo(@Nullable String requirer) {
		String text = this.data.optionalText("requirer");
		return text != null && text.equalsIgnoreCase(requirer);
	}

	boolean isReady() {
		return READY.equals(this.data.optionalText("status"));
	}

	ProxyAnswer requireReady() {
		String status = this.data.oneOf("status", STATUSES);
		if (!status.equals(READY)) {
			throw RelationDataException.waiting("the request is " + status);
		}
		return this;
	}

	@Nullable Login login(IntegrationContext context) {
		String secret = this.data.optionalText("user");
		String auth = this.data.optionalText("auth");
		if (secret != null) {
			RelationData user = context.secret("user", secret, null);
			return new Login(user.text("username"), user.text("password"));
		}
		if (auth != null && auth.contains("userpass")) {
			throw RelationDataException.invalid("user", "is not set");
		}
		return null;
	}

	String url(String key, @Nullable Login login) {
		String url = this.data.url(key);
		if (url == null) {
			throw RelationDataException.invalid(key, "is not set");
		}
		ServiceUri uri = ServiceUri.parse(url);
		if (uri.hosts().isEmpty()) {
			throw RelationDataException.invalid(key, "is not a URL with a host");
		}
		return (login != null) ? "%s://%s@%s".formatted(uri.scheme(), login.encoded(), uri.hosts()) : url;
	}

	/**
	 * What the proxy asks for.
	 *
	 * @param username the user
	 * @param password the password
	 */
	record Login(String username, String password) {

		String encoded() {
			return RelationData.encoded("username", this.username) + ":"
					+ RelationData.encoded("password", this.password);
		}

		@Override
		public String toString() {
			return "Login[...]";
		}

	}

}
