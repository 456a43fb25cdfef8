package io.paascharm.test.pebble;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 */
@FunctionalInterface
interface Reply {

	void send(HttpExchange exchange) throws IOException;

	static Reply sync(Object result) {
		return sync(200, result);
	}

	static Reply sync(int status, Object result) {
		return (exchange) -> json(exchange, "sync", status, null, result);
	}

	static Reply async(@Nullable Object result, String change) {
		return (exchange) -> json(exchange, "async", 202, change, result);
	}

	static Reply error(ApiException error) {
		return (exchange) -> json(exchange, "error", error.status(), null, error.toJson());
	}

	private static void json(HttpExchange exchange, String type, int status, @Nullable String change,
			@Nullable Object result) throws IOException {
		exchange.send(status, "application/json", Json.write(envelope(type, status, change, result)));
	}

	static Map<String, Object> envelope(String type, int status, @Nullable String change, @Nullable Object result) {
		Map<String, Object> envelope = new LinkedHashMap<>();
		envelope.put("type", type);
		envelope.put("status-code", status);
		envelope.put("status", HttpExchange.reason(status));
		if (change != null) {
			envelope.put("change", change);
		}
		if (result != null) {
			envelope.put("result", result);
		}
		return envelope;
	}

}
