package io.paascharm.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.paascharm.juju.HookContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DispatchWorker} and {@link RunningDispatch}.
 */
@Timeout(60)
class DispatchWorkerTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private static final Duration SHORT = Duration.ofMillis(20);

	private final DispatchWorker worker = new DispatchWorker();

	private Process process;

	@BeforeEach
	void start() throws IOException {
		this.process = new ProcessBuilder("sleep", "60").start();
	}

	@AfterEach
	void end() {
		this.process.destroyForcibly();
		this.worker.close();
	}

	@Test
	void answersTheExitCode() throws InterruptedException {
		assertThat(this.worker.begin(living(), (guard) -> 0).await(LONG)).isEqualTo("exit 0");
		assertThat(this.worker.begin(living(), (guard) -> 1).await(LONG)).isEqualTo("exit 1");
	}

	@Test
	void whileTheWorkLastsAnswersThatItIsBusy() throws InterruptedException {
		CountDownLatch latch = new CountDownLatch(1);
		RunningDispatch dispatch = this.worker.begin(living(), (guard) -> {
			await(latch);
			return 0;
		});
		assertThat(dispatch.await(SHORT)).isEqualTo("busy " + dispatch.id());
		assertThat(this.worker.find(dispatch.id())).isSameAs(dispatch);
		latch.countDown();
		assertThat(dispatch.await(LONG)).isEqualTo("exit 0");
	}

	@Test
	void dispatchesRunOneAfterTheOther() throws InterruptedException {
		CountDownLatch latch = new CountDownLatch(1);
		this.worker.begin(living(), (guard) -> {
			await(latch);
			return 0;
		});
		RunningDispatch second = this.worker.begin(living(), (guard) -> 0);
		assertThat(second.await(SHORT)).isEqualTo("busy " + second.id());
		latch.countDown();
		assertThat(second.await(LONG)).isEqualTo("exit 0");
	}

	@Test
	void whenTheProcessEndedBeforeDoesNotWork() throws InterruptedException {
		DispatchProcess gone = living();
		this.process.destroyForcibly().waitFor();
		AtomicReference<String> done = new AtomicReference<>("nothing");
		assertThat(this.worker.begin(gone, (guard) -> {
			done.set("something");
			return 0;
		}).await(LONG)).isEqualTo("exit 1");
		assertThat(done).hasValue("nothing");
	}

	@Test
	void whenTheProcessEndsTheWorkIsInterruptedAndMayNotWrite() throws InterruptedException {
		CountDownLatch working = new CountDownLatch(1);
		AtomicReference<String> written = new AtomicReference<>("nothing");
		RunningDispatch dispatch = this.worker.begin(living(), (guard) -> {
			working.countDown();
			await(new CountDownLatch(1));
			guard.check();
			written.set("something");
			return 0;
		});
		working.await();
		this.process.destroyForcibly();
		assertThat(dispatch.await(LONG)).isEqualTo("exit 1");
		assertThat(written).hasValue("nothing");
	}

	@Test
	void whenOneWasInterruptedTheNextIsNot() throws InterruptedException, IOException {
		whenTheProcessEndsTheWorkIsInterruptedAndMayNotWrite();
		start();
		assertThat(this.worker.begin(living(), (guard) -> Thread.interrupted() ? 1 : 0).await(LONG))
			.isEqualTo("exit 0");
	}

	@Test
	void whenTheEnvironmentIsWrongAnswersTheReason() throws InterruptedException {
		RunningDispatch dispatch = this.worker.begin(living(), (guard) -> {
			HookContext.parse(Map.of("JUJU_DISPATCH_PATH", "hooks/start"));
			return 0;
		});
		assertThat(dispatch.await(LONG)).startsWith("exit 1 Environment variable 'JUJU_UNIT_NAME'");
	}

	@Test
	void whenTheWorkThrowsFailsAndGoesOn() throws InterruptedException {
		assertThat(this.worker.begin(living(), (guard) -> {
			throw new IllegalStateException("broken");
		}).await(LONG)).isEqualTo("exit 1");
		assertThat(this.worker.begin(living(), (guard) -> 0).await(LONG)).isEqualTo("exit 0");
	}

	@Test
	void findKnowsTheLastDispatchesOnly() throws InterruptedException {
		long first = this.worker.begin(living(), (guard) -> 0).id();
		for (int i = 0; i < 8; i++) {
			this.worker.begin(living(), (guard) -> 0).await(LONG);
		}
		assertThat(this.worker.find(first)).isNull();
		assertThat(this.worker.find(first + 8)).isNotNull();
		assertThat(this.worker.find(first + 9)).isNull();
	}

	private DispatchProcess living() {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(this.process.pid()), "stat"));
			return new DispatchProcess(this.process.pid(),
					Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19]));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
