package io.paascharm.charmcraft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.metadata.YamlMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CharmYaml}.
 */
class CharmYamlTests {

	@Test
	void writesKeysInTheirOrder() {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("name", "shop");
		document.put("assumes", List.of("k8s-api"));
		document.put("limit", 1);
		document.put("ratio", 2.5);
		document.put("optional", true);
		document.put("nested", Map.of("interface", "redis"));
		document.put("empty", Map.of());
		assertThat(CharmYaml.write(document)).isEqualTo("""
				name: shop
				assumes:
				- k8s-api
				limit: 1
				ratio: 2.5
				optional: true
				nested:
				  interface: redis
				empty: {}
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "yes", "No", "ON", "off", "true", "null", "~", "y", "1", "1.5", "1_000", "12:30", "0x1f",
			"2024-01-01", "=", "<<" })
	void quotesWhatYaml11TakesForSomethingElse(String text) {
		assertThat(CharmYaml.write(Map.of("key", text))).isEqualTo("key: '" + text + "'\n");
		assertThat(CharmYaml.write(Map.of(text, "v"))).isEqualTo("'" + text + "': v\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a: b", "a # b", "it's", "/metrics", "- x", "one\ntwo", "one\ntwo\n", " lead", "trail ",
			"välue", "a\tb", "{x}", "@y", "tail:", "line \nnext", "", "\u0007bell", "\n lead", "emoji \ud83d\ude00" })
	void everyTextReadsBackAsItWas(String text) {
		YamlMapping read = YamlMapping.parse("a.yaml", CharmYaml.write(Map.of("key", text)));
		assertThat(read.asMap()).isEqualTo(Map.of("key", text));
	}

	@Test
	void equalPartsAreWrittenOutEachTime() {
		List<String> shared = List.of("amd64");
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("a", shared);
		document.put("b", shared);
		assertThat(CharmYaml.write(document)).doesNotContain("&", "*");
	}

}
