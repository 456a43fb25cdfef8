package io.paascharm.it.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.paascharm.test.model.Relation;
import io.paascharm.test.model.Secret;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.state.StatusEntry;

/**
 * Facts that an operator, another charm or the workload sees, each with a path.
 */
final class World {

	private static final Set<String> WRITTEN_BY_JUJU = Set.of("egress-subnets", "ingress-address", "private-address");

	private World() {
	}

	/**
	 * Return the world before the first hook.
	 * @param image the image of the workload
	 * @return the facts
	 */
	static Map<String, Expected> before(Setting.Image image) {
		Map<String, String> facts = new TreeMap<>();
		facts.put("status", "waiting: installing agent");
		facts.put("application-status", "unknown");
		Trees.mapping(image.layer().get("services"))
			.keySet()
			.forEach((service) -> facts.put(Fact.path("services", service), "inactive"));
		plan(image.layer(), facts);
		file(image, image.files(), "rw-r--r--", facts);
		file(image, image.programs(), "rwxr-xr-x", facts);
		Map<String, Expected> expected = new LinkedHashMap<>();
		facts.forEach((path, value) -> expected.put(path, Expected.text(value)));
		return expected;
	}

	private static void file(Setting.Image image, Map<String, String> files, String mode, Map<String, String> facts) {
		files.forEach((path, text) -> {
			if (path.startsWith(image.watched() + "/")) {
				facts.put(Fact.path("files", path), text);
				facts.put(Fact.path("modes", path), mode);
			}
		});
	}

	/**
	 * Look at the world.
	 * @param stage the model
	 * @return the facts
	 */
	static Map<String, String> now(Stage stage) {
		Map<String, String> facts = new TreeMap<>();
		Unit unit = stage.unit();
		facts.put("status", status(unit.status()));
		facts.put("application-status", status(stage.application().status()));
		unit.ports().forEach((port) -> facts.put(Fact.path("ports", port.toString()), "open"));
		stage.model().relations().forEach((relation) -> databags(relation, unit, facts));
		stage.model().secrets().forEach((secret) -> secret(stage, secret, facts));
		stage.containers()
			.pebble()
			.services()
			.forEach((service, status) -> facts.put(Fact.path("services", service), status.current()));
		plan(Trees.mapping(Trees.yaml(stage.containers().pebble().plan())), facts);
		stage.containers().watched().forEach((path, file) -> file(path, file, facts));
		return facts;
	}

	private static String status(StatusEntry status) {
		return status.message().isEmpty() ? status.status() : status.status() + ": " + status.message();
	}

	private static void databags(Relation relation, Unit unit, Map<String, String> facts) {
		String application = unit.name().application();
		String endpoint = relation.id(application).endpoint();
		relation.applicationData(application)
			.forEach((key, value) -> facts.put(Fact.path("databags", endpoint, "application", key), value));
		if (relation.units(application).contains(unit.name())) {
			relation.unitData(unit.name().toString()).forEach((key, value) -> {
				if (!WRITTEN_BY_JUJU.contains(key)) {
					facts.put(Fact.path("databags", endpoint, "unit", key), value);
				}
			});
		}
	}

	private static void secret(Stage stage, Secret secret, Map<String, String> facts) {
		String unit = stage.unit().name().toString();
		if (secret.revision(unit) > 0) {
			String name = stage.names().nameOf(secret.id(), secret.label());
			facts.put(Fact.path("secrets", name, "revision"), Integer.toString(secret.revision(unit)));
			facts.put(Fact.path("secrets", name, "label"), secret.label(unit));
		}
	}

	private static void plan(Map<String, Object> plan, Map<String, String> facts) {
		services(plan, facts);
		for (String section : List.of("log-targets", "checks")) {
			Trees.mapping(plan.get(section))
				.forEach((name, definition) -> Trees.mapping(definition)
					.forEach((key, value) -> facts.put(Fact.path(section, name, key), text(value))));
		}
	}

	private static String text(Object value) {
		return (value instanceof String text) ? text : Trees.json(value);
	}

	private static void services(Map<String, Object> plan, Map<String, String> facts) {
		Trees.mapping(plan.get("services"))
			.forEach((service, definition) -> Trees.mapping(definition).forEach((key, value) -> {
				if (key.equals("environment")) {
					Trees.mapping(value)
						.forEach((name, text) -> facts.put(Fact.path(key, service, name), String.valueOf(text)));
				}
				else {
					facts.put(Fact.path("plan", service, key), text(value));
				}
			}));
	}

	private static void file(String path, Path file, Map<String, String> facts) {
		try {
			facts.put(Fact.path("files", path), Files.readString(file));
			facts.put(Fact.path("modes", path), PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the environment of a service.
	 * @param facts the world
	 * @param service the name of the service
	 * @return its variables
	 */
	static Map<String, String> environment(Map<String, String> facts, String service) {
		String prefix = Fact.path("environment", service) + Fact.BELOW;
		Map<String, String> environment = new TreeMap<>();
		facts.forEach((path, value) -> {
			if (path.startsWith(prefix)) {
				environment.put(path.substring(prefix.length()), value);
			}
		});
		return environment;
	}

}
