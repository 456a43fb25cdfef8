package io.paascharm.workload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.Change;
import io.paascharm.pebble.Plan;
import io.paascharm.pebble.ServiceInfo;
import io.paascharm.pebble.ServiceSpec;

/**
 * Brings a workload container to where the model wants it, if it is not there. Work that
 * is begun is marked in the container, so that a dispatch that dies in the middle is
 * followed by one that does all of it again.
 */
final class Convergence {

	private static final Logger logger = LoggerFactory.getLogger(Convergence.class);

	private final WorkloadContext context;

	private final ContainerState state;

	private final WorkloadLayer layer;

	private final List<WorkloadBehaviour> behaviours;

	private final WorkloadLimits limits;

	Convergence(WorkloadContext context, ContainerState state, WorkloadLayer layer, List<WorkloadBehaviour> behaviours,
			WorkloadLimits limits) {
		this.context = context;
		this.state = state;
		this.layer = layer;
		this.behaviours = behaviours;
		this.limits = limits;
	}

	/**
	 * Do what is to be done.
	 * @param plan the plan in the container
	 * @param environment the variables of the workload
	 * @return the status that stops the reconcile, if something failed
	 */
	Optional<CharmStatus> run(Plan plan, Map<String, String> environment) {
		Map<String, ServiceInfo> services = services();
		boolean layerDiffers = this.layer.differsFrom(plan);
		if (!layerDiffers && isConverged(services, plan)) {
			return Optional.empty();
		}
		boolean resumed = begin(layerDiffers);
		return prepare(mainService(services, layerDiffers, resumed)).or(() -> migrate(environment)).or(this::restart);
	}

	private Map<String, ServiceInfo> services() {
		Map<String, ServiceInfo> services = new HashMap<>();
		for (ServiceInfo service : this.context.pebble().services().list()) {
			services.put(service.name(), service);
		}
		return services;
	}

	private boolean isConverged(Map<String, ServiceInfo> services, Plan plan) {
		return !this.state.isUnfinished() && !isStopped(services) && !isStale(plan)
				&& !this.state.isMigrationPending(this.context.integrations().migrationKeys());
	}

	private static boolean isStopped(Map<String, ServiceInfo> services) {
		return services.values()
			.stream()
			.anyMatch((service) -> "enabled".equals(service.startup()) && !isRunning(service));
	}

	static boolean isRunning(ServiceInfo service) {
		return service.current() == ServiceInfo.Status.ACTIVE || service.current() == ServiceInfo.Status.BACKOFF;
	}

	private boolean isStale(Plan plan) {
		return this.behaviours.stream().anyMatch((behaviour) -> behaviour.isStale(this.context, plan));
	}

	private boolean begin(boolean layerDiffers) {
		this.context.unit().changes().maintenance(CharmStatus.maintenance("Preparing service for restart"));
		boolean resumed = this.state.isUnfinished();
		if (resumed) {
			settleLeftovers();
		}
		this.state.begin();
		if (layerDiffers) {
			this.layer.addTo(this.context.pebble());
		}
		return resumed;
	}

	private void settleLeftovers() {
		new LeftoverExecs(this.context.pebble(), this.limits.migration()).settle(List.of("bash", "python3",
				"/bin/python3", this.context.profile().workload().directories().app() + "/migrate"));
	}

	private WorkloadBehaviour.MainService mainService(Map<String, ServiceInfo> services, boolean layerDiffers,
			boolean resumed) {
		String name = this.context.profile().workload().service();
		ServiceSpec service = this.layer.services().getOrDefault(name, ServiceSpec.of(name));
		ServiceInfo info = services.get(name);
		boolean running = info != null && info.current() == ServiceInfo.Status.ACTIVE;
		return new WorkloadBehaviour.MainService(name, Objects.requireNonNullElse(service.command(), ""),
				service.environment(), running, layerDiffers || !running, resumed);
	}

	private Optional<CharmStatus> prepare(WorkloadBehaviour.MainService main) {
		for (WorkloadBehaviour behaviour : this.behaviours) {
			Optional<CharmStatus> stop = behaviour.prepare(this.context, main);
			if (stop.isPresent()) {
				return stop;
			}
		}
		return Optional.empty();
	}

	private Optional<CharmStatus> migrate(Map<String, String> environment) {
		return new DatabaseMigration(this.context, this.state, this.limits.migration()).run(environment);
	}

	private Optional<CharmStatus> restart() {
		Change change = this.context.pebble().services().replan(this.limits.restart());
		logger.info("{}", change.summary());
		this.state.finish();
		return Optional.empty();
	}

}
