package io.paascharm.test.pebble;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /v1/logs}.
 */
final class LogsApi {

	private static final int DEFAULT_LINES = 30;

	private final PlanManager plans;

	private final ServiceLogs logs;

	LogsApi(PlanManager plans, ServiceLogs logs) {
		this.plans = plans;
		this.logs = logs;
	}

	Reply get(Router.Call call) {
		boolean follow = isFollowing(call.request().parameter("follow"));
		int lines = lines(call.request().parameter("n"), follow);
		List<String> services = services(call.request().parameters("services"));
		return (exchange) -> send(exchange, services, lines, follow);
	}

	private static boolean isFollowing(String follow) {
		if (!List.of("", "true", "false").contains(follow)) {
			throw ApiException.badRequest("follow parameter must be \"true\" or \"false\"");
		}
		return follow.equals("true");
	}

	private List<String> services(List<String> asked) {
		return (asked.isEmpty()) ? this.plans.plan().services().stream().map(ServiceConfig::name).toList() : asked;
	}

	private void send(HttpExchange exchange, List<String> services, int lines, boolean follow) throws IOException {
		try (OutputStream output = exchange.stream("application/x-ndjson")) {
			long seen = send(output, services, lines);
			if (follow) {
				follow(output, services, seen);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void follow(OutputStream output, List<String> services, long from)
			throws IOException, InterruptedException {
		long seen = from;
		while (true) {
			this.logs.awaitMore(seen);
			seen = sendSince(output, services, seen);
		}
	}

	private static int lines(String text, boolean follow) {
		if (text.isEmpty()) {
			return (follow) ? 0 : DEFAULT_LINES;
		}
		int lines = number(text);
		if (lines < -1) {
			throw ApiException.badRequest("n must be -1, 0, or a positive integer");
		}
		return lines;
	}

	private static int number(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			return Integer.MIN_VALUE;
		}
	}

	private long send(OutputStream output, List<String> services, int lines) throws IOException {
		long seen = this.logs.sequence();
		List<ServiceLogs.Entry> entries = this.logs.since(0, services);
		int from = (lines < 0) ? 0 : Math.max(0, entries.size() - lines);
		write(output, entries.subList(from, entries.size()));
		return (entries.isEmpty()) ? seen : Math.max(seen, entries.get(entries.size() - 1).sequence());
	}

	private long sendSince(OutputStream output, List<String> services, long seen) throws IOException {
		long now = this.logs.sequence();
		List<ServiceLogs.Entry> entries = this.logs.since(seen, services);
		write(output, entries);
		return (entries.isEmpty()) ? now : Math.max(now, entries.get(entries.size() - 1).sequence());
	}

	private static void write(OutputStream output, List<ServiceLogs.Entry> entries) throws IOException {
		for (ServiceLogs.Entry entry : entries) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("time", entry.time().toString());
			json.put("service", entry.service());
			json.put("message", entry.message());
			output.write(Json.write(json));
			output.write('\n');
		}
		output.flush();
	}

}
