package io.paascharm.pebble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * Calls about health checks.
 */
final class DefaultChecks implements Checks {

	private static final String PATH = "/v1/checks";

	private final PebbleApi api;

	DefaultChecks(PebbleApi api) {
		this.api = api;
	}

	@Override
	public List<CheckInfo> list() {
		return checks(PATH);
	}

	@Override
	public Optional<CheckInfo> get(String name) {
		return checks(PATH + "?names=" + PebbleApi.encode(name)).stream().findFirst();
	}

	private List<CheckInfo> checks(String target) {
		List<CheckInfo> checks = new ArrayList<>();
		for (JsonNode node : this.api.get(target)) {
			checks.add(check(node));
		}
		return checks;
	}

	private static CheckInfo check(JsonNode node) {
		String level = Answer.text(node, "level");
		String changeId = Answer.text(node, "change-id");
		return new CheckInfo(Answer.text(node, "name"), level.isEmpty() ? null : level, Answer.text(node, "startup"),
				CheckInfo.Status.of(Answer.text(node, "status")), node.path("failures").asInt(0),
				node.path("threshold").asInt(0), changeId.isEmpty() ? null : changeId);
	}

	@Override
	public List<String> start(List<String> names) {
		return act("start", names);
	}

	@Override
	public List<String> stop(List<String> names) {
		return act("stop", names);
	}

	private List<String> act(String action, List<String> names) {
		Answer answer = this.api.post(PATH, Map.of("action", action, "checks", names));
		return JsonValues.texts(answer.result().path("changed"));
	}

}
