package io.paascharm.it.real;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * OpenFGA with a store for the relation.
 */
final class OpenfgaServer implements RealServer {

	/** Not a workload's own port, as it reaches both at its loopback. */
	private static final int PORT = 8085;

	private final ServerPlace place;

	private final ServerProcess process;

	private final int port;

	private final String token;

	private OpenfgaServer(ServerPlace place, ServerProcess process, int port, String token) {
		this.place = place;
		this.process = process;
		this.port = port;
		this.token = token;
	}

	static RealServer start(ServerPlace place) throws IOException {
		int port = ServerPlace.freePort();
		String token = UUID.randomUUID().toString();
		ServerProcess process = ServerProcess.start(place.directory(),
				Map.of("OPENFGA_AUTHN_METHOD", "preshared", "OPENFGA_AUTHN_PRESHARED_KEYS", token),
				List.of(program(place).toString(), "run", "--http-addr=127.0.0.1:" + port,
						"--grpc-addr=127.0.0.1:" + ServerPlace.freePort(), "--playground-enabled=false",
						"--metrics-enabled=false", "--log-level=error"));
		place.reach(PORT, port);
		return new OpenfgaServer(place, process.awaitPort(port), port, token);
	}

	private static Path program(ServerPlace place) {
		return place.program("openfga", "OpenFGA, in Go");
	}

	@Override
	public void answer(ProviderSide side) throws IOException, InterruptedException {
		String url = "%s:%d".formatted(this.place.host(), PORT);
		side.write(Map.of("store_id", createStore(side.requested("store_name")), "token_secret_id",
				side.share(Map.of("token", this.token)), "grpc_api_url", this.place.host() + ":8081", "http_api_url",
				"http://" + url));
	}

	private String createStore(String name) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/stores".formatted(this.port)))
			.timeout(Duration.ofSeconds(20))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"%s\"}".formatted(name)))
			.build();
		HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
		return JsonMapper.shared().readTree(response.body()).get("id").asString();
	}

	@Override
	public String version() throws IOException, InterruptedException {
		return this.place.version(List.of(program(this.place).toString(), "version"));
	}

	@Override
	public void close() {
		this.process.close();
	}

}
