package io.paascharm.charmcraft;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * Writes the files of a charm as YAML that reads the same under YAML 1.1, which Juju
 * speaks, and YAML 1.2. Equal documents give equal texts.
 */
public final class CharmYaml {

	private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

	private CharmYaml() {
	}

	/**
	 * Write a document.
	 * @param document strings, booleans, numbers, lists and maps
	 * @return the text, each key of a mapping on a line of its own
	 */
	public static String write(Map<String, Object> document) {
		return dump(document, FlowStyle.BLOCK);
	}

	static String inline(Object value) {
		return dump(value, FlowStyle.FLOW).strip();
	}

	private static String dump(Object value, FlowStyle style) {
		DumpSettings settings = DumpSettings.builder()
			.setDefaultFlowStyle(style)
			.setDereferenceAliases(true)
			.setSplitLines(false)
			.build();
		return new Dump(settings, new Representer(settings)).dumpToString(value);
	}

	/**
	 * Quotes each text that YAML 1.1 would take for something else.
	 */
	private static final class Representer extends StandardRepresenter {

		Representer(DumpSettings settings) {
			super(settings);
			this.representers.put(String.class, (data) -> text(data.toString()));
		}

		private Node text(String text) {
			ScalarStyle style = isPlain(text) ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
			return representScalar(Tag.STR, text, (text.indexOf('\n') >= 0) ? ScalarStyle.LITERAL : style);
		}

		private static boolean isPlain(String text) {
			return !text.isEmpty() && Character.isLetter(text.charAt(0))
					&& !WORDS.contains(text.toLowerCase(Locale.ROOT));
		}

	}

}
