package io.paascharm.test.model;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import io.paascharm.test.model.charm.InconsistentModelException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Containers that a runtime starts and stops for units.
 */
class ContainerRuntimeTests extends ModelTestBase {

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private final SimulatedModel contained = SimulatedModel.builder().containers(this::start).build();

	private ContainerRuntime.RunningContainer start(ContainerRuntime.ContainerRequest request) {
		String what = request.unit() + " " + request.name();
		this.calls.add("start " + what + " " + Files.isDirectory(request.directory()));
		return () -> {
			// Pebble may report until it is stopped
			Thread reporter = new Thread(() -> request.listener().restarted());
			reporter.start();
			join(reporter);
			this.calls.add("stop " + what);
		};
	}

	private static void join(Thread thread) {
		try {
			thread.join(10_000);
			assertThat(thread.isAlive()).isFalse();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Application deployContained() {
		Application application = this.contained.deploy(charm("exit 0"), "shell");
		this.contained.settle(TIMEOUT);
		return application;
	}

	@Test
	void podHasItsContainersUntilTheModelIsClosed() {
		deployContained();
		this.contained.close();
		assertThat(this.calls).containsExactly("start shell/0 app true", "stop shell/0 app");
	}

	@Test
	void replacedPodHasNewContainers() {
		Unit unit = deployContained().unit(0);
		unit.replacePod();
		this.contained.settle(TIMEOUT);
		assertThat(this.calls).containsExactly("start shell/0 app true", "stop shell/0 app", "start shell/0 app true");
		this.contained.close();
	}

	@Test
	void removedUnitTakesItsContainersAndFiles() {
		Application application = deployContained();
		Unit unit = application.unit(0);
		application.removeUnit(0);
		this.contained.settle(TIMEOUT);
		assertThat(this.calls).endsWith("stop shell/0 app");
		assertThat(unit.charmDirectory()).doesNotExist();
		assertThat(application.units()).isEmpty();
		this.contained.close();
	}

	@Test
	void unitWhoseInstallFailedIsRemovedWithoutHooks() {
		Application application = this.contained.deploy(charm("exit 1"), "shell");
		this.contained.settle(TIMEOUT);
		application.removeUnit(0);
		assertThat(this.contained.settle(TIMEOUT)).isEmpty();
		assertThat(this.calls).endsWith("stop shell/0 app");
		assertThat(application.units()).isEmpty();
		this.contained.close();
	}

	@Test
	void stoppedContainerIsToldWhenItStartsOnly() {
		Unit unit = deployContained().unit(0);
		unit.stopContainer("app");
		assertThat(this.contained.settle(TIMEOUT)).isEmpty();
		unit.startContainer("app");
		assertThat(this.contained.settle(TIMEOUT)).extracting(DispatchRecord::event)
			.containsExactly("app-pebble-ready");
		assertThatExceptionOfType(InconsistentModelException.class).isThrownBy(() -> unit.stopContainer("other"))
			.withMessage("cannot stop container 'other' of 'shell/0': it does not run");
		this.contained.close();
	}

}
