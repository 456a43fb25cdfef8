package io.paascharm.test.pebble;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A process that runs in a workload container, at the head of its own process group.
 */
public final class ContainerProcess {

	private final Process process;

	private final long pid;

	ContainerProcess(Process process, long pid) {
		this.process = process;
		this.pid = pid;
	}

	/**
	 * Returns the number of the process outside of the container.
	 * @return the process number
	 */
	public long pid() {
		return this.pid;
	}

	/**
	 * Returns what the process reads.
	 * @return its standard input
	 */
	public OutputStream input() {
		return this.process.getOutputStream();
	}

	/**
	 * Returns what the process writes.
	 * @return its standard output
	 */
	public InputStream output() {
		return this.process.getInputStream();
	}

	/**
	 * Returns what the process writes as errors.
	 * @return its standard error, empty when that was merged
	 */
	public InputStream error() {
		return this.process.getErrorStream();
	}

	/**
	 * Waits for the end of the process.
	 * @return its exit code, 128 and the signal's number when a signal ended it
	 * @throws InterruptedException when the waiting thread is interrupted
	 */
	public int waitFor() throws InterruptedException {
		return this.process.waitFor();
	}

	/**
	 * Waits for the end of the process.
	 * @param timeout how long to wait
	 * @return whether it ended in time
	 * @throws InterruptedException when the waiting thread is interrupted
	 */
	public boolean waitFor(Duration timeout) throws InterruptedException {
		return this.process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Returns whether the process runs.
	 * @return whether it runs
	 */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Sends a signal to the process.
	 * @param signal the signal's name without {@code SIG}
	 * @return whether there was a process to send it to
	 */
	public boolean signal(String signal) {
		return HostTools.kill(signal, this.pid);
	}

	/**
	 * Sends a signal to the process and its descendants, those apart that left its group.
	 * @param signal the signal's name without {@code SIG}
	 * @return whether there was a process to send it to
	 */
	public boolean signalGroup(String signal) {
		return HostTools.kill(signal, -this.pid);
	}

}
