package io.paascharm.pebble.transport;

import java.io.IOException;

/**
 * A websocket was asked for, and the answer is an ordinary reply.
 */
public final class UpgradeRefusedException extends IOException {

	private final TransportReply reply;

	/**
	 * Create an exception.
	 * @param target the path that was asked for
	 * @param reply the answer
	 */
	public UpgradeRefusedException(String target, TransportReply reply) {
		super("Websocket '%s' was refused with status %d".formatted(target, reply.status()));
		this.reply = reply;
	}

	/**
	 * Return the answer.
	 * @return the reply
	 */
	public TransportReply reply() {
		return this.reply;
	}

}
