package io.paascharm.test.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Real PostgreSQL server on a free port of the loopback. It asks for passwords, keeps its
 * data in a directory of its own and ends when it is closed.
 */
public final class PostgresqlServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(PostgresqlServer.class);

	private static final String ADMINISTRATOR = "postgres";

	private static final Duration INITDB_TIMEOUT = Duration.ofSeconds(90);

	private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

	private static final long STOP_SECONDS = 5;

	private static final long POLL_MILLIS = 50;

	/** The server comes up: {@code cannot_connect_now} and {@code connection_failure}. */
	private static final List<String> NOT_YET = List.of("57P03", "08001", "08006");

	private final Process process;

	private final Path data;

	private final int port;

	private final String password;

	private PostgresqlServer(Process process, Path data, int port, String password) {
		this.process = process;
		this.data = data;
		this.port = port;
		this.password = password;
	}

	/**
	 * Start a server.
	 * @param directory the directory for everything of this server; its path must be
	 * short, and open to the other user if the identity is another one
	 * @param cache the directory that keeps unpacked programs between runs
	 * @param identity the user that the server runs as
	 * @return the server, which answers
	 * @throws LocalRunException if it does not start
	 */
	public static PostgresqlServer start(Path directory, Path cache, ServerIdentity identity) {
		try {
			Files.createDirectories(directory);
			return startIn(directory, cache, identity);
		}
		catch (IOException ex) {
			throw LocalRunException.of("start PostgreSQL in '%s'".formatted(directory), ex);
		}
	}

	private static PostgresqlServer startIn(Path directory, Path cache, ServerIdentity identity) throws IOException {
		Path data = directory.resolve("data");
		// Another user cannot reach a cache below somebody's home directory.
		Path programs = PostgresqlBinaries.find().in(identity.isOtherUser() ? directory.resolve("programs") : cache);
		String password = Passwords.random();
		createCluster(programs, data, password, identity);
		PostgresqlServer server = launch(programs, data, password, identity);
		server.awaitReady(directory.resolve("postgresql.log"));
		return server;
	}

	private static void createCluster(Path programs, Path data, String password, ServerIdentity identity)
			throws IOException {
		Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		identity.give(data);
		Path passwordFile = Files.createTempFile(data.resolveSibling("."), "password", "",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.writeString(passwordFile, password);
			identity.give(passwordFile);
			initialize(programs, data, passwordFile, identity);
		}
		finally {
			Files.deleteIfExists(passwordFile);
		}
	}

	private static void initialize(Path programs, Path data, Path passwordFile, ServerIdentity identity) {
		HostCommand
			.of(identity.wrap(List.of(programs.resolve("bin/initdb").toString(), "--pgdata=" + data,
					"--username=" + ADMINISTRATOR, "--pwfile=" + passwordFile, "--auth=scram-sha-256",
					"--encoding=UTF8", "--no-locale", "--no-sync", "--no-instructions")))
			.in(data.resolveSibling("."))
			.run(INITDB_TIMEOUT);
	}

	private static PostgresqlServer launch(Path programs, Path data, String password, ServerIdentity identity)
			throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>(List.of("setsid"));
		command.addAll(identity.wrap(List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString(), "-p",
				Integer.toString(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c",
				"fsync=off", "-c", "shared_buffers=32MB", "-c", "max_connections=100")));
		Process process = new ProcessBuilder(command).directory(data.resolveSibling("").toFile())
			.redirectErrorStream(true)
			.redirectOutput(data.resolveSibling("postgresql.log").toFile())
			.start();
		process.getOutputStream().close();
		return new PostgresqlServer(process, data, port, password);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }))) {
			return socket.getLocalPort();
		}
	}

	private void awaitReady(Path log) throws IOException {
		long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
		String attempt = "start PostgreSQL on port %d".formatted(this.port);
		while (true) {
			try {
				connect(ADMINISTRATOR).close();
				return;
			}
			catch (SQLException ex) {
				boolean late = System.nanoTime() > deadline;
				if (late || !this.process.isAlive() || !NOT_YET.contains(String.valueOf(ex.getSQLState()))) {
					close();
					throw new LocalRunException(attempt,
							"%s\n%s".formatted(ex.getMessage(), Files.readString(log)).strip(), ex);
				}
			}
			pause(attempt);
		}
	}

	private void pause(String attempt) {
		try {
			TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			close();
			throw new LocalRunException(attempt, "interrupted", ex);
		}
	}

	/**
	 * Connect as the administrator.
	 * @param database the name of the database
	 * @return the connection
	 * @throws SQLException if the server refuses
	 */
	public Connection connect(String database) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", ADMINISTRATOR);
		properties.setProperty("password", this.password);
		properties.setProperty("connectTimeout", "5");
		properties.setProperty("socketTimeout", "30");
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, database),
				properties);
	}

	/**
	 * Return the version that the server tells.
	 * @return the version, such as {@code 18.6}
	 * @throws SQLException if the server does not answer
	 */
	public String version() throws SQLException {
		try (Connection connection = connect(ADMINISTRATOR);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("SHOW server_version")) {
			result.next();
			return result.getString(1).split(" ", 2)[0];
		}
	}

	/**
	 * Return the port on the loopback.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Return the process of the server, which may be a child of a program that changes
	 * the user.
	 * @return the process
	 */
	public ProcessHandle process() {
		try {
			String pid = Files.readAllLines(this.data.resolve("postmaster.pid")).get(0);
			return ProcessHandle.of(Long.parseLong(pid)).orElse(this.process.toHandle());
		}
		catch (IOException | IndexOutOfBoundsException | NumberFormatException ex) {
			return this.process.toHandle();
		}
	}

	/**
	 * End the server at once, and its clients' connections.
	 */
	@Override
	public void close() {
		if (!this.process.isAlive()) {
			return;
		}
		ProcessHandle server = process();
		try {
			HostCommand.of(List.of("sh", "-c", "kill -s QUIT \"$1\"", "kill", Long.toString(server.pid())))
				.run(Duration.ofSeconds(STOP_SECONDS));
			server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
			this.process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | TimeoutException | LocalRunException ex) {
			logger.warn("PostgreSQL on port {} did not end by itself: {}", this.port, ex.getMessage());
		}
		finally {
			server.destroyForcibly();
			this.process.destroyForcibly();
		}
	}

}
