package io.paascharm.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.integration.EndpointSnapshot;
import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.Plan;
import io.paascharm.pebble.ServiceInfo;
import io.paascharm.pebble.ServiceSpec;
import io.paascharm.profile.RequiredIntegration;

/**
 * One reconcile. The steps of the validation touch nothing; the first that finds a reason
 * to stop ends the reconcile.
 */
final class Reconciliation {

	private static final Logger logger = LoggerFactory.getLogger(Reconciliation.class);

	private final WorkloadContext context;

	private final List<WorkloadBehaviour> behaviours;

	private final WorkloadLimits limits;

	Reconciliation(WorkloadContext context, List<WorkloadBehaviour> behaviours, WorkloadLimits limits) {
		this.context = context;
		this.behaviours = behaviours;
		this.limits = limits;
	}

	ReconcileOutcome run() {
		return configuration().or(this::integrationData)
			.map(Reconciliation::stopped)
			.orElseGet(() -> withPlan(this.context.pebble().plan()));
	}

	private Optional<CharmStatus> configuration() {
		return Optional.ofNullable(this.context.config().statusText())
			.map((text) -> CharmStatus.blocked(StatusText.of(text)));
	}

	private Optional<CharmStatus> integrationData() {
		return this.context.integrations().invalid().map(this::invalid);
	}

	private CharmStatus invalid(EndpointSnapshot endpoint) {
		return CharmStatus.blocked(StatusText.of("Invalid %s relation data.".formatted(endpoint.name()),
				endpoint.name() + ": " + endpoint.reason()));
	}

	private ReconcileOutcome withPlan(Plan plan) {
		return secretKey().or(() -> missingIntegrations(plan))
			.or(this::blockingIntegration)
			.or(() -> mainService(plan))
			.or(() -> behaviourChecks(plan))
			.map(Reconciliation::stopped)
			.orElseGet(() -> converge(plan));
	}

	private Optional<CharmStatus> secretKey() {
		return (this.context.secretKey() != null) ? Optional.empty()
				: Optional.of(CharmStatus.waiting("Waiting for peer integration"));
	}

	private Optional<CharmStatus> missingIntegrations(Plan plan) {
		String missing = missingIntegrations();
		if (missing.isEmpty()) {
			return Optional.empty();
		}
		stopServices();
		withdrawVariables(plan);
		return Optional.of(CharmStatus.blocked(StatusText.of(missing)));
	}

	private String missingIntegrations() {
		List<String> missing = this.context.integrations().missing();
		if (!missing.isEmpty()) {
			return "missing integrations: " + String.join(", ", missing);
		}
		return this.context.profile()
			.traits()
			.requiredIntegrations()
			.stream()
			.filter((rule) -> rule.anyOf().stream().noneMatch(this.context.integrations()::isReady))
			.map(RequiredIntegration::message)
			.findFirst()
			.orElse("");
	}

	// A container that starts again runs what its plan says
	private void withdrawVariables(Plan plan) {
		ContainerState state = containerState(plan);
		WorkloadLayer layer = layer(state.image(), environment(state.image()));
		if (state.isKnown() && layer.differsFrom(plan)) {
			layer.addTo(this.context.pebble());
		}
	}

	private Optional<CharmStatus> blockingIntegration() {
		return this.context.integrations().blocking().map(Reconciliation::blocked);
	}

	private static CharmStatus blocked(EndpointSnapshot endpoint) {
		return CharmStatus.blocked(
				StatusText.of(endpoint.blockingStatus().orElseThrow(), endpoint.name() + ": " + endpoint.reason()));
	}

	private ContainerState containerState(Plan plan) {
		return ContainerState.read(this.context.pebble(), this.context.profile().workload().directories().state(),
				plan);
	}

	private void stopServices() {
		List<String> running = new ArrayList<>();
		for (ServiceInfo service : this.context.pebble().services().list()) {
			if (Convergence.isRunning(service)) {
				running.add(service.name());
			}
		}
		if (!running.isEmpty()) {
			logger.info("Stopping {}: required integrations are missing", running);
			this.context.pebble().services().stop(running);
		}
	}

	private Optional<CharmStatus> mainService(Plan plan) {
		String name = this.context.profile().workload().service();
		return plan.services().containsKey(name) ? Optional.empty() : Optional.of(CharmStatus.blocked(
				"service '%s' is not in the image's plan: attach an image made for this framework".formatted(name)));
	}

	private Optional<CharmStatus> behaviourChecks(Plan plan) {
		for (WorkloadBehaviour behaviour : this.behaviours) {
			Optional<CharmStatus> stop = behaviour.check(this.context, plan);
			if (stop.isPresent()) {
				return stop;
			}
		}
		return Optional.empty();
	}

	private ReconcileOutcome converge(Plan plan) {
		ContainerState state = containerState(plan);
		Map<String, String> environment = environment(state.image());
		WorkloadLayer layer = layer(state.image(), environment);
		return new Convergence(this.context, state, layer, this.behaviours, this.limits).run(plan, environment)
			.map(Reconciliation::stopped)
			.orElseGet(this::running);
	}

	private ReconcileOutcome running() {
		StringJoiner remarks = new StringJoiner("; ");
		for (WorkloadBehaviour behaviour : this.behaviours) {
			String remark = behaviour.remark(this.context);
			if (!remark.isEmpty()) {
				remarks.add(remark);
			}
		}
		return new ReconcileOutcome.Running(this.context.settings().port(), StatusText.of(remarks.toString()));
	}

	private Map<String, String> environment(Map<String, ServiceSpec> image) {
		Map<String, String> environment = new EnvironmentAssembler(this.context).assemble();
		for (WorkloadBehaviour behaviour : this.behaviours) {
			environment.putAll(behaviour.variables(this.context, WorkloadLayer.merge(main(image), environment)));
		}
		return environment;
	}

	private ServiceSpec main(Map<String, ServiceSpec> image) {
		String main = this.context.profile().workload().service();
		return image.getOrDefault(main, ServiceSpec.of(main));
	}

	private WorkloadLayer layer(Map<String, ServiceSpec> image, Map<String, String> environment) {
		String command = Objects.requireNonNullElse(main(image).command(), "");
		return WorkloadLayer.of(image, main(image).name(), command(command), environment,
				this.context.unit().context().unit().number() == 0);
	}

	private String command(String imageCommand) {
		String command = imageCommand;
		for (WorkloadBehaviour behaviour : this.behaviours) {
			command = behaviour.command(this.context, command);
		}
		return command;
	}

	private static ReconcileOutcome stopped(CharmStatus status) {
		return new ReconcileOutcome.Stopped(status);
	}

}
