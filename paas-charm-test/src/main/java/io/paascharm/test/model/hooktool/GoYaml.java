package io.paascharm.test.model.hooktool;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import io.paascharm.test.model.state.RefusedException;

/**
 * Reader of a map of texts that refuses what Juju's YAML library refuses: the escapes
 * {@code \/} and those of surrogates, and control characters, of which JSON allows all.
 * No value reads as an empty text.
 */
final class GoYaml {

	private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

	private final String text;

	private GoYaml(String text) {
		this.text = text;
	}

	/**
	 * Read a map.
	 * @param data the YAML or JSON text
	 * @return the values by key, sorted
	 * @throws RefusedException if the text is none that Juju takes
	 */
	static Map<String, String> read(byte[] data) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
			return new GoYaml(text).read();
		}
		catch (CharacterCodingException ex) {
			throw new RefusedException("yaml: invalid Unicode");
		}
	}

	private Map<String, String> read() {
		this.text.codePoints().forEach(GoYaml::checkCharacter);
		Map<String, String> values = new TreeMap<>();
		try {
			LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).setUseMarks(true).build();
			Optional<Node> root = new Compose(settings).composeString(this.text);
			root.filter((node) -> !isNull(node)).ifPresent((node) -> readMap(node, values));
		}
		catch (YamlEngineException ex) {
			throw new RefusedException(
					"yaml: " + String.valueOf(ex.getMessage()).lines().findFirst().orElse("cannot be read"));
		}
		return values;
	}

	private static void checkCharacter(int c) {
		boolean printable = c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0x7f) || c == 0x85 || c >= 0xa0;
		if (!printable) {
			throw new RefusedException("yaml: control characters are not allowed");
		}
	}

	private void readMap(Node node, Map<String, String> values) {
		if (!(node instanceof MappingNode map)) {
			throw cannotUnmarshal(node, "map[string]string");
		}
		for (NodeTuple item : map.getValue()) {
			values.put(scalar(item.getKeyNode()), scalar(item.getValueNode()));
		}
	}

	private String scalar(Node node) {
		if (!(node instanceof ScalarNode scalar)) {
			throw cannotUnmarshal(node, "string");
		}
		if (scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
			node.getStartMark().ifPresent((start) -> node.getEndMark().ifPresent((end) -> checkEscapes(start, end)));
		}
		return isNull(node) ? "" : scalar.getValue();
	}

	private static boolean isNull(Node node) {
		return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN
				&& NULLS.contains(scalar.getValue());
	}

	private void checkEscapes(Mark start, Mark end) {
		int from = this.text.offsetByCodePoints(0, start.getIndex());
		int to = this.text.offsetByCodePoints(from, end.getIndex() - start.getIndex());
		for (int i = this.text.indexOf('\\', from); i >= 0 && i < to; i = this.text.indexOf('\\', i + 2)) {
			checkEscape(this.text.substring(i + 1, Math.max(Math.min(i + 6, to), i + 2)), start.getLine() + 1);
		}
	}

	private static void checkEscape(String escape, int line) {
		if (escape.startsWith("/")) {
			throw new RefusedException("yaml: line %d: found unknown escape character".formatted(line));
		}
		if (escape.startsWith("u") && isSurrogate(escape.substring(1))) {
			throw new RefusedException("yaml: line %d: found invalid Unicode character escape code".formatted(line));
		}
	}

	private static boolean isSurrogate(String digits) {
		return digits.length() == 4 && (digits.charAt(0) == 'd' || digits.charAt(0) == 'D')
				&& Character.digit(digits.charAt(1), 16) >= 8;
	}

	private static RefusedException cannotUnmarshal(Node node, String into) {
		int line = node.getStartMark().map((mark) -> mark.getLine() + 1).orElse(1);
		String tag = node.getTag().getValue().replace("tag:yaml.org,2002:", "!!");
		return new RefusedException(
				"yaml: unmarshal errors:\n  line %d: cannot unmarshal %s into %s".formatted(line, tag, into));
	}

}
