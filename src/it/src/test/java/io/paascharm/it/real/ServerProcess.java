package io.paascharm.it.real;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/**
 * Process of a server. It ends when it is closed, and with this JVM.
 */
final class ServerProcess implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(60);

	private static final long END_SECONDS = 15;

	private static final int SHOWN_LINES = 20;

	private final Process process;

	private final Path log;

	private final Thread atExit;

	private ServerProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
		this.atExit = new Thread(this::kill);
		Runtime.getRuntime().addShutdownHook(this.atExit);
	}

	/**
	 * Start a server.
	 * @param directory its working directory and home, where its output goes to
	 * {@code <program>.log}
	 * @param variables what it has in its environment besides {@code PATH} and
	 * {@code HOME}
	 * @param command the command
	 * @return the process
	 * @throws IOException if it cannot be started
	 */
	static ServerProcess start(Path directory, Map<String, String> variables, List<String> command) throws IOException {
		Path log = directory.resolve(Path.of(command.get(0)).getFileName() + ".log");
		ProcessBuilder builder = builder(directory, variables, command).redirectOutput(log.toFile());
		Process process = builder.start();
		process.getOutputStream().close();
		return new ServerProcess(process, log);
	}

	private static ProcessBuilder builder(Path directory, Map<String, String> variables, List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
		Map<String, String> environment = new HashMap<>(
				Map.of("PATH", System.getenv("PATH"), "HOME", directory.toString(), "LANG", "C.UTF-8"));
		environment.putAll(variables);
		builder.environment().clear();
		builder.environment().putAll(environment);
		return builder;
	}

	/**
	 * Run a command to its end.
	 * @param directory its working directory and home
	 * @param variables what it has in its environment besides {@code PATH} and
	 * {@code HOME}
	 * @param input its standard input
	 * @param command the command
	 * @return what it wrote
	 * @throws IOException if it fails
	 * @throws InterruptedException if the thread is interrupted
	 */
	static String run(Path directory, Map<String, String> variables, String input, List<String> command)
			throws IOException, InterruptedException {
		Path output = Files.createTempFile(directory, "output", "");
		Process process = builder(directory, variables, command).redirectOutput(output.toFile()).start();
		try (OutputStream stdin = process.getOutputStream()) {
			stdin.write(input.getBytes(StandardCharsets.UTF_8));
		}
		boolean ended = process.waitFor(START.toSeconds(), TimeUnit.SECONDS);
		process.destroyForcibly();
		if (!ended || process.exitValue() != 0) {
			throw new IOException("'%s' %s: %s".formatted(command.get(0), ended ? "failed" : "is late", end(output)));
		}
		return Files.readString(output);
	}

	/**
	 * Wait until the server listens.
	 * @param port its port on the loopback
	 * @return this process
	 */
	ServerProcess awaitPort(int port) {
		return await("port " + port, () -> {
			try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port)) {
				return socket.isConnected();
			}
			catch (IOException ex) {
				return false;
			}
		});
	}

	/**
	 * Wait until the server is ready.
	 * @param what what is waited for
	 * @param ready whether it is so
	 * @return this process
	 */
	ServerProcess await(String what, Readiness ready) {
		try {
			Awaitility.await(what)
				.pollInterval(Duration.ofMillis(50))
				.atMost(START)
				.until(() -> !this.process.isAlive() || ready.isReady());
			if (this.process.isAlive()) {
				return this;
			}
			throw new IllegalStateException("it ended with exit code " + this.process.exitValue());
		}
		catch (RuntimeException ex) {
			close();
			throw new IllegalStateException(
					"%s of '%s': %s\n%s".formatted(what, this.log.getFileName(), ex.getMessage(), end(this.log)), ex);
		}
	}

	private static String end(Path file) {
		try {
			List<String> lines = new ArrayList<>(Files.readAllLines(file));
			return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private void kill() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
	}

	@Override
	public void close() {
		try {
			this.process.destroy();
			this.process.waitFor(END_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			kill();
			Runtime.getRuntime().removeShutdownHook(this.atExit);
		}
	}

	/**
	 * Question whether a server is ready.
	 */
	interface Readiness {

		/**
		 * Ask.
		 * @return whether it is ready
		 * @throws Exception if it cannot be asked, which ends the wait
		 */
		boolean isReady() throws Exception;

	}

}
