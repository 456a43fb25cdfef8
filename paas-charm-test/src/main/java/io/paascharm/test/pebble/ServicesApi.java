package io.paascharm.test.pebble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code /v1/services} and {@code /v1/signals}.
 */
final class ServicesApi {

	private final PlanManager plans;

	private final ServiceManager services;

	private final CheckManager checks;

	private final State state;

	ServicesApi(PlanManager plans, ServiceManager services, CheckManager checks, State state) {
		this.plans = plans;
		this.services = services;
		this.checks = checks;
		this.state = state;
	}

	Reply get(Router.Call call) {
		return Reply.sync(this.services.list(call.request().parameters("names")));
	}

	Reply post(Router.Call call) throws IOException {
		Json body = call.request().json("data from request body");
		String action = body.text("action");
		List<String> names = body.texts("services");
		try {
			return act(action, names);
		}
		catch (PlanException ex) {
			throw ApiException.badRequest("cannot %s services: %s", action, String.valueOf(ex.getMessage()));
		}
	}

	private Reply act(String action, List<String> names) {
		boolean onAll = action.equals("replan") || action.equals("autostart");
		return (onAll) ? actOnAll(action, names) : actOn(action, names);
	}

	private Reply actOnAll(String action, List<String> names) {
		if (!names.isEmpty()) {
			throw ApiException.badRequest("%s accepts no service names", action);
		}
		return (action.equals("replan")) ? replan() : autostart();
	}

	private Reply actOn(String action, List<String> names) {
		if (names.isEmpty()) {
			throw ApiException.badRequest("must specify services for %s action", action);
		}
		return switch (action) {
			case "start" -> start(action, names);
			case "stop" -> stop(names);
			case "restart" -> restart(names);
			default -> throw ApiException.badRequest("invalid action \"%s\"", action);
		};
	}

	private Reply stop(List<String> names) {
		List<List<String>> lanes = ServiceOrder.stop(this.plans.plan(), names);
		return run("stop", names, flat(lanes), stopTasks(lanes));
	}

	private Reply restart(List<String> names) {
		Plan plan = this.plans.plan();
		List<List<String>> stop = only(names, ServiceOrder.stop(plan, names));
		List<List<String>> start = ServiceOrder.start(plan, names);
		return run("restart", names, flat(start), both(stop, start));
	}

	private Reply start(String action, List<String> names) {
		List<List<String>> lanes = ServiceOrder.start(this.plans.plan(), names);
		return run(action, names, flat(lanes), startTasks(lanes, List.of()));
	}

	private Reply autostart() {
		List<String> enabled = new ArrayList<>();
		for (ServiceConfig config : this.plans.plan().services()) {
			if (config.isEnabled()) {
				enabled.add(config.name());
			}
		}
		if (enabled.isEmpty()) {
			throw new ApiException(400, "no-default-services", "no default services");
		}
		return start("autostart", flat(ServiceOrder.start(this.plans.plan(), enabled)));
	}

	private Reply replan() {
		ServiceManager.Replan replan = this.services.replan();
		Set<String> concerned = new TreeSet<>(flat(replan.stop()));
		concerned.addAll(flat(replan.start()));
		List<Task> tasks = both(replan.stop(), replan.start());
		this.checks.replan();
		return run("replan", List.copyOf(concerned), concerned, tasks);
	}

	private Reply run(String action, List<String> names, Collection<String> concerned, List<Task> tasks) {
		String verb = Character.toUpperCase(action.charAt(0)) + action.substring(1);
		String summary = verb + " - no services";
		if (!tasks.isEmpty()) {
			summary = verb + " service \"" + names.get(0) + "\""
					+ ((concerned.size() > 1) ? " and " + (concerned.size() - 1) + " more" : "");
		}
		Change change = this.state.newChange(action, summary, tasks).withServices(names);
		this.state.run(change);
		return Reply.async(null, change.id());
	}

	private List<Task> both(List<List<String>> stop, List<List<String>> start) {
		List<Task> tasks = new ArrayList<>(stopTasks(stop));
		tasks.addAll(startTasks(start, List.copyOf(tasks)));
		return tasks;
	}

	private List<Task> stopTasks(List<List<String>> lanes) {
		return tasks(lanes, List.of(), (name) -> this.state.newTask("stop", "Stop service \"" + name + "\"",
				(task) -> this.services.stop(task, name)));
	}

	private List<Task> startTasks(List<List<String>> lanes, List<Task> after) {
		return tasks(lanes, after, (name) -> this.state.newTask("start", "Start service \"" + name + "\"",
				(task) -> this.services.start(task, name)));
	}

	private List<Task> tasks(List<List<String>> lanes, List<Task> after, TaskFactory factory) {
		List<Task> tasks = new ArrayList<>();
		lanes.forEach((names) -> tasks.addAll(laneTasks(names, after, factory)));
		return tasks;
	}

	private List<Task> laneTasks(List<String> names, List<Task> after, TaskFactory factory) {
		int lane = this.state.newLane();
		List<Task> tasks = new ArrayList<>();
		List<Task> previous = after;
		for (String name : names) {
			Task task = factory.create(name).inLane(lane).waitFor(previous);
			tasks.add(task);
			previous = new ArrayList<>(after);
			previous.add(task);
		}
		return tasks;
	}

	private static List<String> flat(List<List<String>> lanes) {
		List<String> names = new ArrayList<>();
		lanes.forEach(names::addAll);
		return names;
	}

	private static List<List<String>> only(List<String> names, List<List<String>> lanes) {
		List<List<String>> kept = new ArrayList<>();
		for (List<String> lane : lanes) {
			List<String> part = lane.stream().filter(names::contains).toList();
			if (!part.isEmpty()) {
				kept.add(part);
			}
		}
		return kept;
	}

	Reply signal(Router.Call call) throws IOException {
		Json body = call.request().json("request body");
		List<String> names = body.texts("services");
		if (names.isEmpty()) {
			throw ApiException.badRequest("must specify one or more services");
		}
		this.services.signal(names, body.text("signal"));
		return Reply.sync(true);
	}

	/**
	 * Makes the task for a service.
	 */
	@FunctionalInterface
	private interface TaskFactory {

		Task create(String name);

	}

}
