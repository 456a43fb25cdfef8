package io.paascharm.bench;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watch over the memory of a charm's processes. It takes CPU time itself, so nothing else
 * is measured meanwhile.
 */
final class PeakMemory implements AutoCloseable {

	private static final long PAUSE_MILLIS = 5;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private final AtomicLong peak = new AtomicLong();

	private PeakMemory(Path charmDirectory) {
		this.clock.scheduleWithFixedDelay(
				() -> this.peak.accumulateAndGet(ProcessMemory.ofCharm(charmDirectory), Math::max), 0, PAUSE_MILLIS,
				TimeUnit.MILLISECONDS);
	}

	static PeakMemory watch(Path charmDirectory) {
		return new PeakMemory(charmDirectory);
	}

	/**
	 * Return the most that was seen.
	 * @return the memory in KiB
	 */
	long peak() {
		return this.peak.get();
	}

	@Override
	public void close() {
		this.clock.shutdownNow();
	}

}
