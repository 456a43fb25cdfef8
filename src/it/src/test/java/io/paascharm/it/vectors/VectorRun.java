package io.paascharm.it.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.opentest4j.TestAbortedException;

/**
 * Play of one vector in the background, and what came of each step.
 */
final class VectorRun implements Runnable {

	private static final long LONGEST_MINUTES = 10;

	private final Vector vector;

	private final Supplier<Play> begin;

	private final List<CompletableFuture<Void>> outcomes = new ArrayList<>();

	/**
	 * Create a run.
	 * @param vector the vector
	 * @param begin begins to play it
	 */
	VectorRun(Vector vector, Supplier<Play> begin) {
		this.vector = vector;
		this.begin = begin;
		vector.steps().forEach((step) -> this.outcomes.add(new CompletableFuture<>()));
	}

	Vector vector() {
		return this.vector;
	}

	@Override
	public void run() {
		int done = 0;
		try (Play play = this.begin.get()) {
			for (Step step : this.vector.steps()) {
				play.play(step);
				this.outcomes.get(done).complete(null);
				done++;
			}
		}
		catch (RuntimeException | AssertionError ex) {
			this.outcomes.get(Math.min(done, this.outcomes.size() - 1)).completeExceptionally(ex);
		}
		this.outcomes
			.forEach((outcome) -> outcome.completeExceptionally(new TestAbortedException("an earlier step failed")));
	}

	/**
	 * Wait for a step.
	 * @param index the index of the step
	 * @throws AssertionError if something else came of it than the vector says
	 */
	void await(int index) {
		try {
			this.outcomes.get(index).orTimeout(LONGEST_MINUTES, TimeUnit.MINUTES).join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof AssertionError failure) {
				throw failure;
			}
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw ex;
		}
	}

}
