package io.paascharm.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

import io.paascharm.hook.DispatchGoneException;
import io.paascharm.hook.DispatchGuard;

/**
 * The process that Juju started for a dispatch, known by its number and its start time: a
 * number alone may belong to another process by now.
 *
 * @param pid the number of the process
 * @param startTime when it started, in clock ticks since the boot of the system
 */
record DispatchProcess(long pid, long startTime) implements DispatchGuard {

	/**
	 * Position of the start time in {@code /proc/<pid>/stat}, counted behind the name of
	 * the program (proc(5), field 22).
	 */
	private static final int START_TIME = 19;

	private static final int STATE = 0;

	/**
	 * Parse what {@code dispatch} says of itself.
	 * @param text the number and the start time with a space between
	 * @return the process
	 * @throws IllegalArgumentException if the text is something else
	 */
	static DispatchProcess parse(String text) {
		String[] parts = text.split(" ", 2);
		if (parts.length != 2) {
			throw new IllegalArgumentException("'%s' is not a process and its start time".formatted(text));
		}
		return new DispatchProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
	}

	/**
	 * Return the environment that Juju started the process with.
	 * @return the values by name
	 * @throws IOException if the process is gone
	 */
	Map<String, String> environment() throws IOException {
		byte[] environment = Files.readAllBytes(Path.of("/proc", Long.toString(this.pid), "environ"));
		if (!isAlive()) {
			throw new NoSuchFileException("/proc/" + this.pid);
		}
		return ProcessEnvironment.parse(environment);
	}

	@Override
	public void check() {
		if (!isAlive()) {
			throw new DispatchGoneException();
		}
	}

	boolean isAlive() {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(this.pid), "stat"));
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			return !fields[STATE].equals("Z") && Long.parseLong(fields[START_TIME]) == this.startTime;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
