package io.paascharm.pebble;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import io.paascharm.pebble.transport.WebSocket;

/**
 * Reader of one output of a command, until Pebble says that it ended.
 */
final class OutputPump implements Runnable {

	private static final int LIMIT = 64 * 1024;

	private final WebSocket socket;

	private final TailBuffer tail = new TailBuffer(LIMIT);

	private volatile boolean complete;

	private volatile @Nullable IOException failure;

	OutputPump(WebSocket socket) {
		this.socket = socket;
	}

	@Override
	public void run() {
		try {
			pump();
			this.complete = true;
		}
		catch (IOException ex) {
			this.failure = ex;
		}
	}

	private void pump() throws IOException {
		WebSocket.Message message = this.socket.receive();
		while (message != null && !isEnd(message)) {
			if (!message.text()) {
				this.tail.append(message.payload());
			}
			message = this.socket.receive();
		}
	}

	private static boolean isEnd(WebSocket.Message message) {
		return message.text() && message.string().contains("\"end\"");
	}

	void checkComplete() throws IOException {
		IOException cause = this.failure;
		if (cause != null) {
			throw new IOException("the output of the command broke off", cause);
		}
		if (!this.complete) {
			throw new IOException("the output of the command did not end");
		}
	}

	String text() {
		return this.tail.text();
	}

}
