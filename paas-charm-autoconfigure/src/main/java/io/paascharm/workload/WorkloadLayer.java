package io.paascharm.workload;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.paascharm.pebble.Layer;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.Plan;
import io.paascharm.pebble.ServiceSpec;

/**
 * The layer that the charm lays over the image's plan: the main service, the workers and
 * the schedulers with the variables of the model. What the image says of a service stays,
 * its own variables too.
 */
final class WorkloadLayer {

	private static final String LABEL = "charm";

	private static final String WORKER = "-worker";

	private static final String SCHEDULER = "-scheduler";

	private final Map<String, ServiceSpec> services;

	private WorkloadLayer(Map<String, ServiceSpec> services) {
		this.services = services;
	}

	/**
	 * Build the layer.
	 * @param image the services of the image
	 * @param main the name of the main service
	 * @param command the command of the main service
	 * @param environment the variables of the model
	 * @param schedulesHere whether the schedulers run on this unit
	 * @return the layer
	 */
	static WorkloadLayer of(Map<String, ServiceSpec> image, String main, String command,
			Map<String, String> environment, boolean schedulesHere) {
		Map<String, ServiceSpec> services = new LinkedHashMap<>();
		image.forEach((name, service) -> {
			if (name.equals(main)) {
				services.put(name, run(service, environment).with("command", command));
			}
			else if (endsWith(name, WORKER) || (endsWith(name, SCHEDULER) && schedulesHere)) {
				services.put(name, run(service, environment));
			}
			else if (endsWith(name, SCHEDULER)) {
				services.put(name, service.with("override", "replace").with("startup", "disabled"));
			}
		});
		return new WorkloadLayer(services);
	}

	private static boolean endsWith(String name, String suffix) {
		return name.toLowerCase(Locale.ROOT).endsWith(suffix);
	}

	private static ServiceSpec run(ServiceSpec service, Map<String, String> environment) {
		return service.with("override", "replace").with("environment", merge(service, environment));
	}

	/**
	 * Return the variables with which a service runs.
	 * @param service the service as the image declares it
	 * @param environment the variables of the model, which win
	 * @return both
	 */
	static Map<String, String> merge(ServiceSpec service, Map<String, String> environment) {
		Map<String, String> merged = new LinkedHashMap<>(service.environment());
		merged.putAll(environment);
		return merged;
	}

	/**
	 * Return whether a plan lacks something of this layer.
	 * @param plan the plan in the container
	 * @return whether the layer has to be added
	 */
	boolean differsFrom(Plan plan) {
		for (ServiceSpec service : this.services.values()) {
			ServiceSpec current = plan.services().get(service.name());
			if (current == null || !current.toMap().equals(service.toMap())) {
				return true;
			}
		}
		return false;
	}

	Map<String, ServiceSpec> services() {
		return this.services;
	}

	void addTo(PebbleClient pebble) {
		pebble.addLayer(LABEL, toLayer());
	}

	private Layer toLayer() {
		return new Layer("charm layer", "what the model wants of the workload", this.services, Map.of(), Map.of());
	}

}
