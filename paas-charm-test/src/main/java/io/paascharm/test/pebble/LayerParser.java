package io.paascharm.test.pebble;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A layer's YAML, read as strictly as Pebble reads it.
 */
final class LayerParser {

	private static final Map<String, PlanSchema> SECTIONS = Map.of("services", PlanSchema.SERVICE, "checks",
			PlanSchema.CHECK, "log-targets", PlanSchema.LOG_TARGET);

	private final String label;

	private final Map<String, Map<String, Map<String, Object>>> sections = new LinkedHashMap<>();

	private LayerParser(String label) {
		this.label = label;
	}

	static Layer parse(String label, String yaml) {
		LayerParser parser = new LayerParser(label);
		parser.read(yaml);
		Layer layer = new Layer(label, parser.section("services"), parser.section("checks"),
				parser.section("log-targets"));
		LayerValidation.validate(layer);
		return layer;
	}

	private Map<String, Map<String, Object>> section(String name) {
		return this.sections.getOrDefault(name, Map.of());
	}

	private void read(String yaml) {
		Node root = compose(yaml);
		if (root instanceof MappingNode mapping) {
			for (NodeTuple tuple : mapping.getValue()) {
				readSection(NodeReader.name(tuple), tuple.getValueNode());
			}
		}
		else if (root != null && !root.getTag().equals(Tag.NULL)) {
			throw new PlanException(
					"cannot parse layer \"%s\": yaml: unmarshal errors: cannot unmarshal %s into map[string]yaml.Node"
						.formatted(this.label, NodeReader.shortTag(root)));
		}
	}

	private @Nullable Node compose(String yaml) {
		try {
			return new Compose(LoadSettings.builder().setLabel("layer").build()).composeString(yaml).orElse(null);
		}
		catch (YamlEngineException ex) {
			throw new PlanException("cannot parse layer \"%s\": yaml: %s".formatted(this.label, ex.getMessage()));
		}
	}

	private void readSection(String name, Node node) {
		if (name.equals("summary") || name.equals("description")) {
			return;
		}
		PlanSchema schema = SECTIONS.get(name);
		if (schema == null) {
			throw new PlanException("cannot parse layer \"%s\": unknown section \"%s\"".formatted(this.label, name));
		}
		try {
			this.sections.put(name, objects(name, schema, node));
		}
		catch (IllegalArgumentException ex) {
			throw new PlanException(
					"cannot parse layer \"%s\" section \"%s\": %s".formatted(this.label, name, ex.getMessage()));
		}
	}

	private static Map<String, Map<String, Object>> objects(String section, PlanSchema schema, Node node) {
		Map<String, Map<String, Object>> objects = new TreeMap<>();
		for (NodeTuple tuple : NodeReader.tuples(node)) {
			String name = NodeReader.name(tuple);
			if (NodeReader.isNull(tuple.getValueNode())) {
				String kind = section.substring(0, section.length() - 1).replace('-', ' ');
				throw new PlanException("%s object cannot be null for %s \"%s\"".formatted(kind, kind, name));
			}
			if (objects.put(name, NodeReader.read(schema, tuple.getValueNode())) != null) {
				throw new IllegalArgumentException(
						"yaml: unmarshal errors:\n  line %d: mapping key \"%s\" already defined"
							.formatted(NodeReader.line(tuple.getKeyNode()), name));
			}
		}
		return objects;
	}

}
