package io.paascharm.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.ModelTimeoutException;
import io.paascharm.test.model.charm.CharmFiles;
import io.paascharm.test.model.charm.InconsistentModelException;

/**
 * Main class that measures our packed charm beside another one and prints what came out.
 */
public final class Bench {

	private final BenchOptions options;

	private final PrintStream out;

	private Bench(BenchOptions options, PrintStream out) {
		this.options = options;
		this.out = out;
	}

	/**
	 * Measure.
	 * @param arguments {@code --charms} and {@code --output}, which are directories, and
	 * if wanted {@code --rounds}, {@code --dispatches} and {@code --baseline}, each as
	 * {@code --name=value}
	 */
	public static void main(String[] arguments) {
		PrintStream out = System.out;
		try {
			new Bench(BenchOptions.parse(List.of(arguments), System.getenv()), out).run();
		}
		catch (BenchException | InconsistentModelException | ModelTimeoutException ex) {
			out.println(ex.getMessage());
			System.exit(1);
		}
		catch (IOException ex) {
			out.println("Cannot write the result: " + ex.getMessage());
			System.exit(1);
		}
	}

	private void run() throws IOException {
		Path charm = packed();
		Report report = switch (this.options.baseline()) {
			case OPS -> measure(charm,
					new Contestant("ours", charm.getFileName().toString(), charm, PackedSize.of(charm), false),
					(this.options.peer() != null) ? peer(this.options.peer()) : hello());
			case ENDPOINTS -> measureEndpoints(charm);
		};
		Path json = Files.createDirectories(this.options.output()).resolve("bench.json");
		Files.writeString(json, report.json());
		this.out.println();
		this.out.print(report.table());
		this.out.println("All values: " + json);
	}

	private Path packed() throws IOException {
		Path directory = this.options.charms();
		try (Stream<Path> files = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
			return files.filter((file) -> file.toString().endsWith(".charm"))
				.findFirst()
				.orElseThrow(
						() -> new BenchException("find a packed charm in '%s'".formatted(directory), "pack it first"));
		}
	}

	private Contestant peer(Path charm) {
		if (!Files.exists(charm)) {
			throw new BenchException("measure '%s', which PEER_CHARM names".formatted(charm), "it does not exist");
		}
		if (Files.isDirectory(charm)) {
			this.out.println("The size of '%s' does not count what the charm uses outside of it.".formatted(charm));
		}
		return new Contestant("baseline", charm.toString(), charm, PackedSize.of(charm), true);
	}

	private @Nullable Contestant hello() {
		try {
			return new HelloCharm(this.options.output().resolve("baseline")).prepare();
		}
		catch (BenchException ex) {
			this.out.println("There is no baseline, our charm is measured alone. " + ex.getMessage());
			return null;
		}
	}

	private Report measureEndpoints(Path charm) throws IOException {
		EndpointsCharm maker = new EndpointsCharm(charm, this.options.output().resolve("endpoints"));
		return measure(charm, maker.prepare("ours", "all"), maker.prepare("baseline", "one"));
	}

	private Report measure(Path charm, Contestant ours, @Nullable Contestant baseline) throws IOException {
		List<Runner> runners = new CopyOnWriteArrayList<>();
		Path programs = Files.createTempDirectory("bench");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> end(runners, programs), "end"));
		try {
			String pathWithoutCurl = SearchPath.without("curl", programs);
			runners.add(new Runner(ours, pathWithoutCurl));
			if (baseline != null) {
				runners.add(new Runner(baseline, pathWithoutCurl));
			}
			new Comparison(runners, this.out::println).run(this.options.rounds(), this.options.dispatches());
			return new Report(Machine.of(charm), entry(runners.get(0)),
					(runners.size() > 1) ? entry(runners.get(1)) : null);
		}
		finally {
			end(runners, programs);
		}
	}

	private static void end(List<Runner> runners, Path programs) {
		runners.forEach(Runner::close);
		try {
			CharmFiles.delete(programs);
		}
		catch (IOException ex) {
			throw BenchException.of("remove '%s'".formatted(programs), ex);
		}
	}

	private static Report.Entry entry(Runner runner) {
		return new Report.Entry(runner.contestant().title(), runner.status(), runner.measurements());
	}

}
