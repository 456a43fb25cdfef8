package io.paascharm.it.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import io.paascharm.test.model.PebbleReadyTime;
import io.paascharm.test.model.charm.EndpointRole;

/**
 * Reader of vectors. Every directory of them has a file of its name beside it, which says
 * what its vectors have in common.
 */
final class VectorReader {

	private static final String SUFFIX = ".yaml";

	static final List<String> COMMON = List.of("sample", "application", "charm", "image", "commands");

	static final List<String> OWN = List.of("about", "after", "charm", "image", "providers", "requirers",
			"juju-version", "pebble-ready", "steps");

	private static final String USUAL_JUJU = "3.6.4";

	private final Path directory;

	VectorReader(Path directory) {
		this.directory = directory;
	}

	/**
	 * Return the names of all vectors.
	 * @return the names, sorted
	 */
	List<String> names() {
		try (Stream<Path> files = Files.walk(this.directory)) {
			return files.map((file) -> this.directory.relativize(file).toString())
				.filter((name) -> name.endsWith(SUFFIX) && name.contains("/"))
				.map((name) -> name.substring(0, name.length() - SUFFIX.length()))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read a vector.
	 * @param name its name
	 * @return the vector
	 * @throws VectorException if its file says something else than a vector
	 */
	Vector read(String name) {
		Located common = load(name.substring(0, name.indexOf('/')) + SUFFIX);
		Located own = load(name + SUFFIX);
		common.members(COMMON);
		own.members(OWN);
		List<Step> steps = new ArrayList<>(earlierSteps(name, common, own));
		steps.addAll(steps(common, own));
		List<Setting.Other> others = new ArrayList<>(others(own, "providers", EndpointRole.PROVIDES));
		others.addAll(others(own, "requirers", EndpointRole.REQUIRES));
		List<Map<String, Object>> charm = List.of(Trees.mapping(common.require("charm").value()),
				Trees.mapping(value(own, "charm")));
		Setting setting = new Setting(common.require("sample").text(), common.require("application").text(), charm,
				image(common, own), others, jujuVersion(own), pebbleReady(own));
		return new Vector(name, own.require("about").text(), setting, List.copyOf(steps));
	}

	private List<Step> earlierSteps(String name, Located common, Located own) {
		String after = own.optionalText("after");
		if (after == null) {
			return List.of();
		}
		Located earlier = load(name.substring(0, name.indexOf('/') + 1) + after + SUFFIX);
		if (earlier.members().containsKey("after")) {
			throw own.require("after").error("must name a vector that begins by itself");
		}
		return steps(common, earlier).stream().map((step) -> step.titled(after + ": " + step.title())).toList();
	}

	private Located load(String file) {
		try {
			return new Located(file, "", Trees.yaml(Files.readString(this.directory.resolve(file))));
		}
		catch (YamlEngineException ex) {
			throw new VectorException(file, "", "is no YAML: " + ex.getMessage());
		}
		catch (IOException ex) {
			throw new VectorException(file, "", "cannot be read");
		}
	}

	private static @Nullable Object value(Located vector, String key) {
		Located member = vector.members().get(key);
		if (member != null) {
			member.members();
		}
		return (member != null) ? member.value() : null;
	}

	private static List<Setting.Other> others(Located own, String key, EndpointRole role) {
		Located others = own.members().get(key);
		if (others == null) {
			return List.of();
		}
		return others.members()
			.entrySet()
			.stream()
			.map((other) -> new Setting.Other(other.getKey(), role, other.getValue().text()))
			.toList();
	}

	private static String jujuVersion(Located own) {
		String version = own.optionalText("juju-version");
		return (version != null) ? version : USUAL_JUJU;
	}

	private static PebbleReadyTime pebbleReady(Located own) {
		String time = own.optionalText("pebble-ready");
		if (time == null || time.equals("after start")) {
			return PebbleReadyTime.AFTER_START;
		}
		if (time.equals("before config-changed")) {
			return PebbleReadyTime.BEFORE_CONFIG_CHANGED;
		}
		throw own.require("pebble-ready").error("must be 'after start' or 'before config-changed'");
	}

	private static Setting.Image image(Located common, Located own) {
		Located merged = new Located(own.file(), "image",
				Trees.merge(common.require("image").value(), value(own, "image")));
		merged.members(List.of("service", "layer", "files", "programs", "watched"));
		merged.require("layer").require("services").members();
		return new Setting.Image(merged.require("service").text(), Trees.mapping(merged.require("layer").value()),
				texts(merged, "files"), texts(merged, "programs"), merged.require("watched").text());
	}

	private static Map<String, String> texts(Located image, String key) {
		Map<String, String> texts = new TreeMap<>();
		Located member = image.members().get(key);
		if (member != null) {
			member.members().forEach((path, text) -> texts.put(path, text.text()));
		}
		return texts;
	}

	private static List<Step> steps(Located common, Located vector) {
		Located commands = common.require("commands");
		commands.members(List.of("in", "as"));
		StepReader reader = new StepReader(
				new HookReader(commands.require("in").text(), commands.require("as").text()));
		List<Step> steps = new ArrayList<>();
		for (Located step : vector.require("steps").items()) {
			steps.add(reader.read(step));
		}
		if (steps.isEmpty()) {
			throw vector.require("steps").error("is empty");
		}
		return steps;
	}

}
