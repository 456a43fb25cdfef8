package io.paascharm.test.pebble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The plan in force.
 */
final class PlanManager {

	private final List<Consumer<Plan>> listeners = new ArrayList<>();

	private Plan plan = Plan.of(List.of());

	synchronized Plan plan() {
		return this.plan;
	}

	void listen(Consumer<Plan> listener) {
		this.listeners.add(listener);
	}

	void add(Layer layer, boolean combine) {
		Plan changed;
		synchronized (this) {
			changed = this.plan.add(layer, combine);
			this.plan = changed;
		}
		this.listeners.forEach((listener) -> listener.accept(changed));
	}

}
