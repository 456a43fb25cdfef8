package io.paascharm.it.real;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.paascharm.it.PackedSamples;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.PebbleClient;
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

	/** The brackets keep the shell from finding itself. */
	private static final String ENVIRONMENT = """
			for process in /proc/[0-9]*; do
				words=$(tr '\\0' ' ' <"$process/cmdline" 2>/dev/null) || continue
				case $words in
				*"/bottle/app/ap"[p]".py ") cat "$process/environ" ;;
				esac
			done
			""";

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

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
			.until(() -> send(path), Objects::nonNull);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.body();
	}

	private HttpResponse<String> send(String path) throws IOException, InterruptedException {
		Integer port = this.containers.forwardIn(unit().name(), 8080);
		return this.http.send(
				HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path))).timeout(SOON).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * Return the environment of the application's process.
	 * @return the variables by name
	 */
	Map<String, String> environment() {
		Map<String, String> variables = new TreeMap<>();
		for (String variable : run("sh", "-c", ENVIRONMENT).split("\0")) {
			int end = variable.indexOf('=');
			variables.put(variable.substring(0, end), variable.substring(end + 1));
		}
		return variables;
	}

	private String run(String... command) {
		Path socket = unit().containersDirectory().resolve("app").resolve("pebble.socket");
		return PebbleClient.at(socket).exec(ExecCommand.of(command)).await().stdout();
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
