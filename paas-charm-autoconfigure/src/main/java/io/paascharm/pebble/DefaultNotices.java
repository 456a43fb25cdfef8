package io.paascharm.pebble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls about notices.
 */
final class DefaultNotices implements Notices {

	private static final String PATH = "/v1/notices";

	private static final int NOT_FOUND = 404;

	private final PebbleApi api;

	DefaultNotices(PebbleApi api) {
		this.api = api;
	}

	@Override
	public String post(String key, Map<String, String> data, @Nullable Duration repeatAfter) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("action", "add");
		body.put("type", "custom");
		body.put("key", key);
		if (!data.isEmpty()) {
			body.put("data", data);
		}
		if (repeatAfter != null) {
			body.put("repeat-after", PebbleApi.duration(repeatAfter));
		}
		return Answer.text(this.api.post(PATH, body).result(), "id");
	}

	@Override
	public Optional<Notice> get(String id) {
		try {
			return Optional.of(notice(this.api.get(PATH + "/" + PebbleApi.encode(id))));
		}
		catch (PebbleApiException ex) {
			if (ex.statusCode() == NOT_FOUND && !ex.isUnsupported()) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	@Override
	public List<Notice> list(NoticeFilter filter) {
		return notices(this.api.get(PATH + "?" + query(filter)));
	}

	@Override
	public List<Notice> await(NoticeFilter filter, Duration timeout) {
		String target = PATH + "?" + query(filter) + "timeout=" + PebbleApi.duration(timeout);
		return notices(this.api.getWaiting(target, timeout));
	}

	private static String query(NoticeFilter filter) {
		StringBuilder query = new StringBuilder();
		filter.types().forEach((type) -> query.append("types=").append(PebbleApi.encode(type)).append('&'));
		filter.keys().forEach((key) -> query.append("keys=").append(PebbleApi.encode(key)).append('&'));
		if (filter.after() != null) {
			query.append("after=").append(PebbleApi.encode(filter.after().toString())).append('&');
		}
		return filter.allUsers() ? query.append("users=all&").toString() : query.toString();
	}

	private static List<Notice> notices(JsonNode result) {
		List<Notice> notices = new ArrayList<>();
		for (JsonNode node : result) {
			notices.add(notice(node));
		}
		return notices;
	}

	private static Notice notice(JsonNode node) {
		JsonNode user = node.path("user-id");
		Notice.Occurrences occurrences = new Notice.Occurrences(node.path("occurrences").asInt(0),
				Times.required(node.path("first-occurred")), Times.required(node.path("last-occurred")),
				Times.required(node.path("last-repeated")));
		return new Notice(Answer.text(node, "id"), user.isNumber() ? user.asLong() : null, Answer.text(node, "type"),
				Answer.text(node, "key"), occurrences, Values.texts(JsonValues.map(node.path("last-data"))));
	}

}
