package io.paascharm.test.pebble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The plan: what all layers, combined in their order, say.
 *
 * @param layers the layers
 * @param combined the layers as one
 */
record Plan(List<Layer> layers, Layer combined) {

	static Plan of(List<Layer> layers) {
		Layer combined = new Layer("combined", Map.of(), Map.of(), Map.of());
		for (Layer layer : layers) {
			combined = combined.combine(layer);
		}
		Plan plan = new Plan(List.copyOf(layers), withDefaults(combined));
		PlanValidation.validate(plan);
		return plan;
	}

	private static Layer withDefaults(Layer layer) {
		Map<String, Map<String, Object>> checks = new TreeMap<>();
		layer.checks().forEach((name, fields) -> {
			Map<String, Object> complete = new LinkedHashMap<>(fields);
			complete.put("threshold", new CheckConfig(name, fields).threshold());
			checks.put(name, complete);
		});
		return new Layer(layer.label(), layer.services(), checks, layer.logTargets());
	}

	Plan add(Layer layer, boolean combine) {
		List<Layer> changed = new ArrayList<>(this.layers);
		int index = indexOf(layer.label());
		if (index < 0) {
			changed.add(layer);
		}
		else if (combine) {
			changed.set(index, changed.get(index).combine(layer));
		}
		else {
			throw new PlanException("layer \"" + layer.label() + "\" already exists");
		}
		return of(changed);
	}

	private int indexOf(String label) {
		for (int i = 0; i < this.layers.size(); i++) {
			if (this.layers.get(i).label().equals(label)) {
				return i;
			}
		}
		return -1;
	}

	@Nullable ServiceConfig service(String name) {
		Map<String, Object> fields = this.combined.services().get(name);
		return (fields != null) ? new ServiceConfig(name, fields) : null;
	}

	List<ServiceConfig> services() {
		List<ServiceConfig> services = new ArrayList<>();
		new TreeMap<>(this.combined.services())
			.forEach((name, fields) -> services.add(new ServiceConfig(name, fields)));
		return services;
	}

	@Nullable CheckConfig check(String name) {
		Map<String, Object> fields = this.combined.checks().get(name);
		return (fields != null) ? new CheckConfig(name, fields) : null;
	}

	List<CheckConfig> checks() {
		List<CheckConfig> checks = new ArrayList<>();
		new TreeMap<>(this.combined.checks()).forEach((name, fields) -> checks.add(new CheckConfig(name, fields)));
		return checks;
	}

}
