package io.paascharm.pebble;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Client that knows addresses and JSON and leaves bytes to the transport.
 */
final class DefaultPebbleClient implements PebbleClient {

	private final PebbleApi api;

	private final DefaultChanges changes;

	DefaultPebbleClient(PebbleApi api) {
		this.api = api;
		this.changes = new DefaultChanges(api);
	}

	@Override
	public PebbleClient guardedBy(Runnable beforeChange) {
		return new DefaultPebbleClient(this.api.guardedBy(beforeChange));
	}

	@Override
	public SystemInfo systemInfo() {
		JsonNode result = this.api.get("/v1/system-info");
		String address = Answer.text(result, "http-address");
		return new SystemInfo(Answer.text(result, "version"), Answer.text(result, "boot-id"),
				address.isEmpty() ? null : address);
	}

	@Override
	public Plan plan() {
		return Plan.parse(this.api.get("/v1/plan?format=yaml").asString(""));
	}

	@Override
	public void addLayer(String label, Layer layer) {
		try {
			this.api.post("/v1/layers", addition(label, layer));
		}
		catch (PebbleApiException ex) {
			throw withoutValues(ex);
		}
	}

	private static Map<String, Object> addition(String label, Layer layer) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("action", "add");
		body.put("combine", true);
		body.put("label", label);
		body.put("format", "yaml");
		body.put("layer", layer.toYaml());
		return body;
	}

	/**
	 * Return the refusal of a layer without the values that Pebble's YAML parser quotes,
	 * in backquotes.
	 * @param refusal the refusal as Pebble worded it
	 * @return the refusal to throw
	 */
	private static PebbleApiException withoutValues(PebbleApiException refusal) {
		String[] parts = refusal.reason().split("`", -1);
		for (int quoted = 1; quoted < parts.length; quoted += 2) {
			parts[quoted] = "...";
		}
		return new PebbleApiException(refusal.call(), refusal.statusCode(), refusal.kind(), String.join("`", parts));
	}

	@Override
	public Services services() {
		return new DefaultServices(this.api, this.changes);
	}

	@Override
	public Files files() {
		return new DefaultFiles(this.api);
	}

	@Override
	public Changes changes() {
		return this.changes;
	}

	@Override
	public Checks checks() {
		return new DefaultChecks(this.api);
	}

	@Override
	public Notices notices() {
		return new DefaultNotices(this.api);
	}

	@Override
	public Exec exec(ExecCommand command) {
		return DefaultExec.start(this.api, this.changes, command);
	}

}
