package io.paascharm.pebble.transport;

import java.io.IOException;
import java.time.Duration;

/**
 * Way to a Pebble for bytes: requests with their replies, and websockets. Safe for use by
 * many threads.
 * <p>
 * A deadline that passed is a {@link java.net.SocketTimeoutException}, an answer that is
 * not HTTP or websocket a {@link java.net.ProtocolException}, anything else an
 * {@link IOException} of another class.
 */
public interface PebbleTransport {

	/**
	 * Return where Pebble is, for messages.
	 * @return the path of the socket
	 */
	String address();

	/**
	 * Send a request and read the whole reply.
	 * @param request the request
	 * @param timeout how long all of it may take
	 * @return the reply, whatever its status
	 * @throws IOException if there is no reply
	 */
	TransportReply exchange(TransportRequest request, Duration timeout) throws IOException;

	/**
	 * Open a websocket.
	 * @param target the path
	 * @param timeout how long opening may take
	 * @param lifetime after which time the websocket is broken off
	 * @return the websocket
	 * @throws UpgradeRefusedException if the answer is no websocket
	 * @throws IOException if there is no answer
	 */
	WebSocket openWebSocket(String target, Duration timeout, Duration lifetime) throws IOException;

}
