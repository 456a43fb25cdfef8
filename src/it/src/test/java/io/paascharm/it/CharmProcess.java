package io.paascharm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process as {@code /proc} shows it.
 *
 * @param pid the number of the process
 */
record CharmProcess(long pid) {

	private static final int START_TIME = 19;

	/**
	 * Find processes by their program.
	 * @param program the file that they run
	 * @return the processes that live
	 */
	static List<CharmProcess> running(Path program) {
		List<CharmProcess> processes = new ArrayList<>();
		try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
			all.map((handle) -> new CharmProcess(handle.pid())).forEach((process) -> {
				if (process.runs(program)) {
					processes.add(process);
				}
			});
		}
		return processes;
	}

	private boolean runs(Path program) {
		try {
			return Files.readSymbolicLink(proc("exe")).equals(program);
		}
		catch (IOException ex) {
			return false;
		}
	}

	boolean isAlive() {
		String[] stat = stat();
		return stat.length > 0 && !stat[0].equals("Z");
	}

	CharmProcess parent() {
		String[] stat = stat();
		return new CharmProcess((stat.length > 1) ? Long.parseLong(stat[1]) : 0);
	}

	/**
	 * Return when the process started.
	 * @return clock ticks since the boot of the system
	 */
	String born() {
		return stat()[START_TIME];
	}

	private String[] stat() {
		try {
			String stat = Files.readString(proc("stat"));
			return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		}
		catch (IOException ex) {
			return new String[0];
		}
	}

	/**
	 * Send a signal.
	 * @param name its name, such as {@code STOP}
	 */
	void signal(String name) {
		try {
			Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + this.pid).start();
			kill.waitFor(10, TimeUnit.SECONDS);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot signal process " + this.pid, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Return whether a handler is installed for a signal; without one, the signal itself
	 * ends the process.
	 * @param signal the number of the signal
	 * @return whether the process catches it
	 * @throws IOException if the process is gone
	 */
	boolean catches(int signal) throws IOException {
		for (String line : Files.readAllLines(proc("status"))) {
			if (line.startsWith("SigCgt:")) {
				return (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> (signal - 1) & 1) == 1;
			}
		}
		throw new IOException("No signal mask of process " + this.pid);
	}

	List<String> fileDescriptors() throws IOException {
		List<String> targets = new ArrayList<>();
		try (Stream<Path> descriptors = Files.list(proc("fd"))) {
			for (Path descriptor : descriptors.toList()) {
				targets.add(Files.readSymbolicLink(descriptor).toString());
			}
		}
		return targets;
	}

	boolean hasVariable(String name, String value) {
		try {
			return environment().lines().anyMatch((name + "=" + value)::equals);
		}
		catch (IOException ex) {
			return false;
		}
	}

	String environment() throws IOException {
		return Files.readString(proc("environ")).replace('\0', '\n');
	}

	String commandLine() throws IOException {
		return Files.readString(proc("cmdline")).replace('\0', ' ');
	}

	private Path proc(String name) {
		return Path.of("/proc", Long.toString(this.pid), name);
	}

}
