package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Server of mail that takes no word before STARTTLS and no mail before a login, and the
 * part of smtp-integrator.
 */
final class SmtpServer implements RealServer {

	private static final int PORT = 587;

	private static final String USER = "notes";

	private static final String DOMAIN = "example.com";

	private final ServerPlace place;

	private final ServerProcess process;

	private final String password;

	private SmtpServer(ServerPlace place, ServerProcess process, String password) {
		this.place = place;
		this.process = process;
		this.password = password;
	}

	static RealServer start(ServerPlace place) throws IOException, InterruptedException {
		ServerPackages packages = ServerPackages.python(place);
		Certificate certificate = Certificate.create(place);
		int port = ServerPlace.freePort();
		String password = UUID.randomUUID().toString();
		Files.createDirectory(mails(place));
		ServerProcess process = ServerProcess.start(place.directory(),
				Map.of("PORT", Integer.toString(port), "USERNAME", USER, "DOMAIN", DOMAIN, "PASSWORD", password,
						"CERTIFICATE", certificate.certificate().toString(), "KEY", certificate.key().toString(),
						"MAILS", mails(place).toString()),
				packages.command("smtp_server.py"));
		place.reach(PORT, port);
		return new SmtpServer(place, process.awaitPort(port), password);
	}

	private static Path mails(ServerPlace place) {
		return place.directory().resolve("mails");
	}

	@Override
	public void answer(ProviderSide side) {
		side.write(Map.of("host", this.place.host(), "port", Integer.toString(PORT), "user", USER, "password_id",
				side.share(Map.of("password", this.password)), "auth_type", "plain", "transport_security", "starttls",
				"domain", DOMAIN, "skip_ssl_verify", "True"));
	}

	@Override
	public void assertUsed() {
		assertThat(mails(this.place)).isDirectoryContaining("glob:**.eml")
			.satisfies((directory) -> assertThat(directory.resolve("1.eml")).content()
				.contains("From: notes@example.com", "To: operator@example.com", "Greetings from the workload"));
	}

	@Override
	public void close() {
		this.process.close();
	}

}
