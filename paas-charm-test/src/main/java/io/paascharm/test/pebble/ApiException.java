package io.paascharm.test.pebble;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that Pebble refuses, with the answer.
 */
final class ApiException extends RuntimeException {

	private final int status;

	private final String kind;

	ApiException(int status, String kind, String message) {
		super(message);
		this.status = status;
		this.kind = kind;
	}

	static ApiException badRequest(String message, Object... arguments) {
		return new ApiException(400, "", message.formatted(arguments));
	}

	static ApiException notFound(String message, Object... arguments) {
		return new ApiException(404, "", message.formatted(arguments));
	}

	static ApiException serverError(String message) {
		return new ApiException(500, "", message);
	}

	int status() {
		return this.status;
	}

	Map<String, Object> toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("message", String.valueOf(getMessage()));
		if (!this.kind.isEmpty()) {
			json.put("kind", this.kind);
		}
		return json;
	}

}
