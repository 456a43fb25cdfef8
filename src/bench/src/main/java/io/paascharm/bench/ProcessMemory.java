package io.paascharm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.paascharm.test.model.agent.CharmProcesses;

/**
 * Memory of processes as their share (PSS): a page that several of them use counts once
 * in the sum.
 */
final class ProcessMemory {

	private static final String SHARE = "Pss:";

	private ProcessMemory() {
	}

	/**
	 * Return the memory of all processes of a charm that run now.
	 * @param charmDirectory the charm directory of the unit
	 * @return the memory in KiB
	 */
	static long ofCharm(Path charmDirectory) {
		long sum = 0;
		for (ProcessHandle process : CharmProcesses.of(charmDirectory)) {
			sum += of(process.pid());
		}
		return sum;
	}

	private static long of(long pid) {
		try {
			return parse(Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/**
	 * Find the share in a {@code smaps_rollup}; a process that ends has an empty one.
	 * @param rollup the lines
	 * @return the memory in KiB
	 */
	static long parse(List<String> rollup) {
		for (String line : rollup) {
			if (line.startsWith(SHARE)) {
				String value = line.substring(SHARE.length()).strip();
				return Long.parseLong(value.substring(0, value.indexOf(' ')));
			}
		}
		return 0;
	}

}
