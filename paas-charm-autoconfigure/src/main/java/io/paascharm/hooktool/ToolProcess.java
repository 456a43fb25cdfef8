package io.paascharm.hooktool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * Process of one call, with all of its streams served at once and a deadline over all.
 */
final class ToolProcess {

	private static final int ATOMIC_PIPE_WRITE = 4096;

	private static final ExecutorService STREAMS = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS,
			new SynchronousQueue<>(), ToolProcess::daemon);

	private final Process process;

	private final long end;

	private ToolProcess(Process process, Duration deadline) {
		this.process = process;
		this.end = System.nanoTime() + deadline.toNanos();
	}

	private static Thread daemon(Runnable work) {
		Thread thread = new Thread(work, "hook-tool-streams");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Start a process.
	 * @param command the program, absolute, and its arguments
	 * @param directory the working directory
	 * @param environment all that the process finds in its environment
	 * @param deadline how long it may run
	 * @return the process
	 * @throws IOException if it cannot be started
	 */
	static ToolProcess start(List<String> command, Path directory, Map<String, String> environment, Duration deadline)
			throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
		builder.environment().clear();
		builder.environment().putAll(environment);
		return new ToolProcess(builder.start(), deadline);
	}

	/**
	 * Give the process its input and wait until it ends and its output is read.
	 * @param input the input, or {@code null} for none
	 * @return what the process wrote
	 * @throws TimeoutException if the deadline passed; the process is killed then
	 * @throws IOException if a stream breaks
	 * @throws InterruptedException if this thread is interrupted; the process is killed
	 * then
	 */
	Result complete(@Nullable String input) throws TimeoutException, IOException, InterruptedException {
		try {
			return await((input != null) ? input.getBytes(StandardCharsets.UTF_8) : new byte[0]);
		}
		catch (TimeoutException | IOException | InterruptedException | RuntimeException ex) {
			kill();
			throw ex;
		}
	}

	private Result await(byte[] input) throws TimeoutException, IOException, InterruptedException {
		Future<byte[]> stdout = STREAMS.submit(() -> drain(this.process.getInputStream()));
		Future<byte[]> stderr = STREAMS.submit(() -> drain(this.process.getErrorStream()));
		feed(input);
		if (!this.process.waitFor(remaining(), TimeUnit.NANOSECONDS)) {
			throw new TimeoutException();
		}
		return new Result(this.process.exitValue(), text(stdout), text(stderr));
	}

	private static byte[] drain(InputStream stream) throws IOException {
		try (stream) {
			return stream.readAllBytes();
		}
	}

	private void feed(byte[] input) {
		if (input.length <= ATOMIC_PIPE_WRITE) {
			write(input);
		}
		else {
			STREAMS.execute(() -> write(input));
		}
	}

	private void write(byte[] input) {
		try (OutputStream stdin = this.process.getOutputStream()) {
			stdin.write(input);
		}
		catch (IOException ex) {
			// A tool that refuses its arguments ends without reading its input
		}
	}

	private String text(Future<byte[]> stream) throws TimeoutException, IOException, InterruptedException {
		try {
			return new String(stream.get(remaining(), TimeUnit.NANOSECONDS), StandardCharsets.UTF_8);
		}
		catch (ExecutionException ex) {
			throw new IOException("Cannot read the output of the process", ex.getCause());
		}
	}

	private long remaining() {
		return Math.max(0, this.end - System.nanoTime());
	}

	private void kill() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
	}

	/**
	 * What a process left.
	 *
	 * @param exitCode the exit code
	 * @param stdout its standard output
	 * @param stderr its standard error
	 */
	record Result(int exitCode, String stdout, String stderr) {
	}

}
