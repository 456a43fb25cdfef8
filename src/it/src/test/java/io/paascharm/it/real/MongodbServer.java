package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * FerretDB in the place of MongoDB, whose protocol it speaks. Its first user is that of
 * the relation.
 */
final class MongodbServer implements RealServer {

	private static final int PORT = 27017;

	private static final String USER = "relation-user";

	private final ServerPlace place;

	private final ServerProcess process;

	private final String password;

	private MongodbServer(ServerPlace place, ServerProcess process, String password) {
		this.place = place;
		this.process = process;
		this.password = password;
	}

	static RealServer start(ServerPlace place) throws IOException {
		Path program = place.program("ferretdb", "version 1.24 of FerretDB, in Go");
		int port = ServerPlace.freePort();
		String password = UUID.randomUUID().toString();
		Path data = Files.createDirectory(place.directory().resolve("data"));
		ServerProcess process = ServerProcess.start(place.directory(),
				Map.of("FERRETDB_TELEMETRY", "disable", "FERRETDB_SETUP_PASSWORD", password),
				List.of(program.toString(), "--handler=sqlite", "--sqlite-url=file:" + data + "/",
						"--state-dir=" + place.directory(), "--listen-addr=127.0.0.1:" + port, "--debug-addr=-",
						"--test-enable-new-auth", "--setup-database=admin", "--setup-username=" + USER));
		place.reach(PORT, port);
		return new MongodbServer(place, process.awaitPort(port), password);
	}

	@Override
	public void answer(ProviderSide side) {
		String database = side.requested("database");
		String uri = "mongodb://%s:%s@%s:%d/%s?authSource=admin".formatted(USER, this.password, this.place.host(), PORT,
				database);
		side.write(Map.of("database", database, "endpoints", this.place.host() + ":" + PORT, "secret-user",
				side.share(Map.of("username", USER, "password", this.password, "uris", uri))));
	}

	@Override
	public void close() {
		this.process.close();
	}

}
