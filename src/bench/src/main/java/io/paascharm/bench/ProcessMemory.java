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
		List<ProcessHandle> processes = CharmProcesses.of(charmDirectory);
		long sum = 0;
		for (ProcessHandle process : processes) {
			if (!isStarting(process, processes)) {
				sum += of(process.pid());
			}
		}
		return sum;
	}

	/*
	 * Until it runs a program of its own, a new process may use the very memory of its
	 * parent, which would count twice.
	 */
	private static boolean isStarting(ProcessHandle process, List<ProcessHandle> others) {
		ProcessHandle parent = process.parent().orElse(null);
		if (parent == null || !others.contains(parent)) {
			return false;
		}
		try {
			return program(process).equals(program(parent)) && size(process).equals(size(parent));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Path program(ProcessHandle process) throws IOException {
		return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "exe"));
	}

	private static String size(ProcessHandle process) throws IOException {
		return Files.readString(Path.of("/proc", Long.toString(process.pid()), "statm")).split(" ", 2)[0];
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
