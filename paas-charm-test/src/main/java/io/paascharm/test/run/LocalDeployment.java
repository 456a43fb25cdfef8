package io.paascharm.test.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.Application;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.charm.CharmDefinition;
import io.paascharm.test.model.charm.CharmEndpoint;
import io.paascharm.test.model.charm.EndpointRole;

/**
 * One charm on a model, with a database if it wants one.
 */
final class LocalDeployment {

	/** Name of the application that provides databases. */
	static final String DATABASE = "postgresql-k8s";

	private static final String HOST = DATABASE + "-primary.local.svc.cluster.local";

	private final SimulatedModel model;

	private final ImageContainers containers;

	private final RunLogs logs;

	private final Supplier<PostgresqlServer> server;

	private @Nullable PostgresqlProvider provider;

	LocalDeployment(SimulatedModel model, ImageContainers containers, RunLogs logs, Supplier<PostgresqlServer> server) {
		this.model = model;
		this.containers = containers;
		this.logs = logs;
		this.server = server;
	}

	/**
	 * Deploy a charm.
	 * @param charm the charm directory or {@code .charm} file
	 * @return the application, whose units run when the model settles
	 */
	Application deploy(Path charm) {
		Application application = this.model.deploy(charm, name(charm));
		for (CharmEndpoint endpoint : application.charm().endpoints().values()) {
			if (endpoint.role() == EndpointRole.REQUIRES
					&& endpoint.interfaceName().equals(PostgresqlProvider.INTERFACE) && this.provider == null) {
				this.provider = PostgresqlProvider.add(this.model, DATABASE, this.server, this::databaseHost);
				this.model.relate(application.name() + ":" + endpoint.name(), DATABASE);
			}
		}
		return application;
	}

	/*
	 * Charmcraft names its files after the charm and the platform.
	 */
	private static String name(Path charm) {
		return Files.isDirectory(charm) ? CharmDefinition.read(charm).name()
				: charm.getFileName().toString().split("_", 2)[0];
	}

	private String databaseHost() {
		if (!this.containers.isIsolated()) {
			return "127.0.0.1";
		}
		this.containers.reach(HOST, this.server.get().port());
		return HOST;
	}

	/**
	 * Let providers answer.
	 */
	void update() {
		if (this.provider != null) {
			this.provider.update();
		}
		this.logs.update(this.model);
	}

	/**
	 * Give databases' users new passwords.
	 * @return how many passwords were changed
	 */
	int rotatePasswords() {
		return (this.provider != null) ? this.provider.rotatePasswords() : 0;
	}

	SimulatedModel model() {
		return this.model;
	}

	ImageContainers containers() {
		return this.containers;
	}

	RunLogs logs() {
		return this.logs;
	}

}
