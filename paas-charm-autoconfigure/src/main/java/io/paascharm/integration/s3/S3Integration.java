package io.paascharm.integration.s3;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;
import io.paascharm.json.PythonJson;

/**
 * Requirer of a bucket in an object storage with the protocol of S3. Its fields have the
 * names of the databag's keys, and {@code addressing-style} and {@code path-style}.
 */
final class S3Integration implements Integration {

	private static final int ORDER = 230;

	private static final List<String> TEXTS = List.of("region", "storage-class", "path", "s3-api-version",
			"s3-uri-style");

	private static final List<String> LISTS = List.of("attributes", "tls-ca-chain");

	@Override
	public String name() {
		return "s3";
	}

	@Override
	public String interfaceName() {
		return "s3";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return S3Machine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		if (context.isRequestDue()) {
			context.request("bucket", context.charm().application());
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		RelationData data = context.remote().require("access-key", "secret-key");
		if (data.isAbsent("bucket")) {
			throw RelationDataException.invalid("bucket", "is not set");
		}
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		for (String key : List.of("access-key", "secret-key", "bucket")) {
			fields.put(key, data.text(key));
		}
		TEXTS.forEach((key) -> fields.put(key, data.optionalText(key)));
		LISTS.forEach((key) -> fields.put(key, list(data, key)));
		fields.put("endpoint", endpoint(data));
		putStyle(fields);
		return IntegrationReading.Ready.of(fields, fields.get("endpoint") + " " + fields.get("bucket"));
	}

	private static @Nullable String endpoint(RelationData data) {
		return (data.webUrl("endpoint") != null) ? data.text("endpoint") : null;
	}

	private static @Nullable String list(RelationData data, String key) {
		JsonNode list = data.json(key);
		if (list == null || list.isNull()) {
			return null;
		}
		List<String> texts = new ArrayList<>();
		for (JsonNode text : list.values()) {
			texts.add(text.isString() ? text.stringValue() : "");
		}
		if (!list.isArray() || texts.contains("")) {
			throw RelationDataException.invalid(key, "is not a list of texts");
		}
		return texts.isEmpty() ? null : PythonJson.write(texts);
	}

	private static void putStyle(Map<String, @Nullable String> fields) {
		String style = fields.get("s3-uri-style");
		if (style != null) {
			fields.put("addressing-style", style.equals("host") ? "virtual" : style);
			fields.put("path-style", Boolean.toString(style.equals("path")));
		}
	}

}
