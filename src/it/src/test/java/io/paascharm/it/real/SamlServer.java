package io.paascharm.it.real;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Identity provider that knows the application, and saml-integrator's part.
 */
final class SamlServer implements RealServer {

	private static final int PORT = 8443;

	private static final String METADATA = """
			<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%1$s">
			  <SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
			    <NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</NameIDFormat>
			    <AssertionConsumerService index="0" Location="%2$s"
			        Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"/>
			  </SPSSODescriptor>
			</EntityDescriptor>
			""";

	private static final String REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

	private final ServerPlace place;

	private final String introduction;

	private final ServerProcess process;

	private final int port;

	private final Certificate certificate;

	private SamlServer(ServerPlace place, String introduction, ServerProcess process, int port,
			Certificate certificate) {
		this.place = place;
		this.introduction = introduction;
		this.process = process;
		this.port = port;
		this.certificate = certificate;
	}

	static RealServer start(ServerPlace place, ProbeFramework application) throws IOException, InterruptedException {
		Path program = place.program("saml-idp", "of src/test/servers, in Go");
		Certificate certificate = Certificate.create(place);
		int port = ServerPlace.freePort();
		ServerProcess process = ServerProcess.start(place.directory(),
				Map.of("ADDRESS", "127.0.0.1:" + port, "ISSUER", url(place), "CERTIFICATE",
						certificate.certificate().toString(), "KEY", certificate.key().toString(), "USERNAME", "anne",
						"PASSWORD", "secret"),
				List.of(program.toString()));
		place.reach(PORT, port);
		String introduction = METADATA.formatted(application.gateway() + application.samlEntity(),
				application.gateway() + application.samlConsumer());
		return new SamlServer(place, introduction, process.awaitPort(port), port, certificate);
	}

	private static String url(ServerPlace place) {
		return "http://%s:%d".formatted(place.host(), PORT);
	}

	@Override
	public void answer(ProviderSide side) throws IOException, InterruptedException {
		introduce();
		Map<String, String> data = new HashMap<>();
		data.put("entity_id", url(this.place) + "/metadata");
		data.put("metadata_url", url(this.place) + "/metadata");
		data.put("x509certs", Files.readString(this.certificate.certificate()).replaceAll("-----[A-Z ]+-----|\n", ""));
		data.put("single_sign_on_service_redirect_url", url(this.place) + "/sso");
		data.put("single_sign_on_service_redirect_binding", REDIRECT);
		side.write(data);
	}

	private void introduce() throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:%d/services/probe".formatted(this.port));
		HttpRequest request = HttpRequest.newBuilder(uri)
			.timeout(Duration.ofSeconds(20))
			.PUT(HttpRequest.BodyPublishers.ofString(this.introduction))
			.build();
		HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
	}

	@Override
	public void close() {
		this.process.close();
	}

}
