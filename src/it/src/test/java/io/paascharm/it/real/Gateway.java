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

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tinyproxy as an ingress: it sends visitors where the charm wants them.
 */
final class Gateway implements AutoCloseable {

	private static final JsonMapper json = JsonMapper.shared();

	private final ServerProcess process;

	private final String address;

	private final String version;

	private Gateway(ServerProcess process, String address, String version) {
		this.process = process;
		this.address = address;
		this.version = version;
	}

	/**
	 * Start a gateway.
	 * @param place where it runs
	 * @param side what the charm says
	 * @param ports the ports on this machine by those of the unit
	 * @return the gateway, which answers
	 * @throws IOException if it cannot be started
	 * @throws InterruptedException if the thread is interrupted
	 */
	static Gateway start(ServerPlace place, ProviderSide side, Map<Integer, Integer> ports)
			throws IOException, InterruptedException {
		Path program = place.program("tinyproxy", "Debian's tinyproxy-bin");
		assertThat(value(side.data(), "strip-prefix").booleanValue()).isTrue();
		assertThat(value(side.data(), "is_port_open").booleanValue()).isTrue();
		assertThat(value(side.unitData(), "host").asString())
			.isEqualTo("flask-k8s-0.flask-k8s-endpoints.test.svc.cluster.local");
		String path = "/%s-%s/".formatted(value(side.data(), "model").asString(),
				value(side.data(), "name").asString());
		int port = ServerPlace.freePort();
		Path configuration = place.write("gateway.conf", """
				Listen 127.0.0.1
				Port %d
				ReverseOnly Yes
				ReversePath "%s" "http://127.0.0.1:%d/"
				""".formatted(port, path, ports.get(value(side.data(), "port").intValue())));
		ServerProcess process = ServerProcess.start(place.directory(), Map.of(),
				List.of(program.toString(), "-d", "-c", configuration.toString()));
		return new Gateway(process.awaitPort(port), "http://127.0.0.1:%d%s".formatted(port, path),
				place.version(List.of(program.toString(), "-v")));
	}

	private static JsonNode value(Map<String, String> data, String key) {
		assertThat(data).containsKey(key);
		return json.readTree(data.get(key));
	}

	/**
	 * Visit the application.
	 * @param path the path without a slash before it
	 * @return the answer
	 * @throws IOException if there is none
	 * @throws InterruptedException if the thread is interrupted
	 */
	HttpResponse<String> visit(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + path))
			.timeout(Duration.ofSeconds(20))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

	String version() {
		return this.version;
	}

	@Override
	public void close() {
		this.process.close();
	}

}
