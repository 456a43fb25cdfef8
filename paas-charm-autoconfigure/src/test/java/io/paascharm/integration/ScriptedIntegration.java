package io.paascharm.integration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Ready;
import io.paascharm.integration.IntegrationReading.Waiting;

/**
 * Integration whose readings are told by the test.
 */
final class ScriptedIntegration implements Integration {

	static final IntegrationEvent CREATED = IntegrationEvent.telling("cache_created");

	static final IntegrationEvent READY = IntegrationEvent.migrating("cache_ready");

	static final IntegrationEvent MOVED = IntegrationEvent.migrating("cache_moved");

	static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("cache_changed");

	static final IntegrationEvent INVALID = IntegrationEvent.reconciling("cache_invalid");

	static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("cache_broken");

	private static final MachineTable TABLE = MachineTable.named("cache")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED, CREATED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, READY)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, INVALID)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.on(IntegrationState.INVALID, IntegrationTrigger.COMPLETE, IntegrationState.READY, READY)
		.on(IntegrationState.READY, IntegrationTrigger.MOVED, IntegrationState.READY, MOVED)
		.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, CHANGED)
		.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED)
		.on(IntegrationState.READY, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, INVALID)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.build();

	private final Map<String, IntegrationReading> readings = new HashMap<>();

	private final List<String> walk = new ArrayList<>();

	ScriptedIntegration waiting(String relation) {
		this.readings.put(relation, new Waiting("host is not set"));
		return this;
	}

	ScriptedIntegration blocking(String relation) {
		this.readings.put(relation, new Waiting("host is not set", "cache is needed"));
		return this;
	}

	ScriptedIntegration invalid(String relation) {
		this.readings.put(relation, new Invalid("port", "is not a number"));
		return this;
	}

	ScriptedIntegration ready(String relation, String host, String place) {
		this.readings.put(relation, new Ready(Map.of("host", host), place));
		return this;
	}

	List<String> walk() {
		return this.walk;
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
		this.walk.add("prepare " + context.relation());
	}

	@Override
	public void serving(IntegrationContext context, boolean opened) {
		this.walk.add("serving %s %s %s".formatted(context.relation(), context.before(), opened));
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		this.walk.add("read " + context.relation());
		return this.readings.getOrDefault(context.relation().toString(), new Waiting("host is not set"));
	}

}
