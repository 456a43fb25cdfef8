package io.paascharm.test.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets providers say ten thousand times what no good provider says, to each integration.
 * Every run has other content; {@code -Dpaas-charm.fuzz.seed} repeats that of a run that
 * failed, and {@code -Dpaas-charm.fuzz.cases} makes it longer or shorter.
 */
class IntegrationFuzzTests {

	private static final long SEED = Long.getLong("paas-charm.fuzz.seed", System.nanoTime());

	private static final int CASES = Integer.getInteger("paas-charm.fuzz.cases", 10_000);

	private static final int MINUTES = 10;

	private static final ExecutorService THREADS = Executors
		.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

	@TempDir
	private static Path directory;

	@AfterAll
	static void stop() {
		THREADS.shutdownNow();
	}

	@TestFactory
	List<DynamicTest> generatedContentIsSurvived(TestReporter reporter) {
		reporter.publishEntry("paas-charm.fuzz.seed", Long.toString(SEED));
		return Fixtures.all().stream().map((fixture) -> {
			Future<?> run = THREADS.submit(() -> survive(fixture));
			return DynamicTest.dynamicTest(fixture.endpoint().interfaceName(), () -> await(run));
		}).toList();
	}

	private static void survive(KitFixture fixture) {
		try (KitCase test = KitDeployment.of(fixture, List.of(), directory).walked().begin()) {
			test.surviveGenerated(SEED, CASES);
		}
	}

	private static void await(Future<?> run) throws Throwable {
		try {
			run.get(MINUTES, TimeUnit.MINUTES);
		}
		catch (ExecutionException ex) {
			throw ex.getCause();
		}
	}

}
