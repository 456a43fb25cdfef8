package io.paascharm.integration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.metadata.CharmMetadata;
import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.unit.RelationState;

/**
 * Lets the facts of a dispatch reach the machines of all declared endpoints.
 */
public final class IntegrationService {

	private static final Logger logger = LoggerFactory.getLogger(IntegrationService.class);

	private final List<Integration> integrations;

	private final IntegrationMachines machines;

	private final Clock clock;

	/**
	 * Create a service.
	 * @param integrations the integrations in the order in which statuses name them
	 * @param machines what runs their machines
	 * @param clock tells since when a state holds
	 */
	public IntegrationService(List<Integration> integrations, IntegrationMachines machines, Clock clock) {
		this.integrations = List.copyOf(integrations);
		this.machines = machines;
		this.clock = clock;
	}

	/**
	 * Return the endpoints whose relations are going to be read.
	 * @param metadata what the charm declares
	 * @return the names of the endpoints that an integration serves
	 */
	public Set<String> served(CharmMetadata metadata) {
		Set<String> endpoints = new LinkedHashSet<>();
		for (Served served : endpoints(metadata)) {
			endpoints.add(served.endpoint().name());
		}
		return endpoints;
	}

	private List<Served> endpoints(CharmMetadata metadata) {
		List<Served> endpoints = new ArrayList<>();
		for (Map<String, EndpointMetadata> declared : List.of(metadata.requires(), metadata.provides(),
				metadata.peers())) {
			for (EndpointMetadata endpoint : declared.values()) {
				addServed(endpoints, endpoint);
			}
		}
		endpoints.sort(Comparator.comparingInt((served) -> served.integration().getOrder()));
		return endpoints;
	}

	private void addServed(List<Served> endpoints, EndpointMetadata endpoint) {
		for (Integration integration : this.integrations) {
			if (integration.serves(endpoint)) {
				endpoints.add(new Served(endpoint, integration));
				return;
			}
		}
	}

	/**
	 * Read all relations and move their machines.
	 * @param charm what the charm is in this dispatch
	 * @param memory what the unit remembers; is brought up to date
	 * @return the endpoints and what happened
	 */
	public IntegrationsSnapshot advance(CharmFacts charm, UnitMemory memory) {
		Pass pass = new Pass(charm, memory, this.clock.instant().truncatedTo(ChronoUnit.SECONDS));
		for (Served served : endpoints(charm.metadata())) {
			pass.endpoint(served.integration(), served.endpoint());
		}
		pass.forgetUndeclared();
		return pass.snapshot();
	}

	/**
	 * Tell all relations that the workload serves.
	 * @param charm what the charm is in this dispatch
	 * @param snapshot the endpoints
	 * @param memory what the unit remembers
	 * @param opened whether the port of the workload was opened in this dispatch
	 */
	public void serving(CharmFacts charm, IntegrationsSnapshot snapshot, UnitMemory memory, boolean opened) {
		for (EndpointSnapshot endpoint : snapshot.endpoints()) {
			for (RelationState relation : charm.unit().relations(endpoint.name())) {
				RelationMemory now = memory.relations()
					.getOrDefault(relation.id().toString(), RelationMemory.absent(Instant.EPOCH));
				endpoint.integration()
					.serving(new IntegrationContext(endpoint.endpoint(), relation, charm, snapshot, now.state()),
							opened);
			}
		}
	}

	/**
	 * An endpoint and what serves it.
	 *
	 * @param endpoint the endpoint
	 * @param integration the integration
	 */
	private record Served(EndpointMetadata endpoint, Integration integration) {
	}

	/**
	 * One walk over all endpoints.
	 */
	private final class Pass {

		private final CharmFacts charm;

		private final UnitMemory memory;

		private final Instant now;

		private final List<EndpointSnapshot> endpoints = new ArrayList<>();

		private final List<IntegrationsSnapshot.PublishedEvent> events = new ArrayList<>();

		private final Set<String> live = new HashSet<>();

		private Pass(CharmFacts charm, UnitMemory memory, Instant now) {
			this.charm = charm;
			this.memory = memory;
			this.now = now;
		}

		private IntegrationsSnapshot snapshot() {
			return new IntegrationsSnapshot(this.endpoints, this.events);
		}

		private void endpoint(Integration integration, EndpointMetadata endpoint) {
			EndpointSnapshot best = EndpointSnapshot.absent(endpoint, integration);
			List<IntegrationReading> readings = new ArrayList<>();
			for (RelationState relation : this.charm.unit().relations(endpoint.name())) {
				EndpointSnapshot snapshot = relation(integration, endpoint, relation);
				readings.addAll(snapshot.readings());
				if (best.reading() == null || snapshot.state().compareTo(best.state()) > 0) {
					best = snapshot;
				}
			}
			this.endpoints.add(best.withReadings(readings));
			forgetBroken(integration, endpoint);
		}

		private EndpointSnapshot relation(Integration integration, EndpointMetadata endpoint, RelationState relation) {
			String id = relation.id().toString();
			this.live.add(id);
			RelationMemory before = this.memory.relations().getOrDefault(id, RelationMemory.absent(this.now));
			IntegrationReading reading = read(integration,
					new IntegrationContext(endpoint, relation, this.charm, snapshot(), before.state()));
			RelationMemory after = advance(integration, id, before, RelationFacts.of(reading));
			this.memory.relations().put(id, after);
			return new EndpointSnapshot(endpoint, integration, after.state(), reading, id, after.since(),
					List.of(reading));
		}

		private static IntegrationReading read(Integration integration, IntegrationContext context) {
			try {
				integration.prepare(context);
				return integration.read(context);
			}
			catch (RelationDataException ex) {
				return ex.reading();
			}
		}

		private RelationMemory advance(Integration integration, String id, RelationMemory before, RelationFacts facts) {
			IntegrationState state = before.state();
			if (state == IntegrationState.ABSENT) {
				state = fire(integration, id, state, IntegrationTrigger.CREATED);
			}
			IntegrationTrigger trigger = facts.trigger(state, before);
			if (trigger != null) {
				state = fire(integration, id, state, trigger);
			}
			return facts.remember(state, (state != before.state()) ? this.now : before.since());
		}

		private void forgetBroken(Integration integration, EndpointMetadata endpoint) {
			String prefix = endpoint.name() + ":";
			for (Map.Entry<String, RelationMemory> entry : List.copyOf(this.memory.relations().entrySet())) {
				if (entry.getKey().startsWith(prefix) && !this.live.contains(entry.getKey())) {
					fire(integration, entry.getKey(), entry.getValue().state(), IntegrationTrigger.BROKEN);
					this.memory.relations().remove(entry.getKey());
				}
			}
		}

		private void forgetUndeclared() {
			this.memory.relations().keySet().retainAll(this.live);
		}

		private IntegrationState fire(Integration integration, String relation, IntegrationState state,
				IntegrationTrigger trigger) {
			IntegrationMachines.Step step = IntegrationService.this.machines.fire(integration.machine(), state,
					trigger);
			if (step.published() != null) {
				logger.info("Emitting event {} on {} ({} to {})", step.published().name(), relation, state,
						step.state());
				this.events.add(new IntegrationsSnapshot.PublishedEvent(relation, step.published()));
			}
			return step.state();
		}

	}

}
