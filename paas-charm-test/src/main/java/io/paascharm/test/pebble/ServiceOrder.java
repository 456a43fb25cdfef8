package io.paascharm.test.pebble;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The order in which services start or stop: {@code requires} says which others come
 * along, {@code before} and {@code after} who comes first.
 */
final class ServiceOrder {

	private final Plan plan;

	private final boolean stop;

	private final Map<String, Set<String>> first = new TreeMap<>();

	private final Set<String> done = new LinkedHashSet<>();

	private ServiceOrder(Plan plan, boolean stop) {
		this.plan = plan;
		this.stop = stop;
	}

	static void check(Plan plan) {
		start(plan, plan.combined().services().keySet());
	}

	static List<List<String>> start(Plan plan, Collection<String> names) {
		return new ServiceOrder(plan, false).lanes(names);
	}

	static List<List<String>> stop(Plan plan, Collection<String> names) {
		return new ServiceOrder(plan, true).lanes(names);
	}

	private List<List<String>> lanes(Collection<String> names) {
		collect(names);
		for (String name : this.first.keySet()) {
			orderNeighbours(name);
		}
		this.first.keySet().forEach((name) -> visit(name, new LinkedHashSet<>()));
		return split();
	}

	private void orderNeighbours(String name) {
		ServiceConfig service = service(name);
		for (String other : service.texts((this.stop) ? "before" : "after")) {
			goesFirst(other, name);
		}
		for (String other : service.texts((this.stop) ? "after" : "before")) {
			goesFirst(name, other);
		}
	}

	private void collect(Collection<String> names) {
		Deque<String> pending = new ArrayDeque<>(names);
		while (!pending.isEmpty()) {
			String name = pending.removeFirst();
			if (this.first.putIfAbsent(name, new TreeSet<>()) == null) {
				pending.addAll((this.stop) ? dependants(name) : service(name).texts("requires"));
			}
		}
	}

	private List<String> dependants(String name) {
		List<String> dependants = new ArrayList<>();
		for (ServiceConfig service : this.plan.services()) {
			if (service.texts("requires").contains(name)) {
				dependants.add(service.name());
			}
		}
		return dependants;
	}

	private ServiceConfig service(String name) {
		ServiceConfig service = this.plan.service(name);
		if (service == null) {
			throw new PlanException("service \"" + name + "\" does not exist");
		}
		return service;
	}

	private void goesFirst(String name, String other) {
		Set<String> before = this.first.get(other);
		if (before != null && this.first.containsKey(name)) {
			before.add(name);
		}
	}

	private void visit(String name, Set<String> path) {
		if (this.done.contains(name)) {
			return;
		}
		if (!path.add(name)) {
			throw loop(path, name);
		}
		for (String before : this.first.getOrDefault(name, Set.of())) {
			visit(before, path);
		}
		path.remove(name);
		this.done.add(name);
	}

	private static PlanException loop(Set<String> path, String start) {
		List<String> names = new ArrayList<>(path);
		List<String> loop = new ArrayList<>(names.subList(names.indexOf(start), names.size()));
		loop.sort(null);
		return new PlanException("services in before/after loop: " + String.join(", ", loop));
	}

	private List<List<String>> split() {
		Map<String, List<String>> laneOf = new TreeMap<>();
		List<List<String>> lanes = new ArrayList<>();
		for (String name : this.done) {
			List<String> lane = lane(name, laneOf);
			if (lane.isEmpty()) {
				lanes.add(lane);
			}
			lane.add(name);
		}
		return lanes;
	}

	private List<String> lane(String name, Map<String, List<String>> laneOf) {
		List<String> group = new ArrayList<>(List.of(name));
		group.addAll(service(name).texts("requires"));
		List<String> known = group.stream().filter(laneOf::containsKey).findFirst().map(laneOf::get).orElse(null);
		List<String> lane = (known != null) ? known : new ArrayList<>();
		group.forEach((member) -> laneOf.put(member, lane));
		return lane;
	}

}
