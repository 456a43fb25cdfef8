package io.paascharm.test.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Lines that tell how far a run is, each with the seconds since its start.
 */
final class Progress {

	private static final double MILLIS = 1000.0;

	private final PrintStream out;

	private final long start = System.nanoTime();

	Progress(PrintStream out) {
		this.out = out;
	}

	void step(String text) {
		double seconds = Duration.ofNanos(System.nanoTime() - this.start).toMillis() / MILLIS;
		this.out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds, text));
	}

	void print(String text) {
		this.out.println(text);
	}

}
