package io.paascharm.pebble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * Calls about services: an action begins a change, which is awaited.
 */
final class DefaultServices implements Services {

	private static final String PATH = "/v1/services";

	private final PebbleApi api;

	private final Changes changes;

	DefaultServices(PebbleApi api, Changes changes) {
		this.api = api;
		this.changes = changes;
	}

	@Override
	public List<ServiceInfo> list() {
		return services(PATH);
	}

	@Override
	public Optional<ServiceInfo> get(String name) {
		return services(PATH + "?names=" + PebbleApi.encode(name)).stream().findFirst();
	}

	private List<ServiceInfo> services(String target) {
		List<ServiceInfo> services = new ArrayList<>();
		for (JsonNode node : this.api.get(target)) {
			services.add(new ServiceInfo(Answer.text(node, "name"), Answer.text(node, "startup"),
					ServiceInfo.Status.of(Answer.text(node, "current")), Times.optional(node.path("current-since"))));
		}
		return services;
	}

	@Override
	public Change start(List<String> names, Duration timeout) {
		return act("start", names, timeout);
	}

	@Override
	public Change stop(List<String> names, Duration timeout) {
		return act("stop", names, timeout);
	}

	@Override
	public Change restart(List<String> names, Duration timeout) {
		return act("restart", names, timeout);
	}

	@Override
	public Change replan(Duration timeout) {
		return act("replan", List.of(), timeout);
	}

	private Change act(String action, List<String> names, Duration timeout) {
		String call = "POST " + PATH;
		Answer answer = this.api.post(PATH, Map.of("action", action, "services", names));
		Change change = this.changes.await(answer.requireChange(call), timeout);
		if (change.isFailed()) {
			throw new PebbleChangeException(change);
		}
		return change;
	}

	@Override
	public void signal(String signal, List<String> names) {
		this.api.post("/v1/signals", Map.of("signal", signal, "services", names));
	}

}
