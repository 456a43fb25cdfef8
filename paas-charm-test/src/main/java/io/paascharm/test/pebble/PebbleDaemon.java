package io.paascharm.test.pebble;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The parts of a running Pebble, put together.
 */
final class PebbleDaemon implements AutoCloseable {

	private static final String VERSION = "v1.32.1";

	private static final Duration STOP_DEADLINE = Duration.ofMinutes(1);

	private final ExecutorService threads = Executors.newCachedThreadPool(named("pebble-work-"));

	private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(1, named("pebble-timer-"));

	private final State state = new State(this.threads);

	private final PlanManager plans = new PlanManager();

	private final String bootId = UUID.randomUUID().toString();

	private final WorkloadContainer container;

	private final Supervision supervision;

	private final ServiceManager services;

	private final CheckManager checks;

	private final ExecApi exec;

	private final HttpServer server;

	PebbleDaemon(EmbeddedPebble.Builder options, List<Layer> layers, WorkloadContainer container) throws IOException {
		this.container = container;
		Launcher launcher = new Launcher(container, options.environment());
		this.supervision = new Supervision(launcher, new ServiceLogs(options.output()), this.timers, this.threads,
				options.okayDelay(), options.onShutdown());
		this.services = new ServiceManager(this.plans, this.supervision);
		this.checks = new CheckManager(this.state,
				(config) -> new CheckProbe(config, this.plans.plan(), this.supervision, container),
				this.services::checkFailed);
		this.exec = new ExecApi(this.plans, this.supervision, this.state);
		this.server = new HttpServer(options.requireSocket(), router(), this.threads);
		this.plans.listen(this.checks::planChanged);
		layers.forEach((layer) -> this.plans.add(layer, false));
	}

	String plan() {
		return PlanText.of(this.plans.plan());
	}

	Map<String, ServiceStatus> services() {
		return this.services.statuses();
	}

	List<ExecutedCommand> commands() {
		return this.exec.ended();
	}

	private static ThreadFactory named(String prefix) {
		AtomicInteger number = new AtomicInteger();
		return (work) -> {
			Thread thread = new Thread(work, prefix + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
	}

	private Router router() {
		Router router = new Router();
		router.add(Router.Access.OPEN, "GET /v1/system-info",
				(call) -> Reply.sync(Map.of("version", VERSION, "boot-id", this.bootId)));
		addServices(router);
		addChecks(router);
		addFiles(router);
		addState(router);
		addExec(router);
		return router;
	}

	private void addExec(Router router) {
		router.add(Router.Access.ADMIN, "POST /v1/exec", this.exec::post);
		router.add(Router.Access.ADMIN, "GET /v1/tasks/*/websocket/*", this.exec::connect);
	}

	private void addState(Router router) {
		ChangesApi changes = new ChangesApi(this.state);
		router.add(Router.Access.USER, "GET /v1/changes", changes::list);
		router.add(Router.Access.USER, "GET /v1/changes/*", changes::get);
		router.add(Router.Access.USER, "GET /v1/changes/*/wait", changes::await);
		router.add(Router.Access.ADMIN, "POST /v1/changes/*", changes::post);
		NoticesApi notices = new NoticesApi(this.state);
		router.add(Router.Access.USER, "GET /v1/notices", notices::list);
		router.add(Router.Access.USER, "POST /v1/notices", notices::post);
		router.add(Router.Access.USER, "GET /v1/notices/*", notices::get);
	}

	private void addServices(Router router) {
		PlanApi plan = new PlanApi(this.plans);
		router.add(Router.Access.ADMIN, "GET /v1/plan", plan::get);
		router.add(Router.Access.ADMIN, "POST /v1/layers", plan::post);
		ServicesApi api = new ServicesApi(this.plans, this.services, this.checks, this.state);
		router.add(Router.Access.USER, "GET /v1/services", api::get);
		router.add(Router.Access.ADMIN, "POST /v1/services", api::post);
		router.add(Router.Access.ADMIN, "POST /v1/signals", api::signal);
		router.add(Router.Access.USER, "GET /v1/logs", new LogsApi(this.plans, this.supervision.logs())::get);
	}

	private void addChecks(Router router) {
		ChecksApi api = new ChecksApi(this.checks);
		router.add(Router.Access.OPEN, "GET /v1/health", api::health);
		router.add(Router.Access.USER, "GET /v1/checks", api::get);
		router.add(Router.Access.ADMIN, "POST /v1/checks", api::post);
		router.add(Router.Access.ADMIN, "POST /v1/checks/refresh", api::refresh);
	}

	private void addFiles(Router router) {
		FilesApi api = new FilesApi(new ContainerFiles(this.container), this.supervision.launcher());
		router.add(Router.Access.ADMIN, "GET /v1/files", api::get);
		router.add(Router.Access.ADMIN, "POST /v1/files", api::post);
	}

	@Override
	public void close() {
		this.server.close();
		try {
			stopServices();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.state.close();
		this.container.close();
		this.timers.shutdownNow();
		this.threads.shutdownNow();
	}

	private void stopServices() throws InterruptedException {
		List<String> running = this.services.running();
		List<Task> tasks = running.stream()
			.map((name) -> this.state.newTask("stop", "Stop service \"" + name + "\"",
					(task) -> this.services.stop(task, name)))
			.toList();
		Change change = this.state.newChange("stop", "Stop all running services", tasks);
		this.state.run(change);
		this.state.awaitReady(change, STOP_DEADLINE);
	}

}
