package io.paascharm.test.pebble;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A JVM of its own that runs a workload and waits to be killed.
 */
public final class ContainerOwner {

	private ContainerOwner() {
	}

	static Process start(Class<?> type, Path root) throws IOException {
		Path temporary = Files.createDirectories(temporary(root));
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx64m", "-Djava.io.tmpdir=" + temporary, "-cp",
				System.getProperty("java.class.path"), ContainerOwner.class.getName(), type.getSimpleName(),
				root.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	static Path temporary(Path root) {
		return root.resolveSibling("temporary");
	}

	/**
	 * Runs a workload and tells its process number.
	 * @param arguments the kind of container, and its root directory
	 * @throws Exception when that fails
	 */
	public static void main(String[] arguments) throws Exception {
		PrintStream output = System.out;
		Path root = Path.of(arguments[1]);
		WorkloadContainer container = (arguments[0].equals(DirectoryContainer.class.getSimpleName()))
				? new DirectoryContainer(root) : new NamespacedContainer(root);
		container.start();
		container.forwardOut(18925);
		String shell = String.valueOf(container.findProgram("sh", Launcher.DEFAULT_PATH));
		ContainerProcess process = container
			.launch(new ContainerCommand(List.of(shell, "-c", "echo; trap '' TERM HUP; sleep 100 & wait; sleep 100"),
					Map.of("PATH", Launcher.DEFAULT_PATH), "/", null, true));
		process.output().read();
		output.println(process.pid());
		new CountDownLatch(1).await();
	}

}
