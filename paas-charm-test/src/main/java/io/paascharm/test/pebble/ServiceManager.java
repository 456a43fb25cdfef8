package io.paascharm.test.pebble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;

/**
 * The services that were ever started.
 */
final class ServiceManager {

	private final PlanManager plans;

	private final Supervision supervision;

	private final Map<String, Service> services = new TreeMap<>();

	ServiceManager(PlanManager plans, Supervision supervision) {
		this.plans = plans;
		this.supervision = supervision;
	}

	synchronized List<Map<String, Object>> list(List<String> names) {
		List<Map<String, Object>> list = new ArrayList<>();
		for (ServiceConfig config : this.plans.plan().services()) {
			if (names.isEmpty() || names.contains(config.name())) {
				list.add(describe(config, this.services.get(config.name())));
			}
		}
		return list;
	}

	private static Map<String, Object> describe(ServiceConfig config, @Nullable Service service) {
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("name", config.name());
		info.put("startup", (config.isEnabled()) ? "enabled" : "disabled");
		info.put("current", (service != null) ? service.state().status() : "inactive");
		if (service != null && service.since() != null) {
			info.put("current-since", String.valueOf(service.since()));
		}
		return info;
	}

	synchronized Map<String, ServiceStatus> statuses() {
		Map<String, ServiceStatus> statuses = new TreeMap<>();
		for (ServiceConfig config : this.plans.plan().services()) {
			Service service = this.services.get(config.name());
			statuses.put(config.name(), (service != null) ? service.describe() : new ServiceStatus("inactive", null));
		}
		return statuses;
	}

	void start(Task task, String name) throws TaskException, InterruptedException {
		ServiceConfig config = this.plans.plan().service(name);
		if (config == null) {
			throw new TaskException("cannot find service \"" + name + "\" in plan");
		}
		Service service = forStart(config);
		long before = this.supervision.logs().sequence();
		CompletableFuture<String> started = service.start(config);
		if (started == null) {
			task.log("Service \"" + name + "\" already started.");
			return;
		}
		task.onAbort(service::abortStart);
		String error = outcome(started);
		if (!error.isEmpty()) {
			logOutput(task, this.supervision.logs().lastLines(name, before));
			throw new TaskException("service start attempt: " + error);
		}
	}

	private static void logOutput(Task task, String lines) {
		if (!lines.isEmpty()) {
			task.log("Most recent service output:\n" + lines);
		}
	}

	private synchronized Service forStart(ServiceConfig config) {
		return this.services.computeIfAbsent(config.name(), (name) -> new Service(this.supervision, config));
	}

	private static String outcome(CompletableFuture<String> future) throws TaskException, InterruptedException {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			Throwable cause = ex.getCause();
			throw new TaskException(String.valueOf((cause != null) ? cause.getMessage() : ex.getMessage()));
		}
	}

	void stop(Task task, String name) throws TaskException, InterruptedException {
		Service service = service(name);
		ServiceState state = (service != null) ? service.state() : ServiceState.INITIAL;
		if (service == null || state == ServiceState.INITIAL) {
			task.log("Service \"" + name + "\" has never been started.");
			return;
		}
		switch (state) {
			case TERMINATING, KILLING -> task.log("Service \"" + name + "\" already stopping.");
			case STOPPED -> task.log("Service \"" + name + "\" already stopped.");
			case EXITED -> {
				service.acknowledgeExit();
				task.log("Service \"" + name + "\" had already exited.");
			}
			default -> stop(service);
		}
	}

	private static void stop(Service service) throws TaskException, InterruptedException {
		String error = outcome(service.stop());
		if (!error.isEmpty()) {
			throw new TaskException("cannot stop service: " + error);
		}
	}

	private synchronized @Nullable Service service(String name) {
		return this.services.get(name);
	}

	synchronized Replan replan() {
		Plan plan = this.plans.plan();
		List<String> stop = configureChanged(plan);
		List<String> start = new ArrayList<>();
		for (ServiceConfig config : plan.services()) {
			if (stop.contains(config.name()) || config.isEnabled()) {
				start.add(config.name());
			}
		}
		return new Replan(ServiceOrder.stop(plan, stop), ServiceOrder.start(plan, start));
	}

	private List<String> configureChanged(Plan plan) {
		List<String> changed = new ArrayList<>();
		this.services.forEach((name, service) -> {
			ServiceConfig config = plan.service(name);
			if (config == null) {
				changed.add(name);
			}
			else if (!config.equals(service.config())) {
				changed.add(name);
				service.setConfig(config);
			}
		});
		return changed;
	}

	synchronized void signal(List<String> names, String signal) {
		List<String> errors = new ArrayList<>();
		for (String name : names) {
			try {
				signal(this.services.get(name), signal);
			}
			catch (IllegalStateException ex) {
				errors.add("cannot send signal to \"" + name + "\": " + ex.getMessage());
			}
		}
		if (!errors.isEmpty()) {
			throw ApiException.serverError(String.join("; ", errors));
		}
	}

	private static void signal(@Nullable Service service, String signal) {
		if (service == null) {
			throw new IllegalStateException("service is not running");
		}
		service.signal(signal);
	}

	synchronized void checkFailed(String check) {
		for (Service service : this.services.values()) {
			String action = service.config().onCheckFailure().get(check);
			if (action != null) {
				service.checkFailed(action);
			}
		}
	}

	synchronized List<String> running() {
		List<String> running = new ArrayList<>();
		this.services.forEach((name, service) -> {
			ServiceState state = service.state();
			if (state.isRunning() || state == ServiceState.BACKOFF) {
				running.add(name);
			}
		});
		return running;
	}

	/**
	 * What a replan stops and starts, in lanes.
	 *
	 * @param stop the services to stop
	 * @param start the services to start
	 */
	record Replan(List<List<String>> stop, List<List<String>> start) {
	}

}
