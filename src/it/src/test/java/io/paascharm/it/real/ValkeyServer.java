package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Valkey with a user for the relation, or Redis where this machine has no Valkey.
 */
final class ValkeyServer implements RealServer {

	/** Not Redis' port, as workloads reach both at their loopback. */
	private static final int PORT = 6380;

	private static final JsonMapper json = JsonMapper.shared();

	private final ServerPlace place;

	private final ServerProcess process;

	private final Map<String, String> credentials;

	private ValkeyServer(ServerPlace place, ServerProcess process, Map<String, String> credentials) {
		this.place = place;
		this.process = process;
		this.credentials = credentials;
	}

	static RealServer start(ServerPlace place) throws IOException {
		Path program = HostPrograms.find("valkey-server")
			.orElseGet(() -> place.program("redis-server", "Debian's valkey-server or redis-server"));
		int port = ServerPlace.freePort();
		Map<String, String> credentials = Map.of("username", "relation-user", "password", UUID.randomUUID().toString());
		Path configuration = place.write("valkey.conf", """
				bind 127.0.0.1
				port %d
				save ""
				user default off
				user %s on >%s ~* &* +@all
				""".formatted(port, credentials.get("username"), credentials.get("password")));
		ServerProcess process = ServerProcess.start(place.directory(), Map.of(),
				List.of(program.toString(), configuration.toString()));
		place.reach(PORT, port);
		return new ValkeyServer(place, process.awaitPort(port), credentials);
	}

	@Override
	public void answer(ProviderSide side) {
		JsonNode request = json.readTree(side.requested("requests")).get(0);
		ObjectNode response = json.createObjectNode();
		List.of("resource", "request-id", "salt").forEach((key) -> response.set(key, request.get(key)));
		response.put("endpoints", this.place.host() + ":" + PORT);
		response.put("mode", "sentinel");
		response.put("version", "9.0.1");
		response.put("secret-user", side.share(this.credentials));
		response.put("secret-tls", side.share(Map.of("tls", "false")));
		ArrayNode responses = json.createArrayNode().add(response);
		ObjectNode data = json.createObjectNode();
		data.set(request.get("request-id").asString(), request);
		side.write(Map.of("version", "v1", "requests", responses.toString(), "data", data.toString()));
	}

	@Override
	public void close() {
		this.process.close();
	}

}
