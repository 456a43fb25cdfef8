package io.paascharm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * CPU time of one process, as {@code /proc/PID/stat} tells it; see proc(5).
 *
 * @param pid the number of the process
 * @param born when it was started, in clock ticks since the boot; with the number it is
 * unique
 * @param own the time of the process itself
 * @param children the time of the children that it has waited for
 */
record ProcessTimes(long pid, long born, Duration own, Duration children) {

	/** The unit of the kernel's figures is the same on all platforms of ours. */
	private static final long TICK_MILLIS = 10;

	/** The name of the program, which may hold anything, ends with a parenthesis. */
	static ProcessTimes parse(String stat) {
		long pid = Long.parseLong(stat.substring(0, stat.indexOf(' ')));
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		return new ProcessTimes(pid, Long.parseLong(fields[19]), time(fields, 11), time(fields, 13));
	}

	private static Duration time(String[] fields, int first) {
		return Duration.ofMillis(TICK_MILLIS * (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])));
	}

	/**
	 * Read the times of a process.
	 * @param pid the number of the process
	 * @return the times, or {@code null} if the process is gone
	 */
	static @Nullable ProcessTimes of(long pid) {
		try {
			return parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
		}
		catch (IOException ex) {
			return null;
		}
	}

	Duration total() {
		return this.own.plus(this.children);
	}

	boolean isSameProcess(ProcessTimes other) {
		return this.pid == other.pid && this.born == other.born;
	}

}
