package io.paascharm.hooktool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Calls about what the operator and the model give: options, resources, credentials.
 *
 * @param <R> what the answer is read as
 */
public sealed interface ModelCommand<R> extends HookToolCommand<R> {

	/**
	 * Asks for all options: strings, {@code Long}, {@code Double} and {@code Boolean}.
	 * Options without value and default are absent. A float without fraction is read as
	 * {@code Long}, because Juju prints it so.
	 */
	record ConfigGet() implements ModelCommand<Map<String, Object>> {

		@Override
		public String tool() {
			return "config-get";
		}

		@Override
		public List<String> arguments() {
			return List.of("--format=json");
		}

		@Override
		public Map<String, Object> parse(String output) {
			return HookToolJson.values(HookToolJson.read(output));
		}

	}

	/**
	 * Asks for the units and relations that the model is to have.
	 */
	record GoalState() implements ModelCommand<GoalStateResponse> {

		@Override
		public String tool() {
			return "goal-state";
		}

		@Override
		public List<String> arguments() {
			return List.of("--format=json");
		}

		@Override
		public GoalStateResponse parse(String output) {
			JsonNode root = HookToolJson.object(output);
			Map<String, Map<String, String>> relations = new LinkedHashMap<>();
			for (Map.Entry<String, JsonNode> entry : root.path("relations").properties()) {
				relations.put(entry.getKey(), statuses(entry.getValue()));
			}
			return new GoalStateResponse(statuses(root.path("units")), relations);
		}

		private static Map<String, String> statuses(JsonNode node) {
			Map<String, String> statuses = new LinkedHashMap<>();
			for (Map.Entry<String, JsonNode> entry : node.properties()) {
				statuses.put(entry.getKey(), HookToolJson.text(entry.getValue().path("status")));
			}
			return statuses;
		}

	}

	/**
	 * Fetches a resource; the answer is the path of its file.
	 *
	 * @param name the name of the resource
	 */
	record ResourceGet(String name) implements ModelCommand<String> {

		@Override
		public String tool() {
			return "resource-get";
		}

		@Override
		public List<String> arguments() {
			return List.of(this.name);
		}

		@Override
		public String parse(String output) {
			String path = output.strip();
			if (path.isEmpty()) {
				throw new IllegalArgumentException("The output holds no path");
			}
			return path;
		}

	}

	/**
	 * Asks for the credential of the model's cloud, which a trusted application may read.
	 */
	record CredentialGet() implements ModelCommand<Map<String, Object>> {

		@Override
		public String tool() {
			return "credential-get";
		}

		@Override
		public List<String> arguments() {
			return List.of("--format=json");
		}

		@Override
		public Map<String, Object> parse(String output) {
			return HookToolJson.values(HookToolJson.read(output));
		}

	}

}
