package io.paascharm.test.pebble;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /v1/checks} and {@code /v1/health}.
 */
final class ChecksApi {

	private final CheckManager checks;

	ChecksApi(CheckManager checks) {
		this.checks = checks;
	}

	Reply get(Router.Call call) {
		String level = level(call);
		List<String> names = call.request().parameters("names");
		return Reply.sync(this.checks
			.list((check) -> (level.isEmpty() || level.equals(check.config().level()))
					&& (names.isEmpty() || names.contains(check.config().name())))
			.stream()
			.map(Check::toJson)
			.toList());
	}

	private static String level(Router.Call call) {
		String level = call.request().parameter("level");
		if (!Set.of("", "alive", "ready").contains(level)) {
			throw ApiException.badRequest("level must be \"alive\" or \"ready\"");
		}
		return level;
	}

	Reply post(Router.Call call) throws IOException {
		Json body = call.request().json("data from request body");
		String action = body.text("action");
		List<String> names = body.texts("checks");
		if (names.isEmpty()) {
			throw ApiException.badRequest("must specify checks for %s action", action);
		}
		List<String> changed = switch (action) {
			case "start" -> this.checks.start(names);
			case "stop" -> this.checks.stop(names);
			default -> throw ApiException.badRequest("invalid action \"%s\"", action);
		};
		return Reply.sync(Map.of("changed", changed));
	}

	Reply refresh(Router.Call call) throws IOException, InterruptedException {
		Check check = check(call);
		String error = this.checks.refresh(check);
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("info", check.toJson());
		if (!error.isEmpty()) {
			result.put("error", error);
		}
		return Reply.sync(result);
	}

	private Check check(Router.Call call) throws IOException {
		String name = call.request().json("data from request body").text("name");
		if (name.isEmpty()) {
			throw ApiException.badRequest("must specify check name");
		}
		Check check = this.checks.find(name);
		if (check == null) {
			throw ApiException.notFound("cannot find check with name \"%s\"", name);
		}
		return check;
	}

	Reply health(Router.Call call) {
		String level = level(call);
		List<String> names = call.request().parameters("names");
		boolean healthy = this.checks
			.list((check) -> isCovered(level, check.config().level())
					&& (names.isEmpty() || names.contains(check.config().name())) && check.status().equals("down"))
			.isEmpty();
		return Reply.sync((healthy) ? 200 : 502, Map.of("healthy", healthy));
	}

	private static boolean isCovered(String asked, String level) {
		return asked.isEmpty() || asked.equals(level) || (asked.equals("ready") && level.equals("alive"));
	}

}
