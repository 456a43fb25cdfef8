package io.paascharm.integration.logging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.core.Ordered;

import io.paascharm.cos.JujuTopology;
import io.paascharm.integration.EndpointSnapshot;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationState;
import io.paascharm.juju.CharmStatus;
import io.paascharm.juju.JujuVersion;
import io.paascharm.pebble.Layer;
import io.paascharm.pebble.Plan;
import io.paascharm.workload.WorkloadBehaviour;
import io.paascharm.workload.WorkloadBehaviour.MainService;
import io.paascharm.workload.WorkloadContext;

/**
 * Keeps the log targets of the workload's Pebble: one for each unit of Loki. Pebble
 * forgets none, so one that is no longer wanted is told to take the logs of no service.
 */
final class LogForwarding implements WorkloadBehaviour, Ordered {

	private static final String LABEL_OF_OURS = "juju_unit";

	private static final String NO_SERVICE = "-all";

	/**
	 * Return whether Pebble of this Juju forwards logs.
	 * @param juju the version of the unit agent
	 * @return whether it is 3.4 or newer
	 */
	static boolean isPossible(JujuVersion juju) {
		return juju.isAtLeast(3, 4, 0);
	}

	@Override
	public String name() {
		return "log-forwarding";
	}

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public boolean isUsed(WorkloadContext context) {
		return !context.integrations().endpoints(LoggingIntegration.NAME).isEmpty();
	}

	@Override
	public boolean isStale(WorkloadContext context, Plan plan) {
		return !changes(context, plan).isEmpty();
	}

	@Override
	public Optional<CharmStatus> prepare(WorkloadContext context, MainService service) {
		Map<String, Object> changes = changes(context, context.pebble().plan());
		if (!changes.isEmpty()) {
			context.pebble().addLayer(label(context), Layer.of().withLogTargets(changes));
		}
		return Optional.empty();
	}

	@Override
	public String remark(WorkloadContext context) {
		boolean related = context.integrations()
			.endpoints(LoggingIntegration.NAME)
			.stream()
			.anyMatch((endpoint) -> endpoint.state() != IntegrationState.ABSENT);
		return (related && !isPossible(context.unit().context().jujuVersion()))
				? "logs are not forwarded: that needs Juju 3.4 or newer" : "";
	}

	private static String label(WorkloadContext context) {
		return context.profile().container(context.charm().metadata().containers().keySet()) + "-log-forwarding";
	}

	private static Map<String, Object> changes(WorkloadContext context, Plan plan) {
		Map<String, Object> wanted = wanted(context);
		Map<String, Object> changes = new TreeMap<>(wanted);
		changes.entrySet().removeIf((target) -> target.getValue().equals(plan.logTargets().get(target.getKey())));
		plan.logTargets().forEach((name, target) -> {
			if (!wanted.containsKey(name) && isOurs(target)) {
				changes.put(name, disabled());
			}
		});
		return changes;
	}

	private static Map<String, Object> wanted(WorkloadContext context) {
		Map<String, String> labels = labels(context);
		Map<String, Object> wanted = new TreeMap<>();
		for (EndpointSnapshot endpoint : context.integrations().endpoints(LoggingIntegration.NAME)) {
			for (IntegrationReading reading : endpoint.readings()) {
				reading.fields().forEach((field, url) -> wanted.put(unit(field), enabled(url, labels)));
			}
		}
		return wanted;
	}

	private static String unit(String field) {
		return field.substring(LoggingIntegration.TARGET.length());
	}

	private static Map<String, String> labels(WorkloadContext context) {
		JujuTopology topology = JujuTopology.of(context.unit().context(), context.charm().metadata().name());
		Map<String, String> labels = new LinkedHashMap<>();
		labels.put("product", "Juju");
		labels.put("charm", topology.charm());
		labels.put("juju_model", topology.model());
		labels.put("juju_model_uuid", topology.modelUuid());
		labels.put("juju_application", topology.application());
		labels.put(LABEL_OF_OURS, topology.unit());
		labels.put("job", "juju_" + topology.identifier());
		return labels;
	}

	private static Map<String, Object> enabled(String url, Map<String, String> labels) {
		return Map.of("override", "replace", "type", "loki", "location", url, "services", List.of("all"), "labels",
				labels);
	}

	private static Map<String, Object> disabled() {
		return Map.of("override", "replace", "type", "loki", "location", "(removed)", "services", List.of(NO_SERVICE));
	}

	private static boolean isOurs(Object target) {
		return target instanceof Map<?, ?> fields && fields.get("labels") instanceof Map<?, ?> labels
				&& labels.containsKey(LABEL_OF_OURS)
				&& !(fields.get("services") instanceof List<?> services && services.contains(NO_SERVICE));
	}

}
