package io.paascharm.test.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.metadata.CharmFileException;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.charm.CharmFiles;
import io.paascharm.test.model.charm.InconsistentModelException;

/**
 * Main class that runs a charm on this machine: on a simulated model, with its workload
 * and a real PostgreSQL server. It goes on until it is interrupted or the process that
 * started it is gone, and leaves nothing behind.
 */
public final class LocalRun {

	private static final Logger logger = LoggerFactory.getLogger(LocalRun.class);

	private static final long CLOSE_MILLIS = 8000;

	private final RunArguments arguments;

	private final Progress progress;

	private final RunResources resources = new RunResources();

	private LocalRun(RunArguments arguments, Progress progress) {
		this.arguments = arguments;
		this.progress = progress;
	}

	/**
	 * Run a charm.
	 * @param arguments {@code --charm}, {@code --image}, {@code --cache} and, if wanted,
	 * {@code --parent} and {@code --identity}, each as {@code --name=value}
	 */
	public static void main(String[] arguments) {
		PrintStream out = System.out;
		try {
			requireSupported(System.getProperty("os.name"), System.getProperty("os.arch"));
			LocalRun run = new LocalRun(RunArguments.parse(List.of(arguments)), new Progress(out));
			Runtime.getRuntime().addShutdownHook(new Thread(run::end, "end"));
			ParentWatch.start(run.arguments.parent(), () -> System.exit(1));
			run.start();
		}
		catch (LocalRunException | CharmFileException | InconsistentModelException ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			logger.error("The run cannot go on", ex);
			System.exit(1);
		}
	}

	/**
	 * Fail on a machine that cannot run workloads.
	 * @param system the name of the operating system
	 * @param architecture the name of the architecture
	 * @throws LocalRunException if it is another system than Linux, or neither amd64 nor
	 * arm64
	 */
	static void requireSupported(String system, String architecture) {
		if (!system.equals("Linux")) {
			throw new LocalRunException("run a charm on %s".formatted(system),
					"workloads need Linux; use a Linux machine, a virtual machine or a container");
		}
		if (!List.of("amd64", "aarch64").contains(architecture)) {
			throw new LocalRunException("run a charm on '%s'".formatted(architecture),
					"there is a PostgreSQL server for amd64 and arm64 only");
		}
	}

	private void start() throws InterruptedException {
		try {
			run();
		}
		catch (RuntimeException ex) {
			if (!this.resources.isClosed()) {
				throw ex;
			}
		}
	}

	private void run() throws InterruptedException {
		WorkloadImage image = WorkloadImage.read(this.arguments.image());
		Path directory = directory();
		CompletableFuture<PostgresqlServer> server = CompletableFuture.supplyAsync(() -> startServer(directory));
		this.progress.step("Preparing the workload of '%s'".formatted(image.directory().getFileName()));
		Path prepared = image.prepare(this.arguments.cache().resolve("images"));
		RunLogs logs = new RunLogs(directory.resolve("logs"));
		ImageContainers containers = new ImageContainers(image, prepared, directory.resolve("c"), logs::workload);
		SimulatedModel model = this.resources.add(SimulatedModel.builder()
			.name("local")
			.directory(directory.resolve("m"))
			.containers(containers)
			.retryFailedHooks()
			.build());
		StatusWatch.start(model, this.progress);
		LocalDeployment deployment = new LocalDeployment(model, containers, logs, () -> join(server));
		deployment.deploy(this.arguments.charm());
		new Operation(deployment, this.progress, Console.read(System.in)).run(image.page());
	}

	private Path directory() {
		try {
			Path directory = Files.createTempDirectory("charm");
			// Servers of other users live below it; what is private has its own
			// directory.
			Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
			this.resources.add(ResidueGuard.of(directory));
			this.resources.add(() -> CharmFiles.delete(directory));
			return directory;
		}
		catch (IOException ex) {
			throw LocalRunException.of("make the directory of the run", ex);
		}
	}

	private PostgresqlServer startServer(Path directory) {
		ServerIdentity identity = ServerIdentity.named(this.arguments.identity());
		PostgresqlServer server = this.resources.add(
				PostgresqlServer.start(directory.resolve("p"), this.arguments.cache().resolve("postgresql"), identity));
		this.progress.step("PostgreSQL listens on port %d".formatted(server.port()));
		return server;
	}

	private static PostgresqlServer join(CompletableFuture<PostgresqlServer> server) {
		try {
			return server.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof LocalRunException problem) {
				throw problem;
			}
			throw ex;
		}
	}

	private void end() {
		Thread closing = new Thread(this.resources::close, "close");
		closing.setDaemon(true);
		closing.start();
		try {
			closing.join(CLOSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
