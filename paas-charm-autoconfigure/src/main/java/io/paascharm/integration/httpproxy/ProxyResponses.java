package io.paascharm.integration.httpproxy;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;

/**
 * The answers of a provider. The leader takes that to its request; the other units, which
 * may not read the request, the one that is ready.
 */
final class ProxyResponses {

	static final String KEY = "responses";

	private final List<ProxyAnswer> answers = new ArrayList<>();

	private ProxyResponses() {
	}

	static ProxyResponses of(RelationData remote) {
		JsonNode list = remote.json(KEY);
		if (list == null || !list.isArray()) {
			throw RelationDataException.invalid(KEY, "is not a list");
		}
		ProxyResponses responses = new ProxyResponses();
		for (JsonNode answer : list) {
			responses.answers.add(new ProxyAnswer(RelationData.of(answer)));
		}
		return responses;
	}

	boolean areSeveral() {
		return this.answers.size() > 1;
	}

	ProxyAnswer of(@Nullable String requirer) {
		return only(this.answers.stream().filter((answer) -> answer.isTo(requirer)).toList(),
				"holds two answers to one request")
			.requireReady();
	}

	ProxyAnswer ready() {
		List<ProxyAnswer> ready = this.answers.stream().filter(ProxyAnswer::isReady).toList();
		return only(ready.isEmpty() ? this.answers : ready, "holds several answers that are ready").requireReady();
	}

	private static ProxyAnswer only(List<ProxyAnswer> answers, String several) {
		if (answers.isEmpty()) {
			throw RelationDataException.waiting("the request is not answered");
		}
		if (answers.size() > 1) {
			throw RelationDataException.invalid(KEY, several);
		}
		return answers.get(0);
	}

}
