package io.paascharm.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Real servers, as each user that they can run as.
 */
class PostgresqlServerIT {

	private static final int NOBODY = 65534;

	@TempDir
	private static Path cache;

	@TempDir
	private Path directory;

	@BeforeEach
	void letOthersThrough() throws IOException {
		Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwx--x--x"));
	}

	private PostgresqlServer start(ServerIdentity identity) {
		return PostgresqlServer.start(this.directory.resolve("p"), cache, identity);
	}

	@ParameterizedTest
	@EnumSource
	void serverAnswersAndEndsWhenClosed(ServerIdentity identity) throws Exception {
		Assumptions.assumeTrue(HostUser.isRoot() == (identity != ServerIdentity.SAME_USER),
				"this is for root, or for everybody else");
		ProcessHandle process;
		try (PostgresqlServer server = start(identity)) {
			process = server.process();
			assertThat(server.version()).matches("\\d+\\.\\d+");
			assertThat(answer(server)).isEqualTo(2);
			assertThat(Files.getPosixFilePermissions(this.directory.resolve("p/data")))
				.isEqualTo(PosixFilePermissions.fromString("rwx------"));
			if (identity.isOtherUser()) {
				assertThat(Stream.concat(Stream.of(process), process.descendants()).map(PostgresqlServerIT::user))
					.as("runuser stays as the parent of the server")
					.contains(NOBODY);
			}
		}
		assertThat(process.isAlive()).isFalse();
	}

	private static Object user(ProcessHandle process) {
		try {
			return Files.getAttribute(Path.of("/proc", Long.toString(process.pid())), "unix:uid");
		}
		catch (IOException ex) {
			return "gone";
		}
	}

	private static int answer(PostgresqlServer server) throws SQLException {
		try (Connection connection = server.connect("postgres");
				ResultSet result = connection.createStatement().executeQuery("SELECT 1 + 1")) {
			result.next();
			return result.getInt(1);
		}
	}

	@Test
	void passwordIsAskedFor() {
		try (PostgresqlServer server = start(ServerIdentity.choose())) {
			String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.port());
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
		}
	}

}
