package io.paascharm.test.pebble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;

/**
 * The services that were ever started.
 */
final class ServiceManager {

	private static final String NEVER_STARTED = "has never been started";

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
		start(task, config, forStart(config));
	}

	private void start(Task task, ServiceConfig config, Service service) throws TaskException, InterruptedException {
		long before = this.supervision.logs().sequence();
		CompletableFuture<String> started = service.start(config);
		if (started == null) {
			task.log("Service \"" + config.name() + "\" already started.");
		}
		else {
			task.onAbort(service::abortStart);
			requireNoError(outcome(started), task, config.name(), before);
		}
	}

	private void requireNoError(String error, Task task, String name, long before) throws TaskException {
		if (!error.isEmpty()) {
			String lines = this.supervision.logs().lastLines(name, before);
			if (!lines.isEmpty()) {
				task.log("Most recent service output:\n" + lines);
			}
			throw new TaskException("service start attempt: " + error);
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
		String remark = (service != null) ? stop(service) : NEVER_STARTED;
		if (!remark.isEmpty()) {
			task.log("Service \"" + name + "\" " + remark + ".");
		}
	}

	private String stop(Service service) throws TaskException, InterruptedException {
		return switch (service.state()) {
			case INITIAL -> NEVER_STARTED;
			case TERMINATING, KILLING -> "already stopping";
			case STOPPED -> "already stopped";
			case EXITED -> acknowledgeExit(service);
			default -> stopRunning(service);
		};
	}

	private static String acknowledgeExit(Service service) {
		service.acknowledgeExit();
		return "had already exited";
	}

	private String stopRunning(Service service) throws TaskException, InterruptedException {
		String error = outcome(service.stop());
		if (!error.isEmpty()) {
			throw new TaskException("cannot stop service: " + error);
		}
		return "";
	}

	private synchronized @Nullable Service service(String name) {
		return this.services.get(name);
	}

	synchronized Replan replan() {
		Plan plan = this.plans.plan();
		List<String> stop = outdated(plan);
		List<String> start = new ArrayList<>();
		for (ServiceConfig config : plan.services()) {
			if (stop.contains(config.name()) || config.isEnabled()) {
				start.add(config.name());
			}
		}
		return new Replan(ServiceOrder.stop(plan, stop), ServiceOrder.start(plan, start));
	}

	private List<String> outdated(Plan plan) {
		List<String> outdated = new ArrayList<>();
		this.services.forEach((name, service) -> {
			if (isOutdated(service, plan.service(name))) {
				outdated.add(name);
			}
		});
		return outdated;
	}

	private static boolean isOutdated(Service service, @Nullable ServiceConfig config) {
		if (config == null) {
			return true;
		}
		boolean outdated = !config.equals(service.config());
		service.setConfig(config);
		return outdated;
	}

	synchronized void signal(List<String> names, String signal) {
		List<String> errors = new ArrayList<>();
		for (String name : names) {
			signal(name, signal).ifPresent(errors::add);
		}
		if (!errors.isEmpty()) {
			throw ApiException.serverError(String.join("; ", errors));
		}
	}

	private Optional<String> signal(String name, String signal) {
		try {
			requireKnown(name).signal(signal);
			return Optional.empty();
		}
		catch (IllegalStateException ex) {
			return Optional.of("cannot send signal to \"" + name + "\": " + ex.getMessage());
		}
	}

	private Service requireKnown(String name) {
		Service service = this.services.get(name);
		if (service == null) {
			throw new IllegalStateException("service is not running");
		}
		return service;
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
