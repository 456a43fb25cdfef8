package io.paascharm.test.model;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;

/**
 * Runs the units: one hook at a time each, different units at the same time.
 */
final class Driver {

	private static final long LONGEST_WAIT_MILLIS = 1000;

	private static final long STOP_SECONDS = 30;

	private final ModelCore core;

	private final Map<UnitName, String> busy = new TreeMap<>();

	private final List<DispatchRecord> records = new ArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "unit");
		thread.setDaemon(true);
		return thread;
	});

	private @Nullable Exception failure;

	Driver(ModelCore core) {
		this.core = core;
	}

	List<DispatchRecord> records() {
		return this.records;
	}

	boolean isBusy(UnitName unit) {
		return this.busy.containsKey(unit);
	}

	/**
	 * Run units until something is so or nothing is left to do.
	 * @param timeout how long it may take
	 * @param reached what to wait for
	 * @throws ModelTimeoutException if the time is over
	 */
	void drive(Duration timeout, BooleanSupplier reached) {
		Instant deadline = Instant.now().plus(timeout);
		Object monitor = this.core.state();
		synchronized (monitor) {
			while (!reached.getAsBoolean() && (startUnits() || wakes() != null)) {
				if (!Instant.now().isBefore(deadline)) {
					throw new ModelTimeoutException(timeout, describeBusy());
				}
				await(monitor, deadline);
				throwFailure();
			}
		}
	}

	private boolean startUnits() {
		for (UnitAgent agent : this.core.agents()) {
			if (!this.busy.containsKey(agent.name())) {
				startUnit(agent);
			}
		}
		return !this.busy.isEmpty();
	}

	private void startUnit(UnitAgent agent) {
		Hook hook = agent.next();
		if (hook != null) {
			this.busy.put(agent.name(), hook.name());
			this.threads.execute(() -> run(agent, () -> record(new HookRunner(this.core, agent, hook).run())));
		}
		else if (agent.lifecycle().isGone()) {
			this.busy.put(agent.name(), "removal");
			this.threads.execute(() -> run(agent, () -> this.core.remove(agent)));
		}
	}

	private void record(DispatchRecord outcome) {
		synchronized (this.core.state()) {
			this.records.add(outcome);
		}
	}

	private void run(UnitAgent agent, UnitWork work) {
		Exception problem = problem(work);
		synchronized (this.core.state()) {
			this.busy.remove(agent.name());
			this.failure = (problem != null) ? problem : this.failure;
			this.core.state().notifyAll();
		}
	}

	private static @Nullable Exception problem(UnitWork work) {
		try {
			work.run();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException | RuntimeException ex) {
			return ex;
		}
		return null;
	}

	private @Nullable Instant wakes() {
		Instant first = null;
		for (UnitAgent agent : this.core.agents()) {
			Instant wakes = agent.wakes();
			if (wakes != null && (first == null || wakes.isBefore(first))) {
				first = wakes;
			}
		}
		return first;
	}

	private void await(Object monitor, Instant deadline) {
		Instant wakes = wakes();
		Instant until = (wakes != null && wakes.isBefore(deadline)) ? wakes : deadline;
		long millis = Duration.between(Instant.now(), until).toMillis();
		try {
			monitor.wait(Math.min(Math.max(millis, 1), LONGEST_WAIT_MILLIS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while the model was settling", ex);
		}
	}

	private void throwFailure() {
		Exception problem = this.failure;
		if (problem != null) {
			this.failure = null;
			throw new IllegalStateException("a unit could not be run: " + problem.getMessage(), problem);
		}
	}

	private List<String> describeBusy() {
		List<String> descriptions = new ArrayList<>();
		this.busy.forEach((unit, work) -> descriptions.add("%s in '%s'".formatted(unit, work)));
		if (descriptions.isEmpty()) {
			descriptions.add("units that wait to run a failed hook again");
		}
		return descriptions;
	}

	/**
	 * End the units' threads, and with them the processes that they wait for.
	 */
	void stop() {
		this.threads.shutdownNow();
		try {
			this.threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Work for a unit, done outside of the model's monitor.
	 */
	@FunctionalInterface
	private interface UnitWork {

		void run() throws IOException, InterruptedException;

	}

}
