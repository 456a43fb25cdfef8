package io.paascharm.test.model.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that a charm's dispatches left running, such as a resident agent. They are
 * known by their environment, which names the charm directory, or by a program inside of
 * it.
 */
public final class CharmProcesses {

	private static final long WAIT_SECONDS = 5;

	private CharmProcesses() {
	}

	/**
	 * Return the processes of a charm directory.
	 * @param charmDirectory the charm directory of one unit
	 * @return the processes, in no order
	 */
	public static List<ProcessHandle> of(Path charmDirectory) {
		return ProcessHandle.allProcesses().filter((process) -> belongs(process, charmDirectory)).toList();
	}

	private static boolean belongs(ProcessHandle process, Path charmDirectory) {
		if (process.pid() == ProcessHandle.current().pid()) {
			return false;
		}
		Path proc = Path.of("/proc", Long.toString(process.pid()));
		try {
			return Files.readSymbolicLink(proc.resolve("exe")).startsWith(charmDirectory)
					|| isDispatch(proc, charmDirectory);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isDispatch(Path proc, Path charmDirectory) throws IOException {
		String environment = new String(Files.readAllBytes(proc.resolve("environ")), StandardCharsets.UTF_8);
		return ("\0" + environment).contains("\0JUJU_CHARM_DIR=" + charmDirectory + "\0");
	}

	/**
	 * Kill the processes of a charm directory and wait until they are gone.
	 * @param charmDirectory the charm directory of one unit
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void kill(Path charmDirectory) throws InterruptedException {
		for (ProcessHandle process : of(charmDirectory)) {
			kill(process, charmDirectory);
		}
	}

	private static void kill(ProcessHandle process, Path charmDirectory) throws InterruptedException {
		process.destroyForcibly();
		try {
			process.onExit().get(WAIT_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException(
					"process %d of '%s' survived SIGKILL".formatted(process.pid(), charmDirectory), ex);
		}
	}

}
