package io.paascharm.pebble;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import tools.jackson.databind.JsonNode;

import io.paascharm.pebble.transport.PebbleTransport;
import io.paascharm.pebble.transport.TransportReply;
import io.paascharm.pebble.transport.TransportRequest;
import io.paascharm.pebble.transport.UpgradeRefusedException;
import io.paascharm.pebble.transport.WebSocket;

/**
 * Calls of Pebble's API: turns what goes wrong below into the exceptions of this package
 * and runs the guard before whatever is not a read.
 */
final class PebbleApi {

	/**
	 * What a call that waits in Pebble gets on top, for the way there and back.
	 */
	private static final Duration MARGIN = Duration.ofSeconds(5);

	private final PebbleTransport transport;

	private final Duration timeout;

	private final Runnable guard;

	PebbleApi(PebbleTransport transport, Duration timeout) {
		this(transport, timeout, () -> {
		});
	}

	private PebbleApi(PebbleTransport transport, Duration timeout, Runnable guard) {
		this.transport = transport;
		this.timeout = timeout;
		this.guard = guard;
	}

	PebbleApi guardedBy(Runnable beforeChange) {
		return new PebbleApi(this.transport, this.timeout, () -> {
			this.guard.run();
			beforeChange.run();
		});
	}

	JsonNode get(String target) {
		return call(TransportRequest.get(target), this.timeout).result();
	}

	JsonNode getWaiting(String target, Duration wait) {
		return call(TransportRequest.get(target), wait.plus(MARGIN)).result();
	}

	TransportReply getRaw(TransportRequest request) {
		return exchange(request, this.timeout);
	}

	Answer post(String target, Object body) {
		byte[] json = JsonText.of(body).getBytes(StandardCharsets.UTF_8);
		return post(TransportRequest.post(target, "application/json", json));
	}

	Answer post(TransportRequest request) {
		this.guard.run();
		return call(request, this.timeout);
	}

	private Answer call(TransportRequest request, Duration timeout) {
		return Answer.parse(request.name(), exchange(request, timeout));
	}

	private TransportReply exchange(TransportRequest request, Duration timeout) {
		try {
			return this.transport.exchange(request, timeout);
		}
		catch (IOException ex) {
			throw failure(request.name(), timeout, ex);
		}
	}

	WebSocket openWebSocket(String target, Duration lifetime) {
		String call = "GET " + target;
		try {
			return this.transport.openWebSocket(target, this.timeout, lifetime);
		}
		catch (UpgradeRefusedException ex) {
			Answer.parse(call, ex.reply());
			throw new PebbleParseException(call, "no websocket", ex);
		}
		catch (IOException ex) {
			throw failure(call, this.timeout, ex);
		}
	}

	PebbleException failure(String call, Duration timeout, IOException cause) {
		if (cause instanceof SocketTimeoutException) {
			return new PebbleTimeoutException(call, timeout, cause);
		}
		if (cause instanceof ProtocolException) {
			return new PebbleParseException(call, String.valueOf(cause.getMessage()), cause);
		}
		return new PebbleConnectionException(call, this.transport.address(), cause);
	}

	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	static String duration(Duration duration) {
		return Math.max(1, duration.toMillis()) + "ms";
	}

}
