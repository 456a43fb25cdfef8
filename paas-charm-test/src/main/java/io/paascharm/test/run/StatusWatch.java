package io.paascharm.test.run;

import java.util.HashMap;
import java.util.Map;

import io.paascharm.test.model.Application;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.charm.InconsistentModelException;

/**
 * Tells each new status of a unit.
 */
final class StatusWatch {

	private static final long PERIOD_MILLIS = 100;

	private final SimulatedModel model;

	private final Progress progress;

	private final Map<String, String> known = new HashMap<>();

	private StatusWatch(SimulatedModel model, Progress progress) {
		this.model = model;
		this.progress = progress;
	}

	static void start(SimulatedModel model, Progress progress) {
		StatusWatch watch = new StatusWatch(model, progress);
		Thread thread = new Thread(watch::run, "status-watch");
		thread.setDaemon(true);
		thread.start();
	}

	private void run() {
		try {
			while (true) {
				look();
				Thread.sleep(PERIOD_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void look() {
		for (Application application : this.model.applications()) {
			try {
				application.units().forEach(this::look);
			}
			catch (InconsistentModelException ex) {
				// The application went while it was looked at.
				this.known.remove(application.name());
			}
		}
	}

	private void look(Unit unit) {
		String failed = unit.failedHook();
		String status = (failed != null) ? "error: hook failed: \"" + failed + "\"" : unit.status().toString();
		if (!status.equals(this.known.put(unit.name().toString(), status))) {
			this.progress.step(unit.name() + " is " + status);
		}
	}

}
