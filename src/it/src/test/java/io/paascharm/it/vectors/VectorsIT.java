package io.paascharm.it.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.it.PackedSamples;

/**
 * Plays every vector with the packed charm, a simulated model and an embedded Pebble. Two
 * at a time: most of a play is waiting for services to prove that they stay up.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VectorsIT {

	/**
	 * Names of the vectors to play, with commas between; all if it is not set.
	 */
	private static final String ONLY = "paas-charm.vectors";

	private final VectorReader reader = new VectorReader(PackedSamples.vectors());

	private final ExecutorService threads = Executors.newFixedThreadPool(2);

	private final ThreadLocal<Map<String, VectorCharm>> charms = ThreadLocal.withInitial(HashMap::new);

	@TempDir
	private Path directory;

	@AfterAll
	void stop() throws InterruptedException {
		this.threads.shutdownNow();
		this.threads.awaitTermination(1, TimeUnit.MINUTES);
	}

	@TestFactory
	List<DynamicNode> vectors() {
		return selected().map(this::node).toList();
	}

	private DynamicNode node(String name) {
		try {
			Vector vector = this.reader.read(name);
			VectorRun run = new VectorRun(vector, () -> begin(vector));
			this.threads.execute(run);
			return node(run);
		}
		catch (VectorException ex) {
			return DynamicTest.dynamicTest(name, () -> {
				throw ex;
			});
		}
	}

	private Stream<String> selected() {
		String only = System.getProperty(ONLY);
		return this.reader.names().stream().filter((name) -> only == null || List.of(only.split(",")).contains(name));
	}

	private static DynamicContainer node(VectorRun run) {
		List<Step> steps = run.vector().steps();
		return DynamicContainer.dynamicContainer(run.vector().name(),
				IntStream.range(0, steps.size())
					.mapToObj((index) -> DynamicTest.dynamicTest((index + 1) + ": " + steps.get(index).title(),
							() -> run.await(index))));
	}

	private Play begin(Vector vector) {
		String sample = vector.setting().sample();
		VectorCharm charm = this.charms.get()
			.computeIfAbsent(sample, (name) -> new VectorCharm(PackedSamples.charm(name),
					this.directory.resolve(Thread.currentThread().getName()).resolve(name)));
		try {
			Path root = Files.createDirectories(this.directory.resolve("containers").resolve(vector.name()));
			return new Play(vector, charm.redefine(vector.setting().charm()), root);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
