package io.paascharm.bench;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * One charm and all that is measured of it.
 */
final class Runner implements AutoCloseable {

	private final Contestant contestant;

	private final String pathWithoutCurl;

	private final @Nullable RootLink link;

	private final Measurements measurements = new Measurements();

	private final Deque<Stage> open = new ArrayDeque<>();

	private boolean closed;

	private @Nullable Stage oneShot;

	private @Nullable Stage warm;

	private String status = "";

	/**
	 * Create a runner.
	 * @param contestant the charm
	 * @param pathWithoutCurl the search path with which our charm cannot reach an agent
	 */
	Runner(Contestant contestant, String pathWithoutCurl) {
		this.contestant = contestant;
		this.pathWithoutCurl = pathWithoutCurl;
		this.link = contestant.looksBelowRoot() ? RootLink.take() : null;
		this.measurements.addBytes(Figure.SIZE, contestant.size());
	}

	Contestant contestant() {
		return this.contestant;
	}

	Measurements measurements() {
		return this.measurements;
	}

	/**
	 * Return the status that the unit had in the end.
	 * @return the status and its message
	 */
	String status() {
		return this.status;
	}

	private Stage deploy(String agentPath) {
		Stage stage = Stage.of(this.contestant, agentPath, this.link);
		synchronized (this.open) {
			if (!this.closed) {
				this.open.push(stage);
				return stage;
			}
		}
		stage.close();
		throw new BenchException("go on with '%s'".formatted(this.contestant.name()), "the run was ended");
	}

	/**
	 * Measure a new unit, a dispatch after all processes were killed, and a dispatch that
	 * can leave none.
	 */
	void round() {
		try (Stage stage = deploy(SearchPath.USUAL)) {
			Block startUp = stage.startUp();
			this.measurements.add(Figure.FIRST_WALL, startUp.first().wall());
			add(startUp, Figure.START_UP_WALL, Figure.START_UP_CPU, Figure.START_UP_CALLS);
			stage.killResidents();
			add(stage.run(Event.CONFIG_CHANGED, 1), Figure.COLD_WALL, Figure.COLD_CPU, Figure.COLD_CALLS);
			forget(stage);
		}
		if (this.oneShot == null) {
			this.oneShot = deploy(this.pathWithoutCurl);
			this.oneShot.startUp();
		}
		add(this.oneShot.run(Event.CONFIG_CHANGED, 1), Figure.ONE_SHOT_WALL, Figure.ONE_SHOT_CPU,
				Figure.ONE_SHOT_CALLS);
	}

	private void forget(Stage stage) {
		synchronized (this.open) {
			this.open.remove(stage);
		}
	}

	private void add(Block block, Figure wall, Figure cpu, Figure calls) {
		this.measurements.add(wall, block.wall());
		this.measurements.add(cpu, block.cpu());
		this.measurements.add(calls, block.calls());
	}

	/**
	 * Measure warm dispatches of one unit, half of them of each kind.
	 * @param dispatches how many
	 */
	void warm(int dispatches) {
		if (this.warm == null) {
			this.warm = deploy(SearchPath.USUAL);
			this.warm.startUp();
		}
		int configChanged = (dispatches + 1) / 2;
		addEach(this.warm.run(Event.CONFIG_CHANGED, configChanged), Figure.WARM_WALL, Figure.WARM_CPU,
				Figure.WARM_CALLS);
		if (dispatches > configChanged) {
			addEach(this.warm.run(Event.UPDATE_STATUS, dispatches - configChanged), Figure.STATUS_WALL,
					Figure.STATUS_CPU, Figure.STATUS_CALLS);
		}
	}

	private void addEach(Block block, Figure wall, Figure cpu, Figure calls) {
		this.measurements.add(cpu, block.meanCpu());
		for (Sample sample : block.samples()) {
			this.measurements.add(wall, sample.wall());
			this.measurements.add(calls, sample.calls());
		}
	}

	/**
	 * Measure the memory after all warm dispatches.
	 * @param times how many more dispatches to watch
	 */
	void memory(int times) {
		if (this.warm != null) {
			this.status = this.warm.status();
			this.measurements.addKibibytes(Figure.RESIDENT_MEMORY, this.warm.residentMemory());
			for (int i = 0; i < times; i++) {
				this.measurements.addKibibytes(Figure.PEAK_MEMORY, this.warm.peakMemory(Event.CONFIG_CHANGED));
			}
		}
	}

	/**
	 * End all processes of the charm, from any thread.
	 */
	@Override
	public void close() {
		synchronized (this.open) {
			this.closed = true;
			while (!this.open.isEmpty()) {
				this.open.pop().close();
			}
		}
		if (this.link != null) {
			this.link.close();
		}
	}

}
