package io.paascharm.test.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.EndpointSnapshot;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.juju.UnitName;
import io.paascharm.test.model.InProcessAgent;
import io.paascharm.test.model.InProcessHook;

import static org.assertj.core.api.Assertions.fail;

/**
 * Unit of the charm under test. After every hook it checks what holds always.
 */
final class KitUnit {

	private static final int MOST_HOOKS = 5000;

	private final InProcessAgent agent;

	private final KitCharm charm;

	private final HookChecks checks;

	private final LogCapture log;

	private final List<InProcessHook> hooks = new ArrayList<>();

	KitUnit(InProcessAgent agent, KitCharm charm, HookChecks checks, LogCapture log) {
		this.agent = agent;
		this.charm = charm;
		this.checks = checks;
		this.log = log;
	}

	UnitName name() {
		return this.agent.name();
	}

	/**
	 * Return the hooks that have run.
	 * @return the hooks, oldest first
	 */
	List<InProcessHook> hooks() {
		return this.hooks;
	}

	/**
	 * Return the endpoints as the last hook left them.
	 * @return the endpoints and the events of that hook
	 */
	IntegrationsSnapshot snapshot() {
		return this.charm.snapshot();
	}

	EndpointSnapshot endpoint(String name) {
		return snapshot().endpoints()
			.stream()
			.filter((endpoint) -> endpoint.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no integration serves the endpoint '%s'".formatted(name)));
	}

	/**
	 * Return what the unit keeps on the controller.
	 * @return the values with their keys
	 */
	String stored() {
		return this.agent.stored().toString();
	}

	/**
	 * Run the next hook.
	 * @return what ran, or {@code null} if there is nothing to do
	 */
	@Nullable InProcessHook step() {
		return run(this.agent::runNext);
	}

	/**
	 * Run the next hook and lose what it wrote.
	 * @return what ran, or {@code null} if there is nothing to do
	 */
	@Nullable InProcessHook lose() {
		return run(this.agent::loseNext);
	}

	/**
	 * Run the last hook once more.
	 * @return what ran
	 */
	InProcessHook repeat() {
		return Objects.requireNonNull(run(this.agent::repeatLast), "a hook has run");
	}

	/**
	 * Run update-status, and first what else there is to do.
	 * @return what update-status did
	 */
	InProcessHook updateStatus() {
		settle();
		this.agent.updateStatus();
		return Objects.requireNonNull(step(), "update-status is due");
	}

	void settle() {
		for (int i = 0; i < MOST_HOOKS; i++) {
			if (step() == null) {
				return;
			}
		}
		fail("the unit did not come to rest within %d hooks".formatted(MOST_HOOKS));
	}

	private @Nullable InProcessHook run(Supplier<@Nullable InProcessHook> work) {
		IntegrationsSnapshot before = snapshot();
		this.log.clear();
		InProcessHook hook = work.get();
		if (hook != null) {
			this.hooks.add(hook);
			this.checks.check(before, snapshot(), stored(), this.log.text());
		}
		return hook;
	}

}
