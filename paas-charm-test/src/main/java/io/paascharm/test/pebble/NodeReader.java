package io.paascharm.test.pebble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The reading of YAML nodes by a schema. A plain number or boolean is taken where a text
 * is expected, as it is written.
 */
final class NodeReader {

	private NodeReader() {
	}

	static Map<String, Object> read(PlanSchema schema, Node node) {
		Map<String, Object> values = new LinkedHashMap<>();
		Set<String> seen = new HashSet<>();
		for (NodeTuple tuple : tuples(node)) {
			PlanSchema.Field field = field(schema, tuple);
			requireNew(seen, tuple);
			put(values, name(tuple), field, tuple.getValueNode());
		}
		return values;
	}

	private static PlanSchema.Field field(PlanSchema schema, NodeTuple tuple) {
		PlanSchema.Field field = schema.fields().get(name(tuple));
		if (field == null) {
			throw invalid(tuple.getKeyNode(), "field " + name(tuple) + " not found in type " + schema.type());
		}
		return field;
	}

	private static void requireNew(Set<String> seen, NodeTuple tuple) {
		if (!seen.add(name(tuple))) {
			throw invalid(tuple.getKeyNode(), "mapping key \"" + name(tuple) + "\" already defined");
		}
	}

	private static void put(Map<String, Object> values, String name, PlanSchema.Field field, Node node) {
		boolean empty = isNull(node);
		Object value = (empty) ? "" : value(field, node);
		if (!isEmpty(value) || (field.kind() == PlanSchema.Kind.OBJECT && !empty)) {
			values.put(name, value);
		}
	}

	static boolean isNull(Node node) {
		return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
	}

	private static boolean isEmpty(Object value) {
		return value.equals("") || value.equals(List.of()) || (value instanceof Map<?, ?> map && map.isEmpty());
	}

	private static Object value(PlanSchema.Field field, Node node) {
		return switch (field.kind()) {
			case TEXT -> text(node);
			case INTEGER -> integer(node);
			case DECIMAL -> decimal(node);
			case DURATION -> duration(node);
			case LIST -> list(node);
			case MAP -> map(node);
			case OBJECT -> read(field.requireNested(), node);
		};
	}

	private static String text(Node node) {
		if (node instanceof ScalarNode scalar) {
			return (scalar.getTag().equals(Tag.NULL)) ? "" : scalar.getValue();
		}
		throw invalid(node, "cannot unmarshal " + shortTag(node) + " into string");
	}

	static String shortTag(Node node) {
		return node.getTag().getValue().replace(Tag.PREFIX, "!!");
	}

	private static Object integer(Node node) {
		String text = text(node);
		try {
			return (text.isEmpty()) ? "" : Integer.decode(text);
		}
		catch (NumberFormatException ex) {
			throw invalid(node, "cannot unmarshal !!str `" + text + "` into int");
		}
	}

	private static Object decimal(Node node) {
		try {
			return Double.valueOf(text(node));
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("invalid floating-point number \"" + text(node) + "\"");
		}
	}

	private static Object duration(Node node) {
		try {
			return GoDuration.parse(text(node));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("invalid duration \"" + text(node) + "\"");
		}
	}

	private static List<String> list(Node node) {
		List<String> texts = new ArrayList<>();
		if (node instanceof SequenceNode sequence) {
			sequence.getValue().forEach((item) -> texts.add(text(item)));
		}
		else if (!text(node).isEmpty()) {
			throw invalid(node, "cannot unmarshal !!str `" + text(node) + "` into []string");
		}
		return texts;
	}

	private static Map<String, String> map(Node node) {
		Map<String, String> texts = new TreeMap<>();
		for (NodeTuple tuple : tuples(node)) {
			texts.put(name(tuple), text(tuple.getValueNode()));
		}
		return texts;
	}

	static List<NodeTuple> tuples(Node node) {
		if (node instanceof MappingNode mapping) {
			return mapping.getValue();
		}
		if (!text(node).isEmpty()) {
			throw invalid(node, "cannot unmarshal !!str `" + text(node) + "` into map");
		}
		return List.of();
	}

	static String name(NodeTuple tuple) {
		return text(tuple.getKeyNode());
	}

	static int line(Node node) {
		return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
	}

	private static IllegalArgumentException invalid(Node node, String message) {
		return new IllegalArgumentException("yaml: unmarshal errors:\n  line " + line(node) + ": " + message);
	}

}
