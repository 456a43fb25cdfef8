package io.paascharm.pebble;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.paascharm.pebble.transport.WebSocket;

/**
 * Websockets of a running command and the threads that keep its input and output flowing.
 */
final class ExecStreams {

	private final WebSocket control;

	private final WebSocket stdio;

	private final WebSocket stderr;

	private final OutputPump stdoutPump;

	private final OutputPump stderrPump;

	private final List<Thread> readers;

	private ExecStreams(List<WebSocket> sockets, byte @Nullable [] stdin) {
		this.control = sockets.get(0);
		this.stdio = sockets.get(1);
		this.stderr = sockets.get(2);
		this.stdoutPump = new OutputPump(this.stdio);
		this.stderrPump = new OutputPump(this.stderr);
		this.readers = List.of(start("stdout", this.stdoutPump), start("stderr", this.stderrPump));
		feed(new InputPump(this.stdio, (stdin != null) ? stdin : new byte[0]));
	}

	private static void feed(InputPump pump) {
		if (pump.isTrivial()) {
			pump.run();
		}
		else {
			start("stdin", pump);
		}
	}

	static ExecStreams open(Function<String, WebSocket> opener, byte @Nullable [] stdin) {
		List<WebSocket> sockets = new ArrayList<>();
		try {
			for (String name : List.of("control", "stdio", "stderr")) {
				sockets.add(opener.apply(name));
			}
			return new ExecStreams(sockets, stdin);
		}
		catch (PebbleException ex) {
			sockets.forEach(WebSocket::abort);
			throw ex;
		}
	}

	private static Thread start(String name, Runnable pump) {
		Thread thread = new Thread(pump, "pebble-exec-" + name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	void signal(String name) throws IOException {
		this.control.sendText(JsonText.of(Map.of("command", "signal", "signal", Map.of("name", name))));
	}

	/**
	 * Wait until all output has arrived.
	 * @param timeout how long to wait for each output
	 * @throws IOException if an output broke off or did not end
	 */
	void finish(Duration timeout) throws IOException {
		joinReaders(timeout);
		this.stdoutPump.checkComplete();
		this.stderrPump.checkComplete();
	}

	private void joinReaders(Duration timeout) throws IOException {
		try {
			for (Thread reader : this.readers) {
				reader.join(timeout.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

	String stdout() {
		return this.stdoutPump.text();
	}

	String stderr() {
		return this.stderrPump.text();
	}

	void close() {
		this.stdio.close();
		this.stderr.close();
		this.control.close();
	}

	/**
	 * Break the connections off, on which Pebble kills the process.
	 */
	void abort() {
		this.control.abort();
		this.stdio.abort();
		this.stderr.abort();
	}

}
