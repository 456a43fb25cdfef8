package io.paascharm.it;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Counts the JVMs of a charm all the time: two must never live at once.
 */
final class JvmCount implements AutoCloseable {

	private final PackedCharm charm;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private volatile Set<CharmProcess> most = Set.of();

	JvmCount(PackedCharm charm) {
		this.charm = charm;
		this.clock.scheduleWithFixedDelay(this::count, 0, 50, TimeUnit.MILLISECONDS);
	}

	private void count() {
		List<CharmProcess> processes = this.charm.jvms();
		// A hook tool looks like its JVM until it has become itself
		Set<CharmProcess> jvms = processes.stream()
			.filter((process) -> !processes.contains(process.parent()) && process.isAlive())
			.collect(Collectors.toSet());
		if (jvms.size() > this.most.size()) {
			this.most = jvms;
		}
	}

	/**
	 * Return the most JVMs that were alive at once.
	 * @return the processes
	 */
	Set<CharmProcess> most() {
		return this.most;
	}

	@Override
	public void close() {
		this.clock.shutdownNow();
	}

}
