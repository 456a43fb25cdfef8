package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tinyproxy, which lets nobody through without a password, in the place of Squid. What is
 * beyond it, nobody reaches otherwise.
 */
final class HttpProxyServer implements RealServer {

	private static final int PORT = 3128;

	private static final String USER = "relation-user";

	private final ServerPlace place;

	private final RecordingServer beyond;

	private final ServerProcess process;

	private final String password;

	private HttpProxyServer(ServerPlace place, RecordingServer beyond, ServerProcess process, String password) {
		this.place = place;
		this.beyond = beyond;
		this.process = process;
		this.password = password;
	}

	static RealServer start(ServerPlace place) throws IOException {
		Path program = place.program("tinyproxy", "Debian's tinyproxy-bin");
		RecordingServer beyond = RecordingServer
			.start((request) -> "{\"via\": \"%s\"}".formatted(request.header("Via")));
		int port = ServerPlace.freePort();
		// Its parser takes no other characters.
		String password = UUID.randomUUID().toString().replace("-", "");
		Path configuration = place.write("tinyproxy.conf", """
				Listen 127.0.0.1
				Port %d
				BasicAuth %s %s
				ViaProxyName "tinyproxy"
				Upstream http 127.0.0.1:%d "beyond.test"
				""".formatted(port, USER, password, beyond.port()));
		ServerProcess process = ServerProcess.start(place.directory(), Map.of(),
				List.of(program.toString(), "-d", "-c", configuration.toString()));
		place.reach(PORT, port);
		return new HttpProxyServer(place, beyond, process.awaitPort(port), password);
	}

	@Override
	public void answer(ProviderSide side) {
		JsonNode request = JsonMapper.shared().readTree(side.requested("requests")).get(0);
		String url = "http://%s:%d".formatted(this.place.host(), PORT);
		Map<String, Object> response = Map.of("requirer", request.get("requirer").asString(), "status", "ready", "auth",
				"userpass", "http_proxy", url, "https_proxy", url, "user",
				side.share(Map.of("username", USER, "password", this.password)));
		side.write(Map.of("responses", JsonMapper.shared().writeValueAsString(List.of(response))));
	}

	@Override
	public void assertUsed() {
		assertThat(this.beyond.requests()).extracting(RecordingServer.Request::path).contains("/greeting");
	}

	@Override
	public void close() {
		this.process.close();
		this.beyond.close();
	}

}
