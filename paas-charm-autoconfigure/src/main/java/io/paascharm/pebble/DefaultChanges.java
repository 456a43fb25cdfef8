package io.paascharm.pebble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls about changes; Pebble does the waiting.
 */
final class DefaultChanges implements Changes {

	private static final String PATH = "/v1/changes";

	private static final int GATEWAY_TIMEOUT = 504;

	private final PebbleApi api;

	DefaultChanges(PebbleApi api) {
		this.api = api;
	}

	@Override
	public Change get(String id) {
		return change(this.api.get(path(id)));
	}

	@Override
	public Change await(String id, Duration timeout) {
		String target = path(id) + "/wait?timeout=" + PebbleApi.duration(timeout);
		try {
			return change(this.api.getWaiting(target, timeout));
		}
		catch (PebbleApiException ex) {
			if (ex.statusCode() == GATEWAY_TIMEOUT) {
				throw new PebbleTimeoutException(ex.call(), timeout, ex);
			}
			throw ex;
		}
	}

	@Override
	public List<Change> list(Selector selector) {
		List<Change> changes = new ArrayList<>();
		for (JsonNode node : this.api.get(PATH + "?select=" + word(selector))) {
			changes.add(change(node));
		}
		return changes;
	}

	private static String word(Selector selector) {
		return switch (selector) {
			case ALL -> "all";
			case IN_PROGRESS -> "in-progress";
			case READY -> "ready";
		};
	}

	@Override
	public void abort(String id) {
		this.api.post(path(id), Map.of("action", "abort"));
	}

	private static String path(String id) {
		return PATH + "/" + PebbleApi.encode(id);
	}

	private static Change change(JsonNode node) {
		List<Task> tasks = new ArrayList<>();
		for (JsonNode task : node.path("tasks")) {
			tasks.add(task(task));
		}
		return new Change(Answer.text(node, "id"), Answer.text(node, "kind"), Answer.text(node, "summary"),
				Answer.text(node, "status"), error(node), tasks, Times.required(node.path("spawn-time")));
	}

	private static @Nullable String error(JsonNode node) {
		String error = Answer.text(node, "err");
		return error.isEmpty() ? null : error;
	}

	private static Task task(JsonNode node) {
		return new Task(Answer.text(node, "id"), Answer.text(node, "kind"), Answer.text(node, "summary"),
				Answer.text(node, "status"), JsonValues.texts(node.path("log")), JsonValues.map(node.path("data")));
	}

}
