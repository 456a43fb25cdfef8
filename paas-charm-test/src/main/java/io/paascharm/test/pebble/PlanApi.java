package io.paascharm.test.pebble;

import java.io.IOException;

/**
 * {@code /v1/plan} and {@code /v1/layers}.
 */
final class PlanApi {

	private final PlanManager plans;

	PlanApi(PlanManager plans) {
		this.plans = plans;
	}

	Reply get(Router.Call call) {
		requireYaml(call.request().parameter("format"));
		return Reply.sync(PlanText.of(this.plans.plan()));
	}

	private static void requireYaml(String format) {
		if (!format.equals("yaml")) {
			throw ApiException.badRequest("invalid format \"%s\"", format);
		}
	}

	Reply post(Router.Call call) throws IOException {
		Json body = call.request().json("request body");
		if (!body.text("action").equals("add")) {
			throw ApiException.badRequest("invalid action \"%s\"", body.text("action"));
		}
		String label = label(body);
		requireYaml(body.text("format"));
		this.plans.add(parse(label, body.text("layer")), body.flag("combine"));
		return Reply.sync(true);
	}

	private static String label(Json body) {
		String label = body.text("label");
		if (label.isEmpty()) {
			throw ApiException.badRequest("label must be set");
		}
		return label;
	}

	private static Layer parse(String label, String yaml) {
		try {
			return LayerParser.parse(label, yaml);
		}
		catch (PlanException ex) {
			throw ApiException.badRequest("cannot parse layer YAML: %s", String.valueOf(ex.getMessage()));
		}
	}

}
