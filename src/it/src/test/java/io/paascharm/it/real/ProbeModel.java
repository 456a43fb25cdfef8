package io.paascharm.it.real;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.it.Workload;
import io.paascharm.test.model.DispatchRecord;
import io.paascharm.test.model.Relation;
import io.paascharm.test.model.RemoteApplication;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.charm.CharmFiles;
import io.paascharm.test.run.ImageContainers;
import io.paascharm.test.run.ImageFile;
import io.paascharm.test.run.WorkloadImage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A model with one unit of a packed charm whose workload probes services.
 */
final class ProbeModel implements AutoCloseable {

	/** It may take a minute to fill, so it is kept as long as the build is. */
	private static final Path CACHE = Path.of("target", "run-cache").toAbsolutePath();

	private static final Map<String, Object> EXPORTER = Map.of("override", "merge", "summary", "Exporter of metrics",
			"startup", "enabled", "user", "_daemon_", "command",
			"/usr/local/bin/statsd_exporter --statsd.listen-udp=localhost:9125 --statsd.listen-tcp=localhost:9125");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Duration SOON = Duration.ofSeconds(60);

	private final ProbeFramework framework;

	private final Path directory;

	private final ImageContainers containers;

	private final SimulatedModel model;

	private ProbeModel(ProbeFramework framework, Path directory, ImageContainers containers, SimulatedModel model) {
		this.framework = framework;
		this.directory = directory;
		this.containers = containers;
		this.model = model;
	}

	/**
	 * Deploy the charm.
	 * @param framework the framework of its workload
	 * @param directory an empty directory
	 * @param services the services that the charm has endpoints for
	 * @return the model, at rest
	 * @throws IOException if a file cannot be written
	 */
	static ProbeModel deploy(ProbeFramework framework, Path directory, List<RealService> services) throws IOException {
		return deploy(framework, directory, services, WorkloadImage.read(framework.image()));
	}

	/**
	 * Deploy the charm of Flask with a rock's exporter of metrics.
	 * @param directory an empty directory
	 * @param exporter the program of the exporter
	 * @return the model, at rest
	 * @throws IOException if a file cannot be written
	 */
	static ProbeModel deployWithExporter(Path directory, Path exporter) throws IOException {
		WorkloadImage image = WorkloadImage.read(ProbeFramework.FLASK.image());
		List<ImageFile> files = new ArrayList<>(image.files());
		files.add(new ImageFile(exporter.toString(), "/usr/local/bin/statsd_exporter", null, "root"));
		return deploy(ProbeFramework.FLASK, directory, List.of(),
				new WorkloadImage(image.directory(),
						Yaml.add(image.layer(), "services", Map.of("statsd-exporter", EXPORTER)), image.environment(),
						files, image.setup(), null));
	}

	private static ProbeModel deploy(ProbeFramework framework, Path directory, List<RealService> services,
			WorkloadImage image) throws IOException {
		Files.createDirectories(directory);
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
		ImageContainers containers = new ImageContainers(image, image.prepare(CACHE.resolve("images")),
				directory.resolve("c"), (unit, line) -> {
				});
		SimulatedModel model = SimulatedModel.builder()
			.directory(directory.resolve("m"))
			.containers(containers)
			.build();
		ProbeModel probe = new ProbeModel(framework, directory, containers, model);
		model.deploy(ProbeCharm.layOut(framework, directory.resolve("charm"), services), framework.application());
		probe.settle();
		probe.integrate("ingress", "ingress")
			.write(Map.of("ingress", "{\"url\": \"%s\"}".formatted(framework.gateway())));
		probe.settle();
		return probe;
	}

	/**
	 * Find a place for a server.
	 * @param service the name of the service
	 * @return the place, with a directory of its own
	 * @throws IOException if the directory cannot be made
	 */
	ServerPlace place(String service) throws IOException {
		return new ServerPlace(service, Files.createDirectories(this.directory.resolve(service)), CACHE,
				this.containers);
	}

	private String application() {
		return this.framework.application();
	}

	void settle() {
		List<DispatchRecord> ran = this.model.settle(PATIENCE);
		assertThat(ran).isNotEmpty().allMatch((one) -> one.exitCode() == 0 && one.isCommitted());
	}

	/**
	 * Integrate the charm with an application that has not answered yet.
	 * @param service the service
	 * @return the provider's side of the relation
	 */
	ProviderSide integrate(RealService service) {
		return integrate(service.endpoint(), service.interfaceName());
	}

	ProviderSide integrate(String endpoint, String interfaceName) {
		ProviderSide side = relate(endpoint, interfaceName);
		settle();
		return side;
	}

	/**
	 * Integrate the charm with an application, of which it has not heard yet.
	 * @param service the service
	 * @return the provider's side of the relation
	 */
	ProviderSide relate(RealService service) {
		return relate(service.endpoint(), service.interfaceName());
	}

	private ProviderSide relate(String endpoint, String interfaceName) {
		String name = endpoint + "-k8s";
		RemoteApplication provider = this.model.remote(name).provides("service", interfaceName);
		Relation relation = this.model.relate(application() + ":" + endpoint, name + ":service");
		return new ProviderSide(provider, relation, application());
	}

	/**
	 * Integrate an application that uses what the charm provides.
	 * @param endpoint the charm's endpoint
	 * @param interfaceName the interface spoken
	 * @return the other side of the relation
	 */
	ProviderSide integrateUser(String endpoint, String interfaceName) {
		String name = endpoint + "-k8s";
		RemoteApplication user = this.model.remote(name).requires("service", interfaceName);
		Relation relation = this.model.relate(application() + ":" + endpoint, name + ":service");
		settle();
		return new ProviderSide(user, relation, application());
	}

	/**
	 * Find the ingress, which every charm here is integrated with.
	 * @return the ingress' side of the relation
	 */
	ProviderSide ingress() {
		RemoteApplication provider = this.model.remotes()
			.stream()
			.filter((remote) -> remote.name().equals("ingress-k8s"))
			.findFirst()
			.orElseThrow();
		return new ProviderSide(provider, this.model.relation(application(), provider.name()), application());
	}

	Unit unit() {
		return this.model.application(application()).unit(0);
	}

	Workload workload() {
		return new Workload(unit(), this.containers, this.framework.kind());
	}

	ImageContainers containers() {
		return this.containers;
	}

	/**
	 * Let the workload probe a service. Pebble takes it for started before it listens.
	 * @param service the service
	 * @param key the key that the answer must have: {@code server} or {@code missing}
	 * @return its value
	 */
	String ask(RealService service, String key) {
		HttpResponse<String> answer = await("answer of the workload").atMost(SOON)
			.ignoreExceptionsInstanceOf(IOException.class)
			.until(() -> workload().get("/probe/" + service.endpoint()), Objects::nonNull);
		JsonNode json = JsonMapper.shared().readTree(answer.body());
		assertThat(json.has(key)).as("'%s' in '%s'", key, answer.body()).isTrue();
		return json.get(key).asString();
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
