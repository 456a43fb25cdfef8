package io.paascharm.integration.smtp;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;

/**
 * Requirer of a mail server, whose password stands in a secret or, from older providers,
 * in the databag. Its fields are {@code host}, {@code port}, {@code user},
 * {@code password}, {@code domain}, {@code skip-ssl-verify}, {@code auth-type} and
 * {@code transport-security} unless they are none, {@code login} with the domain,
 * {@code auth}, {@code starttls} and {@code ssl} as true or false, and where the server
 * is not to be verified {@code ssl-trust} and {@code ssl-identity-check} as Java's mail
 * has them.
 */
final class SmtpIntegration implements Integration {

	private static final int ORDER = 270;

	private static final int MAX_PORT = 65535;

	private static final String NONE = "none";

	@Override
	public String name() {
		return "smtp";
	}

	@Override
	public String interfaceName() {
		return "smtp";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return SmtpMachine.TABLE;
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		RelationData data = context.remote().require("host", "port", "auth_type", "transport_security");
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("host", data.host("host"));
		fields.put("port", Integer.toString(data.number("port", 1, MAX_PORT)));
		fields.put("user", data.optionalText("user"));
		fields.put("domain", data.optionalText("domain"));
		fields.put("login", login(fields.get("user"), fields.get("domain")));
		fields.put("password", password(context, data));
		putVerification(fields, skipsVerification(data));
		putAuthentication(fields, data.oneOf("auth_type", NONE, "not_provided", "plain"));
		putTransport(fields, data.oneOf("transport_security", NONE, "starttls", "tls"));
		return IntegrationReading.Ready.of(fields, "");
	}

	private static @Nullable String login(@Nullable String user, @Nullable String domain) {
		return (user == null || domain == null || user.indexOf('@') >= 0) ? user : user + "@" + domain;
	}

	private static @Nullable String password(IntegrationContext context, RelationData data) {
		if (!data.isAbsent("password") || data.isAbsent("password_id")) {
			return data.optionalText("password");
		}
		return context.secret("password_id", data.text("password_id"), null).text("password");
	}

	private static boolean skipsVerification(RelationData data) {
		return !data.isAbsent("skip_ssl_verify") && data.oneOf("skip_ssl_verify", "true", "false").equals("true");
	}

	private static void putVerification(Map<String, @Nullable String> fields, boolean skipped) {
		fields.put("skip-ssl-verify", skipped ? "True" : "False");
		fields.put("ssl-trust", skipped ? "*" : null);
		fields.put("ssl-identity-check", skipped ? "false" : null);
	}

	private static void putAuthentication(Map<String, @Nullable String> fields, String type) {
		fields.put("auth-type", type.equals(NONE) ? null : type);
		fields.put("auth", Boolean.toString(type.equals("plain")));
	}

	private static void putTransport(Map<String, @Nullable String> fields, String security) {
		fields.put("transport-security", security.equals(NONE) ? null : security);
		fields.put("starttls", Boolean.toString(security.equals("starttls")));
		fields.put("ssl", Boolean.toString(security.equals("tls")));
	}

}
