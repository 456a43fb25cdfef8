package io.paascharm.test.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Lines that somebody types while a run goes on.
 */
final class Console {

	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

	private Console() {
	}

	static Console read(InputStream input) {
		Console console = new Console();
		Thread thread = new Thread(() -> console.readAll(input), "console");
		thread.setDaemon(true);
		thread.start();
		return console;
	}

	private void readAll(InputStream input) {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (!line.isBlank()) {
					this.lines.add(line.strip());
				}
			}
		}
		catch (IOException ex) {
			// Nobody types any more: the run goes on until it is ended.
			this.lines.clear();
		}
	}

	/**
	 * Return the next line.
	 * @param timeout how long to wait
	 * @return the line, or {@code null} if nobody typed one
	 * @throws InterruptedException if the thread is interrupted
	 */
	@Nullable String next(Duration timeout) throws InterruptedException {
		return this.lines.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
	}

}
