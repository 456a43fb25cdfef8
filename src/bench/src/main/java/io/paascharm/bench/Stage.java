package io.paascharm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.Application;
import io.paascharm.test.model.DispatchRecord;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.agent.CharmProcesses;
import io.paascharm.test.model.charm.CharmFiles;

/**
 * One unit of a charm on a model of its own.
 */
final class Stage implements AutoCloseable {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final Path directory;

	private final SimulatedModel model;

	private final Application application;

	private final @Nullable RootLink link;

	private final AtomicBoolean closed = new AtomicBoolean();

	private Stage(Path directory, SimulatedModel model, Application application, @Nullable RootLink link) {
		this.directory = directory;
		this.model = model;
		this.application = application;
		this.link = link;
	}

	/**
	 * Deploy a charm. Nothing of it runs before {@link #startUp()}.
	 * @param contestant the charm
	 * @param agentPath the search path of the unit agent
	 * @param link where the charm finds Pebble, or {@code null} if it looks where the
	 * model tells it
	 * @return the stage
	 */
	static Stage of(Contestant contestant, String agentPath, @Nullable RootLink link) {
		try {
			Path directory = Files.createTempDirectory("bench");
			SimulatedModel model = SimulatedModel.builder()
				.name("bench")
				.directory(directory.resolve("m"))
				.agentPath(agentPath)
				.containers(new CheapWorkload(directory.resolve("c")))
				.build();
			return new Stage(directory, model, model.deploy(contestant.charm(), contestant.name()), link);
		}
		catch (IOException ex) {
			throw BenchException.of("make a model", ex);
		}
	}

	private Unit unit() {
		return this.application.unit(0);
	}

	/**
	 * Run the unit until it rests.
	 * @return its first dispatches
	 */
	Block startUp() {
		CpuMeter cpu = CpuMeter.start(unit().charmDirectory());
		List<Sample> samples = settle().stream().map(Sample::of).toList();
		return new Block(samples, cpu.stop());
	}

	/**
	 * Let an event happen a number of times.
	 * @param event the event
	 * @param times how many times
	 * @return the dispatches
	 */
	Block run(Event event, int times) {
		List<Sample> samples = new ArrayList<>();
		CpuMeter cpu = CpuMeter.start(unit().charmDirectory());
		for (int i = 0; i < times; i++) {
			samples.add(sample(event));
		}
		return new Block(samples, cpu.stop());
	}

	private Sample sample(Event event) {
		event.happen(this.application);
		DispatchRecord dispatch = settle().get(0);
		if (!dispatch.event().equals(event.hook())) {
			throw new BenchException("measure " + event.hook(), "the unit ran " + dispatch);
		}
		return Sample.of(dispatch);
	}

	private List<DispatchRecord> settle() {
		if (this.link != null) {
			this.link.lead(unit().containersDirectory());
		}
		List<DispatchRecord> dispatches = this.model.settle(LONGEST);
		dispatches.forEach(this::checkCommitted);
		return dispatches;
	}

	private void checkCommitted(DispatchRecord dispatch) {
		if (!dispatch.isCommitted()) {
			throw new BenchException("measure '%s'".formatted(this.application),
					"%s failed%n%s%s".formatted(dispatch, dispatch.exit().stderr(), dispatch.log()));
		}
	}

	/**
	 * Kill what dispatches left running.
	 */
	void killResidents() {
		try {
			CharmProcesses.kill(unit().charmDirectory());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw BenchException.of("kill the processes of '%s'".formatted(this.application), ex);
		}
	}

	/**
	 * Return the memory of what dispatches left running.
	 * @return the memory in KiB
	 */
	long residentMemory() {
		return ProcessMemory.ofCharm(unit().charmDirectory());
	}

	/**
	 * Return the most memory while an event is dispatched.
	 * @param event the event
	 * @return the memory in KiB
	 */
	long peakMemory(Event event) {
		try (PeakMemory watch = PeakMemory.watch(unit().charmDirectory())) {
			run(event, 1);
			return watch.peak();
		}
	}

	String status() {
		return unit().status().toString();
	}

	/**
	 * End the charm's processes and remove all files, the first time.
	 */
	@Override
	public void close() {
		if (this.closed.getAndSet(true)) {
			return;
		}
		this.model.close();
		try {
			CharmFiles.delete(this.directory);
		}
		catch (IOException ex) {
			throw BenchException.of("remove '%s'".formatted(this.directory), ex);
		}
	}

}
