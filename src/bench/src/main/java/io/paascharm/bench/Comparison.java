package io.paascharm.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rounds of all charms. They take turns, and which of them starts alternates, so that
 * what else the machine does meets them alike.
 */
final class Comparison {

	private static final int WATCHED_DISPATCHES = 5;

	private final List<Runner> runners;

	private final Consumer<String> progress;

	/**
	 * Create a comparison.
	 * @param runners the charms
	 * @param progress who is told how far it is
	 */
	Comparison(List<Runner> runners, Consumer<String> progress) {
		this.runners = runners;
		this.progress = progress;
	}

	/**
	 * Measure everything.
	 * @param rounds how often each charm is deployed, and the number of blocks of warm
	 * dispatches
	 * @param dispatches how many warm dispatches each charm runs
	 */
	void run(int rounds, int dispatches) {
		for (int round = 0; round < rounds; round++) {
			order(round).forEach(Runner::round);
			this.progress.accept("new units, cold and one-shot dispatches: %d of %d".formatted(round + 1, rounds));
		}
		runWarm(rounds, dispatches);
		this.runners.forEach((runner) -> runner.memory(WATCHED_DISPATCHES));
	}

	private void runWarm(int rounds, int dispatches) {
		int done = 0;
		for (int round = 0; round < rounds; round++) {
			int block = dispatches * (round + 1) / rounds - done;
			if (block > 0) {
				order(round).forEach((runner) -> runner.warm(block));
				done += block;
				this.progress.accept("warm dispatches: %d of %d".formatted(done, dispatches));
			}
		}
	}

	private List<Runner> order(int round) {
		List<Runner> order = new ArrayList<>(this.runners);
		Collections.rotate(order, round);
		return order;
	}

}
