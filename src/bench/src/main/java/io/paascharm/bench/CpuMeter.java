package io.paascharm.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.paascharm.test.model.agent.CharmProcesses;

/**
 * CPU time that a charm takes from now on: of its dispatches, which are children of this
 * process, with all that they wait for, and of the processes that they leave running. The
 * programs of the workload are children too; what is measured here has cheap ones.
 */
final class CpuMeter {

	private final Path charmDirectory;

	private final Duration dispatches = dispatches();

	private final Map<Long, ProcessTimes> residents;

	private CpuMeter(Path charmDirectory) {
		this.charmDirectory = charmDirectory;
		this.residents = residents(charmDirectory);
	}

	static CpuMeter start(Path charmDirectory) {
		return new CpuMeter(charmDirectory);
	}

	/**
	 * Return what was taken since the start.
	 * @return the time, exact to some 10 ms
	 */
	Duration stop() {
		Duration used = dispatches().minus(this.dispatches);
		for (ProcessTimes now : residents(this.charmDirectory).values()) {
			ProcessTimes before = this.residents.get(now.pid());
			used = used.plus(now.total());
			if (before != null && before.isSameProcess(now)) {
				used = used.minus(before.total());
			}
		}
		return used;
	}

	private static Duration dispatches() {
		ProcessTimes self = ProcessTimes.of(ProcessHandle.current().pid());
		if (self == null) {
			throw new BenchException("read the CPU time of this process", "there is no /proc");
		}
		return self.children();
	}

	private static Map<Long, ProcessTimes> residents(Path charmDirectory) {
		Map<Long, ProcessTimes> residents = new HashMap<>();
		for (ProcessHandle process : CharmProcesses.of(charmDirectory)) {
			ProcessTimes times = ProcessTimes.of(process.pid());
			if (times != null) {
				residents.put(times.pid(), times);
			}
		}
		return residents;
	}

}
