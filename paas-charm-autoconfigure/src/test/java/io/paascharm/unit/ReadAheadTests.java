package io.paascharm.unit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.paascharm.hooktool.HookToolCommand;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.hooktool.UnitCommand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ReadAhead} when its tools fail or hang.
 */
@Timeout(60)
class ReadAheadTests {

	private final ExecutorService executor = Executors.newFixedThreadPool(4);

	private final ReadAhead readAhead = new ReadAhead(this.executor);

	@AfterEach
	void end() {
		Thread.interrupted();
		this.executor.shutdownNow();
	}

	@Test
	void whenTheDispatchIsInterruptedEndsEveryToolThatRuns() throws InterruptedException {
		Hanging tools = new Hanging(4);
		Thread.currentThread().interrupt();
		try (ReadAhead.Reads reads = this.readAhead.begin(tools, new UnitCache(), List.of())) {
			assertThatExceptionOfType(HookToolException.class).isThrownBy(() -> reads.run(new UnitCommand.IsLeader()))
				.withMessageContaining("interrupted");
		}
		assertThat(Thread.interrupted()).isTrue();
		this.executor.shutdown();
		assertThat(this.executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void whenAToolFailsThrowsItsException() {
		HookToolException failure = new HookToolException(HookToolException.Kind.OTHER, "is-leader", 1, "broken");
		HookToolRunner tools = new HookToolRunner() {
			@Override
			public <R> R run(HookToolCommand<R> command) {
				throw failure;
			}
		};
		try (ReadAhead.Reads reads = this.readAhead.begin(tools, new UnitCache(), List.of())) {
			assertThatExceptionOfType(HookToolException.class).isThrownBy(() -> reads.run(new UnitCommand.IsLeader()))
				.isSameAs(failure);
		}
	}

	@Test
	void relationsThatWereForgottenAreAskedForFirst() {
		List<String> asked = new CopyOnWriteArrayList<>();
		HookToolRunner tools = new HookToolRunner() {
			@Override
			public <R> R run(HookToolCommand<R> command) {
				asked.add(command.tool());
				throw new HookToolException(HookToolException.Kind.OTHER, command.tool(), 1, "");
			}
		};
		UnitCache cache = new UnitCache();
		cache.putRelations("known", List.of());
		new ReadAhead(Runnable::run).begin(tools, cache, List.of("known", "forgotten")).close();
		assertThat(asked).startsWith("relation-ids").containsOnlyOnce("relation-ids").contains("config-get");
	}

	/**
	 * Tools that answer only when they are interrupted.
	 */
	private static final class Hanging implements HookToolRunner {

		private final CountDownLatch finished;

		Hanging(int calls) {
			this.finished = new CountDownLatch(calls);
		}

		@Override
		public <R> R run(HookToolCommand<R> command) {
			try {
				this.finished.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			throw new HookToolException(HookToolException.Kind.NOT_STARTED, command.tool(), -1, "interrupted");
		}

	}

}
