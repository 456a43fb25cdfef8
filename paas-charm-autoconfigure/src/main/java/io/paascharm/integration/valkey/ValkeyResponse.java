package io.paascharm.integration.valkey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;

/**
 * One answer of the provider, checked as it is taken.
 *
 * @param object the members of the answer
 */
record ValkeyResponse(JsonNode object) {

	private static final String REQUESTS = "requests";

	private static final List<String> COPIED = List.of("resource", "request-id", "salt", "endpoints",
			"read-only-endpoints", "secret-user", "secret-tls", "secret-extra", "secret-entity", "version",
			"sentinel-endpoints", "mode");

	/**
	 * Return the answer to a request of ours.
	 * @param data the databag of the provider
	 * @param ids the identifiers of our requests, empty if they are not known
	 * @return the answer
	 * @throws RelationDataException if there is none, or the databag is unusable
	 */
	static ValkeyResponse find(RelationData data, Set<String> ids) {
		String version = data.optionalText("version");
		if (version != null && !version.replace("\"", "").equals("v1")) {
			throw RelationDataException.invalid("version", "is not v1");
		}
		for (ValkeyResponse response : all(data)) {
			String id = response.requestId();
			if (ids.isEmpty() || ids.contains(id)) {
				return response;
			}
		}
		throw RelationDataException.waiting("requests has no answer to our request");
	}

	static List<ValkeyResponse> all(RelationData data) {
		JsonNode requests = data.json(REQUESTS);
		List<ValkeyResponse> responses = new ArrayList<>();
		if (requests == null || requests.isNull()) {
			return responses;
		}
		for (JsonNode response : requests.values()) {
			responses.add(new ValkeyResponse(response));
		}
		if (!requests.isArray() || responses.stream().anyMatch((response) -> !response.object().isObject())) {
			throw RelationDataException.invalid(REQUESTS, "is not a list of objects");
		}
		return responses;
	}

	String requestId() {
		String id = text("request-id");
		if (id == null) {
			throw RelationDataException.invalid(REQUESTS, "has an answer without request-id");
		}
		return id;
	}

	/**
	 * Return a member.
	 * @param key the name of the member
	 * @return the text, {@code null} if it is absent or empty
	 */
	@Nullable String text(String key) {
		JsonNode value = this.object.get(key);
		if (value == null || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			throw RelationDataException.invalid(REQUESTS, "has an answer whose %s is not a text".formatted(key));
		}
		String text = RelationData.check(REQUESTS, value.stringValue());
		return text.isEmpty() ? null : text;
	}

	/**
	 * Return what Python charms keep of an answer to tell what is new.
	 * @return the members in their order, without absent ones
	 */
	Map<String, String> copy() {
		Map<String, String> copy = new LinkedHashMap<>();
		for (String key : COPIED) {
			String value = text(key);
			if (value != null) {
				copy.put(key, value);
			}
		}
		return copy;
	}

	@Override
	public String toString() {
		return "ValkeyResponse[...]";
	}

}
