package io.paascharm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.paascharm.test.model.Application;
import io.paascharm.test.model.DispatchRecord;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.charm.CharmFiles;
import io.paascharm.test.model.cli.JujuCommandLine;
import io.paascharm.test.run.ImageContainers;
import io.paascharm.test.run.PostgresqlProvider;
import io.paascharm.test.run.PostgresqlServer;
import io.paascharm.test.run.ServerIdentity;
import io.paascharm.test.run.WorkloadImage;

/**
 * A model with the packed Flask sample and a real PostgreSQL, told what to do as an
 * operator tells Juju.
 */
final class FlaskModel implements AutoCloseable {

	private static final String SAMPLE = "flask";

	private static final String APPLICATION = "flask-k8s";

	private static final String DATABASE_HOST = "postgresql-k8s-primary.test.svc.cluster.local";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Path directory;

	private final PostgresqlServer server;

	private final ImageContainers containers;

	private final SimulatedModel model;

	private final PostgresqlProvider provider;

	private FlaskModel(Path directory, PostgresqlServer server, ImageContainers containers, SimulatedModel model) {
		this.directory = directory;
		this.server = server;
		this.containers = containers;
		this.model = model;
		this.provider = PostgresqlProvider.add(model, "postgresql-k8s", server, DATABASE_HOST);
		containers.reach(DATABASE_HOST, server.port());
	}

	/**
	 * Start the servers and deploy the sample; no hook has run then.
	 * @param directory an empty directory
	 * @param cache the directory for what is made once on this machine
	 * @return the model
	 * @throws IOException if a file cannot be written
	 */
	static FlaskModel deploy(Path directory, Path cache) throws IOException {
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
		WorkloadImage image = WorkloadImage.read(PackedSamples.directory(SAMPLE).resolve(WorkloadImage.FILE_NAME));
		Path prepared = image.prepare(cache.resolve("images"));
		ImageContainers containers = new ImageContainers(image, prepared, directory.resolve("c"), (unit, line) -> {
		});
		PostgresqlServer server = PostgresqlServer.start(directory.resolve("p"), cache.resolve("postgresql"),
				ServerIdentity.choose());
		SimulatedModel model = SimulatedModel.builder()
			.directory(directory.resolve("m"))
			.containers(containers)
			.build();
		FlaskModel flask = new FlaskModel(directory, server, containers, model);
		model.deploy(PackedSamples.charm(SAMPLE), APPLICATION);
		return flask;
	}

	/**
	 * Type a command and let the model come to rest.
	 * @param command what an operator types after {@code juju}
	 * @return the hooks that ran, in order
	 */
	List<DispatchRecord> juju(String command) {
		new JujuCommandLine(this.model).run(command);
		return settle();
	}

	/**
	 * Let the model and the provider come to rest.
	 * @return the hooks that ran, in order
	 */
	List<DispatchRecord> settle() {
		List<DispatchRecord> ran = new ArrayList<>();
		do {
			ran.addAll(this.model.settle(PATIENCE));
		}
		while (this.provider.update());
		return ran;
	}

	/**
	 * Let the provider give its roles new passwords.
	 * @return the hooks that ran, in order
	 */
	List<DispatchRecord> rotatePasswords() {
		this.provider.rotatePasswords();
		return settle();
	}

	String status() {
		return new JujuCommandLine(this.model).run("status");
	}

	SimulatedModel model() {
		return this.model;
	}

	Application application() {
		return this.model.application(APPLICATION);
	}

	ImageContainers containers() {
		return this.containers;
	}

	Workload workload(int unit) {
		return workload(application().unit(unit));
	}

	Workload workload(Unit unit) {
		return new Workload(unit, this.containers, WorkloadKind.FLASK);
	}

	List<Workload> workloads() {
		return application().units().stream().map(this::workload).toList();
	}

	/**
	 * Ask the database of the application, as the administrator.
	 * @param query the query
	 * @return the first column of the result
	 * @throws SQLException if the server refuses
	 */
	List<String> query(String query) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Connection connection = this.server.connect(APPLICATION);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(query)) {
			while (result.next()) {
				rows.add(result.getString(1));
			}
		}
		return rows;
	}

	/**
	 * End everything and remove the files, which none but this can: there are links to
	 * this machine's Python among them.
	 * @throws IOException if a file cannot be removed
	 */
	@Override
	public void close() throws IOException {
		this.model.close();
		this.server.close();
		CharmFiles.delete(this.directory.resolve("c"));
	}

}
