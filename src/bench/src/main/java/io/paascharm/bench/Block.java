package io.paascharm.bench;

import java.time.Duration;
import java.util.List;

/**
 * Dispatches that ran one after the other.
 *
 * @param samples what each of them took
 * @param cpu the CPU time of all of them
 */
record Block(List<Sample> samples, Duration cpu) {

	Sample first() {
		return this.samples.get(0);
	}

	Duration wall() {
		return this.samples.stream().map(Sample::wall).reduce(Duration.ZERO, Duration::plus);
	}

	long calls() {
		return this.samples.stream().mapToLong(Sample::calls).sum();
	}

	Duration meanCpu() {
		return this.cpu.dividedBy(this.samples.size());
	}

}
