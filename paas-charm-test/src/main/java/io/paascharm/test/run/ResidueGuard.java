package io.paascharm.test.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Shell that cleans up after a run whose JVM was killed: it ends the processes that
 * belong to the run's directory and removes the directory.
 */
final class ResidueGuard implements AutoCloseable {

	private static final String SCRIPT = "residue-guard.sh";

	private static final long STOP_SECONDS = 5;

	private final Process shell;

	private ResidueGuard(Process shell) {
		this.shell = shell;
	}

	static ResidueGuard of(Path directory) {
		try {
			ResidueGuard guard = new ResidueGuard(new ProcessBuilder("setsid", "sh", "-c", script(), "paas-charm-guard")
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start());
			guard.send(directory.toString());
			return guard;
		}
		catch (IOException ex) {
			throw LocalRunException.of("guard '%s'".formatted(directory), ex);
		}
	}

	private static String script() throws IOException {
		try (@Nullable
		InputStream script = ResidueGuard.class.getResourceAsStream(SCRIPT)) {
			if (script == null) {
				throw new IOException("'%s' is missing".formatted(SCRIPT));
			}
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void send(String line) throws IOException {
		OutputStream input = this.shell.getOutputStream();
		input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
		input.flush();
	}

	/**
	 * Say that nothing is left behind.
	 */
	@Override
	public void close() {
		try {
			send("done");
			this.shell.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
		}
		catch (IOException ex) {
			this.shell.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
