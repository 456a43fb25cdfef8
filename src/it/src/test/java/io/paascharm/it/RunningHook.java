package io.paascharm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A dispatch that runs.
 */
final class RunningHook {

	private static final Duration DEADLINE = Duration.ofSeconds(90);

	private final Process process;

	private final String context;

	private final Path output;

	private final HookTools tools;

	private final long began = System.nanoTime();

	RunningHook(Process process, String context, Path output, HookTools tools) {
		this.process = process;
		this.context = context;
		this.output = output;
		this.tools = tools;
	}

	CharmProcess process() {
		return new CharmProcess(this.process.pid());
	}

	String context() {
		return this.context;
	}

	Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.began);
	}

	/**
	 * Wait for its end, and let Juju commit or drop what it wrote.
	 * @return how it ended
	 */
	HookResult await() {
		try {
			if (!this.process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
				throw new IllegalStateException("dispatch did not end. Calls: " + this.tools.calls());
			}
			Duration duration = Duration.ofNanos(System.nanoTime() - this.began);
			this.tools.end(this.process.exitValue());
			return new HookResult(this.process.exitValue(), Files.readString(this.output.resolve("stdout")),
					Files.readString(this.output.resolve("stderr")), duration,
					this.tools.calls().stream().filter((call) -> call.context().equals(this.context)).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted", ex);
		}
	}

}
