package io.paascharm.test.model.agent;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.paascharm.test.model.hooktool.HookTools;
import io.paascharm.test.model.hooktool.ToolReply;
import io.paascharm.test.model.hooktool.ToolRequest;
import io.paascharm.test.model.state.HookTransaction;

/**
 * Run of a charm's dispatch with its hook tools served. Like Juju's agent it does not
 * wait for processes that stay behind with the streams of the dispatch.
 */
public final class DispatchProcess {

	/** How long a stream may stay open after the process ended. */
	private static final long DRAIN_MILLIS = 500;

	private static final File NO_INPUT = new File("/dev/null");

	private final DispatchCommand command;

	private final HookTransaction hook;

	private final FaultPlan faults;

	private final CompletableFuture<Process> process = new CompletableFuture<>();

	/**
	 * Prepare a run.
	 * @param command how to run the charm
	 * @param hook what the tools see and change
	 */
	public DispatchProcess(DispatchCommand command, HookTransaction hook) {
		this.command = command;
		this.hook = hook;
		this.faults = new FaultPlan(command.faults(), this::kill);
	}

	/**
	 * Run the charm until the process ends.
	 * @return how it ended
	 * @throws IOException if the program cannot be started
	 * @throws InterruptedException if the thread is interrupted; the process is killed
	 */
	public DispatchExit run() throws IOException, InterruptedException {
		String context = this.command.environment().getOrDefault("JUJU_CONTEXT_ID", "");
		ToolServer server = ToolServer.listen(this.command.socket(),
				(request) -> this.faults.apply(request, () -> tool(context, request)));
		try {
			return run(start());
		}
		finally {
			kill();
			server.close();
		}
	}

	private ToolReply tool(String context, ToolRequest request) {
		if (!request.context().equals(context)) {
			return ToolReply.error(1,
					"bad request: expected context id \"%s\", got \"%s\"".formatted(context, request.context()));
		}
		synchronized (this.hook.model()) {
			return HookTools.run(this.hook, request);
		}
	}

	private Process start() throws IOException {
		try {
			Process started = builder().start();
			this.process.complete(started);
			return started;
		}
		catch (IOException ex) {
			this.process.cancel(false);
			throw ex;
		}
	}

	private ProcessBuilder builder() {
		ProcessBuilder builder = new ProcessBuilder(this.command.program().toString());
		builder.redirectInput(NO_INPUT);
		builder.directory(this.command.directory().toFile());
		builder.environment().clear();
		builder.environment().putAll(this.command.environment());
		return builder;
	}

	private DispatchExit run(Process running) throws InterruptedException {
		long began = System.nanoTime();
		Output stdout = new Output(running.getInputStream());
		Output stderr = new Output(running.getErrorStream());
		Duration limit = this.faults.killedAfter();
		if (limit != null && !running.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
			kill();
		}
		int exit = running.waitFor();
		Duration duration = Duration.ofNanos(System.nanoTime() - began);
		return new DispatchExit(exit, duration, stdout.text(), stderr.text(), this.faults.calls());
	}

	private void kill() {
		Process started = this.process.isCancelled() ? null : this.process.getNow(null);
		if (started != null) {
			started.destroyForcibly();
		}
	}

	/**
	 * Stream of the process, collected.
	 */
	private static final class Output {

		private final ByteArrayOutputStream data = new ByteArrayOutputStream();

		private final Thread reader;

		Output(InputStream in) {
			this.reader = new Thread(() -> collect(in), "dispatch output");
			this.reader.setDaemon(true);
			this.reader.start();
		}

		private void collect(InputStream in) {
			byte[] chunk = new byte[8192];
			try {
				for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
					this.data.write(chunk, 0, n);
				}
			}
			catch (IOException ex) {
				// The stream was closed when the process ended
			}
		}

		String text() throws InterruptedException {
			this.reader.join(DRAIN_MILLIS);
			return this.data.toString(StandardCharsets.UTF_8);
		}

	}

}
