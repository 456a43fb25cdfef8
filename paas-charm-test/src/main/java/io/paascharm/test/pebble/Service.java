package io.paascharm.test.pebble;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service under supervision: a state machine of starts, exits, timers and stops. Every
 * method holds the monitor of the service.
 */
final class Service {

	private static final Logger logger = LoggerFactory.getLogger(Service.class);

	private static final Duration FAIL_DELAY = Duration.ofSeconds(5);

	private final Supervision supervision;

	private final Backoff backoff = new Backoff();

	private ServiceConfig config;

	private ServiceState state = ServiceState.INITIAL;

	private @Nullable Instant since;

	private @Nullable ContainerProcess process;

	private CompletableFuture<String> started = new CompletableFuture<>();

	private CompletableFuture<String> stopped = new CompletableFuture<>();

	private boolean restarting;

	Service(Supervision supervision, ServiceConfig config) {
		this.supervision = supervision;
		this.config = config;
	}

	synchronized ServiceConfig config() {
		return this.config;
	}

	synchronized void setConfig(ServiceConfig config) {
		this.config = config;
	}

	synchronized ServiceState state() {
		return this.state;
	}

	synchronized ServiceStatus describe() {
		return new ServiceStatus(this.state.status(), this.since);
	}

	synchronized @Nullable Instant since() {
		return this.since;
	}

	private void transition(ServiceState next) {
		if (!next.status().equals(this.state.status()) || this.since == null) {
			this.since = Instant.now();
		}
		this.state = next;
	}

	synchronized @Nullable CompletableFuture<String> start(ServiceConfig current) throws TaskException {
		this.config = current;
		return switch (this.state) {
			case STARTING, RUNNING -> null;
			case TERMINATING -> throw new TaskException("cannot start service while terminating");
			case KILLING -> throw new TaskException("cannot start service while killing");
			default -> begin();
		};
	}

	private CompletableFuture<String> begin() throws TaskException {
		this.backoff.reset();
		this.started = new CompletableFuture<>();
		launchFirst();
		transition(ServiceState.STARTING);
		ContainerProcess begun = this.process;
		this.supervision.after(this.supervision.okayDelay(), () -> okay(begun));
		return this.started;
	}

	private void launchFirst() throws TaskException {
		try {
			launch();
		}
		catch (IllegalArgumentException ex) {
			throw notStarted(String.valueOf(ex.getMessage()));
		}
		catch (IOException | ContainerException ex) {
			throw notStarted("cannot start service: " + ex.getMessage());
		}
	}

	private TaskException notStarted(String reason) {
		transition(ServiceState.STOPPED);
		return new TaskException(reason);
	}

	private void launch() throws IOException {
		ContainerProcess running = startProcess();
		logger.debug("Service '{}' runs as process {}", this.config.name(), running.pid());
		this.process = running;
		this.restarting = false;
		this.supervision.watch(this, running);
		this.supervision.after(this.config.backoffLimit(), () -> resetBackoff(running));
	}

	private ContainerProcess startProcess() throws IOException {
		Launcher launcher = this.supervision.launcher();
		UserIds ids = launcher.ids(UserSpec.of(this.config));
		CommandLine command = CommandLine.parse(this.config.name(), this.config.text("command"));
		return launcher.start(command.words(), environment(launcher, ids), this.config.text("working-dir"), ids, true);
	}

	private Map<String, String> environment(Launcher launcher, @Nullable UserIds ids) {
		Map<String, String> own = new HashMap<>(this.config.environment());
		if (ids != null) {
			launcher.addHome(own, ids);
		}
		Map<String, String> environment = launcher.environment();
		environment.putAll(own);
		return environment;
	}

	private synchronized void okay(@Nullable ContainerProcess begun) {
		if (this.state == ServiceState.STARTING && this.process == begun) {
			transition(ServiceState.RUNNING);
			this.started.complete("");
		}
	}

	private synchronized void resetBackoff(ContainerProcess running) {
		if (this.state == ServiceState.RUNNING && this.process == running) {
			this.backoff.reset();
		}
	}

	synchronized void exited(ContainerProcess ended, int code) {
		if (this.process != ended) {
			return;
		}
		switch (this.state) {
			case STARTING -> exitedQuickly(code);
			case RUNNING -> exitedUnexpectedly(code, action(code));
			case TERMINATING, KILLING -> exitedAsTold();
			default -> logger.debug("Service '{}' ended with code {}", this.config.name(), code);
		}
	}

	private void exitedQuickly(int code) {
		String action = action(code);
		exitedUnexpectedly(code, action);
		this.started.complete("exited quickly with code " + code + ", will " + action);
	}

	private String action(int code) {
		String action = this.config.text((code == 0) ? "on-success" : "on-failure");
		return (action.isEmpty()) ? "restart" : action;
	}

	private void exitedUnexpectedly(int code, String action) {
		logger.info("Service '{}' stopped unexpectedly with code {}: {}", this.config.name(), code, action);
		switch (action) {
			case "restart" -> backOff();
			case "ignore" -> transition((code == 0) ? ServiceState.STOPPED : ServiceState.EXITED);
			default -> shutDown(code, action);
		}
	}

	private void shutDown(int code, String action) {
		transition(ServiceState.EXITED);
		boolean success = action.equals("success-shutdown") || (action.equals("shutdown") && code == 0);
		this.supervision.shutDown((success) ? Supervision.SUCCESS : Supervision.SERVICE_FAILURE);
	}

	private void exitedAsTold() {
		if (this.restarting) {
			backOff();
		}
		else {
			stopped("");
		}
	}

	private void stopped(String problem) {
		transition(ServiceState.STOPPED);
		this.stopped.complete(problem);
	}

	private void backOff() {
		Duration pause = this.backoff.next(this.config);
		logger.info("Service '{}' starts again in {}", this.config.name(), pause);
		transition(ServiceState.BACKOFF);
		this.supervision.after(pause, this::startAgain);
	}

	private synchronized void startAgain() {
		if (this.state == ServiceState.BACKOFF) {
			try {
				launch();
				transition(ServiceState.RUNNING);
			}
			catch (IOException | IllegalArgumentException | ContainerException ex) {
				logger.info("Service '{}' cannot be started again: {}", this.config.name(), ex.getMessage());
			}
		}
	}

	synchronized void abortStart() {
		transition(ServiceState.STOPPED);
		if (this.process != null) {
			this.process.signalGroup("KILL");
		}
		this.started.completeExceptionally(new TaskException("start aborted, sent SIGKILL to process"));
	}

	synchronized CompletableFuture<String> stop() {
		this.stopped = new CompletableFuture<>();
		switch (this.state) {
			case BACKOFF -> stopped("");
			case STARTING -> stopStarting();
			default -> terminate(false);
		}
		return this.stopped;
	}

	private void stopStarting() {
		terminate(false);
		this.started.complete("stopped before the 1s okay delay");
	}

	synchronized void acknowledgeExit() {
		transition(ServiceState.STOPPED);
	}

	private void terminate(boolean thenRestart) {
		ContainerProcess ending = this.process;
		if (ending != null) {
			ending.signalGroup("TERM");
			transition(ServiceState.TERMINATING);
			this.restarting = thenRestart;
			this.supervision.after(this.config.killDelay(), () -> kill(ending));
		}
	}

	private synchronized void kill(ContainerProcess ending) {
		if (this.state == ServiceState.TERMINATING && this.process == ending) {
			ending.signalGroup("KILL");
			transition(ServiceState.KILLING);
			this.supervision.after(FAIL_DELAY, () -> giveUp(ending));
		}
	}

	private synchronized void giveUp(ContainerProcess ending) {
		if (this.state == ServiceState.KILLING && this.process == ending) {
			stopped("process still running after SIGTERM and SIGKILL");
		}
	}

	synchronized void checkFailed(String action) {
		switch (action) {
			case "restart" -> restart();
			case "shutdown" -> this.supervision.shutDown(Supervision.CHECK_FAILURE);
			case "success-shutdown" -> this.supervision.shutDown(Supervision.SUCCESS);
			default -> logger.debug("Service '{}' ignores a failed check", this.config.name());
		}
	}

	private void restart() {
		if (this.state == ServiceState.RUNNING) {
			terminate(true);
		}
		else if (this.state == ServiceState.EXITED) {
			backOff();
		}
	}

	synchronized void signal(String signal) {
		ContainerProcess running = this.process;
		if (running == null || !this.state.isRunning()) {
			throw new IllegalStateException("service is not running");
		}
		if (!Signals.isKnown(signal)) {
			throw new IllegalStateException("invalid signal name \"" + signal + "\"");
		}
		running.signal(Signals.plain(signal));
	}

}
