package io.paascharm.pebble;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.pebble.transport.WebSocket;

/**
 * Writer of the input of a command, and then of its end.
 */
final class InputPump implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(InputPump.class);

	private static final int CHUNK = 32 * 1024;

	private static final String END = "{\"command\":\"end\"}";

	private final WebSocket socket;

	private final byte[] input;

	InputPump(WebSocket socket, byte[] input) {
		this.socket = socket;
		this.input = input;
	}

	boolean isTrivial() {
		return this.input.length == 0;
	}

	@Override
	public void run() {
		try {
			for (int offset = 0; offset < this.input.length; offset += CHUNK) {
				this.socket.sendBinary(this.input, offset, Math.min(CHUNK, this.input.length - offset));
			}
			this.socket.sendText(END);
		}
		catch (IOException ex) {
			logger.debug("A command did not take all of its input: {}", ex.getMessage());
		}
	}

}
