package io.paascharm.pebble.transport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Request of HTTP.
 *
 * @param method the method
 * @param target the path and the query
 * @param headers the headers besides those that the transport adds
 * @param body the body in pieces, none of them copied; none for no body
 */
public record TransportRequest(String method, String target, Map<String, String> headers, List<byte[]> body) {

	/**
	 * Copy headers and list.
	 */
	public TransportRequest {
		headers = Map.copyOf(headers);
		body = List.copyOf(body);
	}

	/**
	 * Create a request for something.
	 * @param target the path and the query
	 * @return the request
	 */
	public static TransportRequest get(String target) {
		return new TransportRequest("GET", target, Map.of(), List.of());
	}

	/**
	 * Create a request with a body.
	 * @param target the path and the query
	 * @param contentType the media type of the body
	 * @param body the body in pieces
	 * @return the request
	 */
	public static TransportRequest post(String target, String contentType, byte[]... body) {
		return new TransportRequest("POST", target, Map.of("Content-Type", contentType), List.of(body));
	}

	/**
	 * Return a copy with one more header.
	 * @param name the name
	 * @param value the value
	 * @return the copy
	 */
	public TransportRequest withHeader(String name, String value) {
		Map<String, String> copy = new LinkedHashMap<>(this.headers);
		copy.put(name, value);
		return new TransportRequest(this.method, this.target, copy, this.body);
	}

	/**
	 * Return what is asked, for messages.
	 * @return the method and the target
	 */
	public String name() {
		return this.method + " " + this.target;
	}

	long length() {
		long length = 0;
		for (byte[] piece : this.body) {
			length += piece.length;
		}
		return length;
	}

	/**
	 * Return method and target only: the body may be secret.
	 */
	@Override
	public String toString() {
		return name();
	}

}
