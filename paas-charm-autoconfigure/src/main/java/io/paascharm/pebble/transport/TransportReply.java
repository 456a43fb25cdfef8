package io.paascharm.pebble.transport;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reply of HTTP.
 *
 * @param status the status code
 * @param headers the headers by their names in lower case
 * @param body the body, not copied
 */
public record TransportReply(int status, Map<String, String> headers, byte[] body) {

	/**
	 * Copy the headers.
	 */
	public TransportReply {
		headers = Map.copyOf(headers);
	}

	/**
	 * Return a header.
	 * @param name the name in lower case
	 * @return the value, or {@code null} if there is none
	 */
	public @Nullable String header(String name) {
		return this.headers.get(name);
	}

	/**
	 * Return status and size only: the body may be secret.
	 */
	@Override
	public String toString() {
		return "TransportReply[status=%d, %d bytes]".formatted(this.status, this.body.length);
	}

}
