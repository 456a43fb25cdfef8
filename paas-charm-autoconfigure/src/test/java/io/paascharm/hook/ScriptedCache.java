package io.paascharm.hook;

import java.util.Map;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Integration with a cache that says its host: one that writes, and may have a bug.
 */
final class ScriptedCache implements Integration {

	private static final MachineTable TABLE = MachineTable.named("cache")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.MALFORMED, IntegrationState.INVALID,
				IntegrationEvent.reconciling("cache_invalid"))
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY,
				IntegrationEvent.reconciling("cache_ready"))
		.build();

	private RuntimeException failure;

	void failing(RuntimeException failure) {
		this.failure = failure;
	}

	@Override
	public String name() {
		return "cache";
	}

	@Override
	public String interfaceName() {
		return "cache_client";
	}

	@Override
	public MachineTable machine() {
		return TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		context.unit().changes().setUnitData(context.relation().id(), "seen", "true");
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		if (this.failure != null) {
			throw this.failure;
		}
		String host = context.relation().remoteApplicationData().get("host");
		if (host == null) {
			return new IntegrationReading.Waiting("host is not set");
		}
		return host.isBlank() ? new IntegrationReading.Invalid("host", host.isEmpty() ? "is empty" : "is blank")
				: new IntegrationReading.Ready(Map.of("host", host), "");
	}

}
