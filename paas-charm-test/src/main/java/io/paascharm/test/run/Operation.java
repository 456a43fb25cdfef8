package io.paascharm.test.run;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.Application;
import io.paascharm.test.model.ModelTimeoutException;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.cli.JujuCommandException;
import io.paascharm.test.model.cli.JujuCommandLine;

/**
 * Time after a deployment: units run, providers answer, somebody looks and types.
 */
final class Operation {

	private static final Duration STEP = Duration.ofMillis(500);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration UPDATE_STATUS = Duration.ofMinutes(5);

	private static final List<String> ROTATE = List.of("run %s/0 rotate-password", "run %s/leader rotate-password");

	private final LocalDeployment deployment;

	private final Progress progress;

	private final Console console;

	private final JujuCommandLine juju;

	Operation(LocalDeployment deployment, Progress progress, Console console) {
		this.deployment = deployment;
		this.progress = progress;
		this.console = console;
		this.juju = new JujuCommandLine(deployment.model());
	}

	/**
	 * Go on until the thread is interrupted.
	 * @param page the page that each unit must show, or {@code null} for any
	 * @throws InterruptedException if the thread is interrupted
	 */
	void run(@Nullable ImagePage page) throws InterruptedException {
		Addresses addresses = new Addresses(this.deployment.containers(),
				(page != null) ? page : new ImagePage("/", ""));
		long start = System.nanoTime();
		long updated = start;
		boolean told = false;
		while (!Thread.currentThread().isInterrupted()) {
			settle();
			for (Unit unit : units()) {
				String address = addresses.found(unit);
				if (!address.isEmpty()) {
					this.progress.step(unit.name() + " answers at " + address);
					told = told || tell(unit);
				}
			}
			if (!told && System.nanoTime() - start > PATIENCE.toNanos()) {
				this.progress.step("No unit answers yet: " + addresses.problem());
				told = tell(units().get(0));
			}
			if (System.nanoTime() - updated > UPDATE_STATUS.toNanos()) {
				updated = System.nanoTime();
				this.deployment.model().updateStatus();
			}
			answer(this.console.next(PAUSE));
		}
	}

	private List<Unit> units() {
		return this.deployment.model().applications().stream().map(Application::units).flatMap(List::stream).toList();
	}

	private void settle() {
		SimulatedModel model = this.deployment.model();
		this.deployment.update();
		try {
			model.settle(STEP);
		}
		catch (ModelTimeoutException ex) {
			// What runs goes on.
			this.deployment.update();
		}
	}

	private boolean tell(Unit unit) {
		this.progress.print("\n" + this.juju.run("status").strip() + "\n");
		String pebble = this.deployment.containers().pebble();
		this.progress.print(new LookInside(unit, this.deployment.logs(), pebble).text());
		return true;
	}

	private void answer(@Nullable String line) {
		if (line == null) {
			return;
		}
		try {
			this.progress.print(run(line.startsWith("juju ") ? line.substring("juju ".length()).strip() : line));
		}
		catch (ModelTimeoutException ex) {
			this.progress.print("ERROR " + ex.getMessage());
		}
	}

	private String run(String command) {
		try {
			boolean rotates = ROTATE.contains(command.replace(LocalDeployment.DATABASE, "%s"));
			return (rotates) ? "%d passwords changed".formatted(this.deployment.rotatePasswords())
					: this.juju.run(command).stripTrailing();
		}
		catch (JujuCommandException ex) {
			return (ex.output() + "\nERROR " + ex.reason()).strip();
		}
	}

}
