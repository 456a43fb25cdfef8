package io.paascharm.test.kit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.integration.CharmFacts;
import io.paascharm.integration.IntegrationService;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.integration.UnitMemory;
import io.paascharm.juju.HookContext;
import io.paascharm.test.model.InProcessCharm;
import io.paascharm.unit.UnitCache;
import io.paascharm.unit.UnitState;

/**
 * Charm that does in every hook what charms do with their integrations, and nothing else.
 * Its workload always serves when nothing keeps it from that.
 */
final class KitCharm implements InProcessCharm {

	private final IntegrationService service;

	private final KitDeclaration declaration;

	private final UnitCache cache = new UnitCache();

	private IntegrationsSnapshot snapshot = new IntegrationsSnapshot(List.of(), List.of());

	KitCharm(KitIntegrations integrations, KitDeclaration declaration) {
		this.service = new IntegrationService(integrations.integrations(), integrations.machines(),
				Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
		this.declaration = declaration;
	}

	IntegrationsSnapshot snapshot() {
		return this.snapshot;
	}

	@Override
	public void dispatch(HookContext context, HookToolRunner tools) {
		this.cache.begin(context.event());
		boolean succeeded = false;
		try {
			advance(new UnitState(context, tools, this.cache, this.declaration.metadata()::isPeer));
			succeeded = true;
		}
		finally {
			end(succeeded);
		}
	}

	private void advance(UnitState unit) {
		UnitMemory memory = UnitMemory.of(unit);
		CharmFacts facts = this.declaration.facts(unit);
		this.snapshot = this.service.advance(facts, memory);
		if (serves()) {
			this.service.serving(facts, this.snapshot, memory, false);
		}
		memory.save(unit);
		unit.changes().flush();
	}

	private boolean serves() {
		return this.snapshot.invalid().isEmpty() && this.snapshot.blocking().isEmpty()
				&& this.snapshot.missing().isEmpty();
	}

	private void end(boolean succeeded) {
		if (succeeded) {
			this.cache.commit();
		}
		else {
			this.cache.rollback();
		}
	}

}
