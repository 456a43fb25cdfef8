package io.paascharm.unit;

import java.util.HashMap;
import java.util.Map;

import io.paascharm.juju.HookContext;

/**
 * Dispatches of a unit that is on its own.
 */
final class UnitFixture {

	private final Map<String, String> environment = new HashMap<>(Map.of("JUJU_DISPATCH_PATH", "hooks/config-changed",
			"JUJU_UNIT_NAME", "flask-k8s/0", "JUJU_VERSION", "3.6.4"));

	private final FakeHookTools tools = new FakeHookTools();

	private final UnitCache cache = new UnitCache();

	FakeHookTools tools() {
		return this.tools;
	}

	UnitCache cache() {
		return this.cache;
	}

	UnitFixture with(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	UnitFixture hook(String name) {
		return with("JUJU_DISPATCH_PATH", "hooks/" + name);
	}

	UnitFixture relationHook(String name, String id) {
		return hook(name).with("JUJU_RELATION_ID", id);
	}

	UnitFixture leader(boolean leader) {
		this.tools.answer("is-leader", Boolean.toString(leader));
		return this;
	}

	UnitState dispatch() {
		HookContext context = HookContext.parse(this.environment);
		return new UnitState(context, this.tools, this.cache, "peers"::equals);
	}

}
