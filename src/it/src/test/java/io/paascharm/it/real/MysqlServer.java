package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * MariaDB in the place of MySQL, whose protocol it speaks.
 */
final class MysqlServer implements RealServer {

	private static final int PORT = 3306;

	private final ServerPlace place;

	private final ServerProcess process;

	private final Path client;

	private MysqlServer(ServerPlace place, ServerProcess process, Path client) {
		this.place = place;
		this.process = process;
		this.client = client;
	}

	static RealServer start(ServerPlace place) throws IOException, InterruptedException {
		String origin = "Debian's mariadb-server";
		Path server = place.program("mariadbd", origin);
		Path install = place.program("mariadb-install-db", origin);
		Path client = place.program("mariadb", origin);
		Path directory = place.directory();
		String user = "--user=" + System.getProperty("user.name");
		ServerProcess.run(directory, Map.of(), "",
				List.of(install.toString(), "--no-defaults", "--datadir=" + directory.resolve("data"), user,
						"--auth-root-authentication-method=normal", "--skip-test-db"));
		int port = ServerPlace.freePort();
		ServerProcess process = ServerProcess.start(directory, Map.of(),
				List.of(server.toString(), "--no-defaults", "--datadir=" + directory.resolve("data"), user,
						"--bind-address=127.0.0.1", "--port=" + port, "--socket=" + directory.resolve("socket"),
						"--pid-file=" + directory.resolve("pid"), "--skip-name-resolve",
						"--innodb-buffer-pool-size=16M", "--innodb-flush-method=nosync"));
		place.reach(PORT, port);
		return new MysqlServer(place, process.awaitPort(port), client);
	}

	@Override
	public void answer(ProviderSide side) throws IOException, InterruptedException {
		String database = side.requested("database");
		String user = "relation-" + side.relation().number();
		String password = UUID.randomUUID().toString();
		execute("""
				CREATE DATABASE `%1$s`;
				CREATE USER '%2$s'@'%%' IDENTIFIED BY '%3$s';
				GRANT ALL ON `%1$s`.* TO '%2$s'@'%%';
				""".formatted(database, user, password));
		side.write(Map.of("database", database, "endpoints", this.place.host() + ":" + PORT, "read-only-endpoints",
				this.place.host() + ":" + PORT, "version", "8.0.41", "secret-user",
				side.share(Map.of("username", user, "password", password))));
	}

	private void execute(String sql) throws IOException, InterruptedException {
		Path directory = this.place.directory();
		ServerProcess.run(directory, Map.of(), sql, List.of(this.client.toString(), "--no-defaults", "--user=root",
				"--socket=" + directory.resolve("socket")));
	}

	@Override
	public void close() {
		this.process.close();
	}

}
