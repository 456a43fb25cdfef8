package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.paascharm.it.PackedSamples;
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

/**
 * A model with one unit of a packed charm whose workload probes services.
 */
final class ProbeModel implements AutoCloseable {

	/** Where people reach the application: an ingress that is simulated. */
	static final String GATEWAY = "http://gateway.test/test-flask-k8s";

	private static final String APPLICATION = "flask-k8s";

	private static final Path IMAGE = Path.of("src", "probe", WorkloadImage.FILE_NAME).toAbsolutePath();

	private static final Map<String, Object> EXPORTER = Map.of("override", "merge", "summary", "Exporter of metrics",
			"startup", "enabled", "user", "_daemon_", "command",
			"/usr/local/bin/statsd_exporter --statsd.listen-udp=localhost:9125 --statsd.listen-tcp=localhost:9125");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Path directory;

	private final ImageContainers containers;

	private final SimulatedModel model;

	private ProbeModel(Path directory, ImageContainers containers, SimulatedModel model) {
		this.directory = directory;
		this.containers = containers;
		this.model = model;
	}

	/**
	 * Deploy the charm.
	 * @param directory an empty directory
	 * @param cache the directory for what is made once on this machine
	 * @param services the services that the charm has endpoints for
	 * @return the model, at rest
	 * @throws IOException if a file cannot be written
	 */
	static ProbeModel deploy(Path directory, Path cache, List<RealService> services) throws IOException {
		return deploy(directory, cache, services, WorkloadImage.read(IMAGE));
	}

	/**
	 * Deploy the charm with a rock's exporter of metrics.
	 * @param directory an empty directory
	 * @param cache the directory for what is made once on this machine
	 * @param exporter the program of the exporter
	 * @return the model, at rest
	 * @throws IOException if a file cannot be written
	 */
	static ProbeModel deployWithExporter(Path directory, Path cache, Path exporter) throws IOException {
		WorkloadImage image = WorkloadImage.read(IMAGE);
		List<ImageFile> files = new ArrayList<>(image.files());
		files.add(new ImageFile(exporter.toString(), "/usr/local/bin/statsd_exporter", null, "root"));
		return deploy(directory, cache, List.of(),
				new WorkloadImage(image.directory(),
						Yaml.add(image.layer(), "services", Map.of("statsd-exporter", EXPORTER)), image.environment(),
						files, image.setup(), null));
	}

	private static ProbeModel deploy(Path directory, Path cache, List<RealService> services, WorkloadImage image)
			throws IOException {
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
		ImageContainers containers = new ImageContainers(image, image.prepare(cache.resolve("images")),
				directory.resolve("c"), (unit, line) -> {
				});
		SimulatedModel model = SimulatedModel.builder()
			.directory(directory.resolve("m"))
			.containers(containers)
			.build();
		ProbeModel probe = new ProbeModel(directory, containers, model);
		model.deploy(ProbeCharm.layOut(PackedSamples.charm("flask"), directory.resolve("charm"), services),
				APPLICATION);
		probe.settle();
		probe.integrate("ingress", "ingress").write(Map.of("ingress", "{\"url\": \"%s\"}".formatted(GATEWAY)));
		probe.settle();
		return probe;
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
		String name = endpoint + "-k8s";
		RemoteApplication provider = this.model.remote(name).provides("service", interfaceName);
		Relation relation = this.model.relate(APPLICATION + ":" + endpoint, name + ":service");
		settle();
		return new ProviderSide(provider, relation, APPLICATION);
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
		Relation relation = this.model.relate(APPLICATION + ":" + endpoint, name + ":service");
		settle();
		return new ProviderSide(user, relation, APPLICATION);
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
		return new ProviderSide(provider, this.model.relation(APPLICATION, provider.name()), APPLICATION);
	}

	Unit unit() {
		return this.model.application(APPLICATION).unit(0);
	}

	Workload workload() {
		return new Workload(unit(), this.containers);
	}

	ImageContainers containers() {
		return this.containers;
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
