package io.paascharm.it.real;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.paascharm.it.PackedSamples;
import io.paascharm.it.Workload;
import io.paascharm.it.WorkloadKind;
import io.paascharm.test.model.DispatchRecord;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.charm.CharmFiles;
import io.paascharm.test.run.ImageContainers;
import io.paascharm.test.run.WorkloadImage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A model with one unit of the packed Bottle sample.
 */
final class BottleModel implements AutoCloseable {

	/** Name of the application. */
	static final String APPLICATION = "bottle-k8s";

	private static final String SAMPLE = "bottle";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Duration SOON = Duration.ofSeconds(60);

	private final Path directory;

	private final ImageContainers containers;

	private final SimulatedModel model;

	private BottleModel(Path directory, ImageContainers containers, SimulatedModel model) {
		this.directory = directory;
		this.containers = containers;
		this.model = model;
	}

	/**
	 * Deploy the sample.
	 * @param directory an empty directory
	 * @param cache the directory for what is made once on this machine
	 * @return the model, at rest
	 * @throws IOException if a file cannot be written
	 */
	static BottleModel deploy(Path directory, Path cache) throws IOException {
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
		WorkloadImage image = WorkloadImage.read(PackedSamples.directory(SAMPLE).resolve(WorkloadImage.FILE_NAME));
		ImageContainers containers = new ImageContainers(image, image.prepare(cache.resolve("images")),
				directory.resolve("c"), (unit, line) -> {
				});
		SimulatedModel model = SimulatedModel.builder()
			.directory(directory.resolve("m"))
			.containers(containers)
			.build();
		BottleModel bottle = new BottleModel(directory, containers, model);
		model.deploy(PackedSamples.charm(SAMPLE), APPLICATION);
		bottle.settle();
		return bottle;
	}

	List<DispatchRecord> settle() {
		List<DispatchRecord> ran = this.model.settle(PATIENCE);
		assertThat(ran).isNotEmpty().allMatch((one) -> one.exitCode() == 0 && one.isCommitted());
		return ran;
	}

	SimulatedModel model() {
		return this.model;
	}

	ImageContainers containers() {
		return this.containers;
	}

	Unit unit() {
		return this.model.application(APPLICATION).unit(0);
	}

	/**
	 * Ask for a page. Pebble takes the application for started before it listens.
	 * @param path the path
	 * @return the page, which has status 200
	 */
	String page(String path) {
		HttpResponse<String> response = await("page " + path).atMost(SOON)
			.ignoreExceptionsInstanceOf(IOException.class)
			.until(() -> workload().get(path), Objects::nonNull);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.body();
	}

	/**
	 * Return the environment of the application's process.
	 * @return the variables by name
	 */
	Map<String, String> environment() {
		return workload().environment();
	}

	private Workload workload() {
		return new Workload(unit(), this.containers, WorkloadKind.BOTTLE);
	}

	/**
	 * End everything and remove the files, which none but this can: there are links to
	 * this machine's Python among them.
	 * @throws IOException if a file cannot be removed
	 */
	@Override
	public void close() throws IOException {
		this.model.close();
		CharmFiles.delete(this.directory.resolve("c"));
	}

}
