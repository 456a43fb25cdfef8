package io.paascharm.cos;

import java.util.LinkedHashMap;
import java.util.Map;

import io.paascharm.juju.HookContext;

/**
 * Where a unit stands in Juju, as Prometheus, Loki and Grafana label what comes from it.
 *
 * @param model the name of the model
 * @param modelUuid the identifier of the model
 * @param application the name of the application
 * @param unit the name of the unit
 * @param charm the name of the charm
 */
public record JujuTopology(String model, String modelUuid, String application, String unit, String charm) {

	private static final int SHORT_UUID = 8;

	/**
	 * Return the topology of the unit that runs.
	 * @param context the dispatch
	 * @param charm the name of the charm
	 * @return the topology
	 */
	public static JujuTopology of(HookContext context, String charm) {
		return new JujuTopology(context.model(), context.modelUuid(), context.unit().application(),
				context.unit().toString(), charm);
	}

	/**
	 * Return the topology under the keys that databags use.
	 * @return {@code model}, {@code model_uuid}, {@code application}, {@code unit} and
	 * {@code charm_name}, in this order
	 */
	public Map<String, String> toMap() {
		Map<String, String> map = new LinkedHashMap<>();
		map.put("model", this.model);
		map.put("model_uuid", this.modelUuid);
		map.put("application", this.application);
		map.put("unit", this.unit);
		map.put("charm_name", this.charm);
		return map;
	}

	/**
	 * Return the labels of whatever comes from the application.
	 * @return {@code juju_model}, {@code juju_model_uuid}, {@code juju_application} and
	 * {@code juju_charm}, in this order
	 */
	public Map<String, String> labels() {
		Map<String, String> labels = new LinkedHashMap<>();
		labels.put("juju_model", this.model);
		labels.put("juju_model_uuid", this.modelUuid);
		labels.put("juju_application", this.application);
		labels.put("juju_charm", this.charm);
		return labels;
	}

	/**
	 * Return a short name of the application that is its own among all models.
	 * @return the model, the beginning of its identifier and the application, with
	 * underscores between
	 */
	public String identifier() {
		String uuid = this.modelUuid.substring(0, Math.min(SHORT_UUID, this.modelUuid.length()));
		return (this.model + "_" + uuid + "_" + this.application).replace('/', '_');
	}

}
