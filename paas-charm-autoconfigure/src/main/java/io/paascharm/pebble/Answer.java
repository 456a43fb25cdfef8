package io.paascharm.pebble;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.pebble.transport.TransportReply;

/**
 * Answer of Pebble to a call, out of its envelope.
 *
 * @param result the result, a missing node if there is none
 * @param change the identifier of the change that the call began, or an empty text
 */
record Answer(JsonNode result, String change) {

	private static final int FIRST_ERROR = 400;

	static Answer parse(String call, TransportReply reply) {
		JsonNode envelope = envelope(call, reply);
		if (reply.status() >= FIRST_ERROR || "error".equals(text(envelope, "type"))) {
			throw refusal(call, reply.status(), envelope.path("result"));
		}
		return new Answer(envelope.path("result"), text(envelope, "change"));
	}

	private static JsonNode envelope(String call, TransportReply reply) {
		JsonNode envelope = tree(call, reply);
		if (!envelope.has("type")) {
			throw unreadable(call, reply.status(), "not Pebble's envelope");
		}
		return envelope;
	}

	private static JsonNode tree(String call, TransportReply reply) {
		try {
			return JsonMapper.shared().readTree(reply.body());
		}
		catch (JacksonException ex) {
			// The cause would quote the answer
			throw unreadable(call, reply.status(), "not JSON");
		}
	}

	private static PebbleException unreadable(String call, int status, String problem) {
		return (status >= FIRST_ERROR) ? new PebbleApiException(call, status, null, "the answer is " + problem)
				: new PebbleParseException(call, problem, null);
	}

	private static PebbleApiException refusal(String call, int status, JsonNode error) {
		String kind = text(error, "kind");
		return new PebbleApiException(call, status, kind.isEmpty() ? null : kind, text(error, "message"));
	}

	/**
	 * Return the identifier of the change that the call began.
	 */
	String requireChange(String call) {
		if (this.change.isEmpty()) {
			throw new PebbleParseException(call, "it names no change", null);
		}
		return this.change;
	}

	static String text(JsonNode node, String field) {
		return node.path(field).asString("");
	}

}
