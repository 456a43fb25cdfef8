package io.paascharm.pebble;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Layer of configuration for a Pebble. Every entry says in its {@code override} whether
 * it replaces or is merged with what lower layers say.
 *
 * @param summary the title, may be empty
 * @param description the explanation, may be empty
 * @param services the services by name
 * @param checks the checks by name, each the map of its fields
 * @param logTargets the log targets by name, each the map of its fields
 */
public record Layer(String summary, String description, Map<String, ServiceSpec> services, Map<String, Object> checks,
		Map<String, Object> logTargets) {

	/**
	 * Copy the maps.
	 */
	public Layer {
		services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
		checks = Values.copyOf(checks);
		logTargets = Values.copyOf(logTargets);
	}

	/**
	 * Create a layer of services.
	 * @param services the services
	 * @return the layer, without title, checks and log targets
	 */
	public static Layer of(ServiceSpec... services) {
		Map<String, ServiceSpec> byName = new LinkedHashMap<>();
		for (ServiceSpec service : services) {
			byName.put(service.name(), service);
		}
		return new Layer("", "", byName, Map.of(), Map.of());
	}

	/**
	 * Return a copy with other checks.
	 * @param checks the checks by name
	 * @return the copy
	 */
	public Layer withChecks(Map<String, Object> checks) {
		return new Layer(this.summary, this.description, this.services, checks, this.logTargets);
	}

	/**
	 * Return a copy with other log targets.
	 * @param logTargets the log targets by name
	 * @return the copy
	 */
	public Layer withLogTargets(Map<String, Object> logTargets) {
		return new Layer(this.summary, this.description, this.services, this.checks, logTargets);
	}

	/**
	 * Return the layer as the text that Pebble takes: JSON, which is YAML too, without
	 * the sections that are empty. Text stays text, whatever it looks like.
	 * @return the text
	 */
	public String toYaml() {
		Map<String, Object> sections = new LinkedHashMap<>();
		putUnlessEmpty(sections, "summary", this.summary);
		putUnlessEmpty(sections, "description", this.description);
		Map<String, Object> specs = new LinkedHashMap<>();
		this.services.forEach((name, spec) -> specs.put(name, spec.fields()));
		putUnlessEmpty(sections, "services", specs);
		putUnlessEmpty(sections, "checks", this.checks);
		putUnlessEmpty(sections, "log-targets", this.logTargets);
		return JsonText.of(sections);
	}

	private static void putUnlessEmpty(Map<String, Object> sections, String name, String text) {
		if (!text.isEmpty()) {
			sections.put(name, text);
		}
	}

	private static void putUnlessEmpty(Map<String, Object> sections, String name, Map<String, Object> entries) {
		if (!entries.isEmpty()) {
			sections.put(name, entries);
		}
	}

	/**
	 * Return the names only: the fields may hold secrets.
	 */
	@Override
	public String toString() {
		return "Layer[services=%s, checks=%s, logTargets=%s]".formatted(this.services.keySet(), this.checks.keySet(),
				this.logTargets.keySet());
	}

}
