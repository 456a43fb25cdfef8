package io.paascharm.test.pebble;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code pebble run --verbose} writes: lines {@code <time> [<service>] <text>}, its
 * own under the name {@value #OWN}.
 */
final class PebbleOutput {

	private static final Logger logger = LoggerFactory.getLogger(PebbleOutput.class);

	private static final String OWN = "pebble";

	private final BiConsumer<String, String> services;

	private volatile String last = "it wrote nothing";

	private PebbleOutput(BiConsumer<String, String> services) {
		this.services = services;
	}

	static PebbleOutput read(InputStream stream, BiConsumer<String, String> services) {
		PebbleOutput output = new PebbleOutput(services);
		Thread thread = new Thread(() -> output.readAll(stream), "pebble-output");
		thread.setDaemon(true);
		thread.start();
		return output;
	}

	private void readAll(InputStream stream) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				accept(line);
			}
		}
		catch (IOException ex) {
			logger.debug("The output of Pebble ended: {}", ex.getMessage());
		}
	}

	private void accept(String line) {
		int start = line.indexOf(" [");
		int end = line.indexOf(']', Math.max(start, 0));
		String name = (start < 0 || end < 0) ? OWN : line.substring(start + 2, end);
		if (name.equals(OWN)) {
			this.last = line;
			logger.debug("{}", line);
			return;
		}
		this.services.accept(name, line.substring(Math.min(end + 2, line.length())));
	}

	/**
	 * Returns the last that Pebble wrote about itself.
	 * @return the line
	 */
	String end() {
		return this.last;
	}

}
