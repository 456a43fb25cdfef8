package io.paascharm.it.vectors;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.Application;
import io.paascharm.test.model.Relation;
import io.paascharm.test.model.RemoteApplication;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.charm.EndpointRole;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.cli.JujuCommandException;
import io.paascharm.test.model.cli.JujuCommandLine;

/**
 * Model on which a vector is played: the application, unit 0 of which matters, and those
 * beside it.
 */
final class Stage implements AutoCloseable {

	private final Path charm;

	private final String name;

	private final SimulatedModel model;

	private final VectorContainers containers;

	private final Names names = new Names(this::userSecret);

	private final Map<String, RemoteApplication> others = new LinkedHashMap<>();

	private @Nullable String output;

	private @Nullable String failure;

	Stage(Setting setting, Path charm, Path directory) {
		this.charm = charm;
		this.name = setting.application();
		this.containers = new VectorContainers(setting.image(), directory);
		this.model = SimulatedModel.builder()
			.name("dev")
			.jujuVersion(setting.jujuVersion())
			.pebbleReady(setting.pebbleReady())
			.containers(this.containers)
			.build();
		this.names.put("model", this.model.identity().uuid());
		setting.others().forEach((other) -> this.others.put(other.name(), deploy(other)));
	}

	private RemoteApplication deploy(Setting.Other other) {
		RemoteApplication application = this.model.remote(other.name());
		return (other.role() == EndpointRole.PROVIDES) ? application.provides("service", other.interfaceName())
				: application.requires("service", other.interfaceName());
	}

	SimulatedModel model() {
		return this.model;
	}

	VectorContainers containers() {
		return this.containers;
	}

	Names names() {
		return this.names;
	}

	Application application() {
		return this.model.application(this.name);
	}

	Unit unit() {
		return application().unit(0);
	}

	private @Nullable String userSecret(String name) {
		try {
			return this.model.secret(name).id();
		}
		catch (InconsistentModelException ex) {
			return null;
		}
	}

	/**
	 * Run a command of the operator.
	 * @param line the command, with names; the charm is {@code ./NAME.charm}
	 */
	void juju(String line) {
		this.output = null;
		this.failure = null;
		try {
			String filled = this.names.fill(line).replace("./" + this.name + ".charm", this.charm.toString());
			this.output = new JujuCommandLine(this.model).run(filled);
		}
		catch (JujuCommandException ex) {
			this.failure = ex.reason();
		}
	}

	/**
	 * Return what the last command printed.
	 * @return the output, or {@code null} if it failed or there was none
	 */
	@Nullable String output() {
		return this.output;
	}

	/**
	 * Return why the last command failed.
	 * @return the reason, or {@code null} if it did not
	 */
	@Nullable String failure() {
		return this.failure;
	}

	private RemoteApplication other(String name) {
		RemoteApplication application = this.others.get(name);
		if (application == null) {
			throw new IllegalArgumentException("The vector declares no application '%s'".formatted(name));
		}
		return application;
	}

	/**
	 * Let a provider share a secret.
	 * @param provider the name of the provider
	 * @param secret the name of the secret, a new or a known one
	 * @param content the content
	 */
	void share(String provider, String secret, Map<String, String> content) {
		String known = this.names.values().get(secret);
		if (known != null) {
			this.model.secret(known).update(content);
			return;
		}
		Relation relation = this.model.relation(this.name, provider);
		this.names.put(secret, other(provider).addSecret(content).grant(this.name, relation).id());
	}

	/**
	 * Let a provider write to its databags.
	 * @param provider the name of the provider
	 * @param data what the application writes; what is no text becomes JSON
	 * @param unitData what its unit 0 writes
	 */
	void write(String provider, Map<String, Object> data, Map<String, Object> unitData) {
		Relation relation = this.model.relation(this.name, provider);
		other(provider).write(relation, texts(data)).writeUnit(relation, 0, texts(unitData));
	}

	private Map<String, String> texts(Map<String, Object> data) {
		Map<String, String> texts = new LinkedHashMap<>();
		data.forEach((key, value) -> texts.put(key,
				(value instanceof String text) ? this.names.fill(text) : Trees.json(value)));
		return texts;
	}

	@Override
	public void close() {
		this.model.close();
	}

}
