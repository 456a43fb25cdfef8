package io.paascharm.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link YamlMapping}.
 */
class YamlMappingTests {

	@TempDir
	Path directory;

	@Test
	void readWhenThereIsNoFileIsEmpty() {
		assertThat(YamlMapping.read(this.directory.resolve("none.yaml")).keys()).isEmpty();
	}

	@Test
	void readWhenTheFileIsADirectoryFails() throws IOException {
		Path file = Files.createDirectory(this.directory.resolve("a.yaml"));
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> YamlMapping.read(file))
			.withMessageStartingWith("Cannot use 'a.yaml': it cannot be read: ");
	}

	@Test
	void parseWhenNoYamlTellsTheLine() {
		assertThatExceptionOfType(CharmFileException.class)
			.isThrownBy(() -> YamlMapping.parse("a.yaml", "a: 1\nb: [\n"))
			.withMessageStartingWith("Cannot use 'a.yaml': it is not YAML: ")
			.withMessageContaining("(line 3, column 1)");
	}

	@Test
	void parseWhenAKeyIsThereTwiceFails() {
		assertThatExceptionOfType(CharmFileException.class)
			.isThrownBy(() -> YamlMapping.parse("a.yaml", "a: 1\na: 2\n"))
			.withMessageContaining("duplicate key a");
	}

	@Test
	void parseWhenNoMappingFails() {
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> YamlMapping.parse("a.yaml", "- a\n"))
			.withMessage("Cannot use 'a.yaml': it must be a mapping of keys to values");
	}

	@Test
	void parseResolvesMergeKeys() {
		YamlMapping mapping = YamlMapping.parse("a.yaml", """
				base: &base {x: 1, y: 2}
				over:
				  <<: *base
				  y: 3
				""");
		assertThat(mapping.mapping("over").asMap()).isEqualTo(Map.of("x", 1, "y", 3));
	}

	@Test
	void valuesOfAnotherTypeAreRefusedWithTheirPlace() {
		YamlMapping mapping = YamlMapping.parse("a.yaml", "outer: {n: text, s: 1, l: {}, b: maybe, items: [1]}");
		YamlMapping outer = mapping.mapping("outer");
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> outer.integer("n"))
			.withMessageContaining("'outer.n' must be a whole number");
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> outer.optionalString("s"))
			.withMessageContaining("'outer.s' must be a string");
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> outer.list("l"))
			.withMessageContaining("'outer.l' must be a list");
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> outer.bool("b"))
			.withMessageContaining("'outer.b' must be true or false");
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> outer.strings("items"))
			.withMessageContaining("'outer.items' must be a list of strings");
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> outer.mappings("items"))
			.withMessageContaining("'outer.items[0]' must be a mapping of keys to values");
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> outer.mapping("n"))
			.withMessageContaining("'outer.n' must be a mapping of keys to values");
	}

	@Test
	void absentValuesAreEmptyOrNull() {
		YamlMapping mapping = YamlMapping.parse("a.yaml", "here: ~\n");
		assertThat(mapping.has("here")).isFalse();
		assertThat(mapping.keys()).containsExactly("here");
		assertThat(mapping.list("here")).isEqualTo(List.of());
		assertThat(mapping.mapping("there").keys()).isEmpty();
		assertThat(mapping.bool("there")).isNull();
		assertThat(mapping.integer("there")).isNull();
		assertThat(mapping.string("there", "default")).isEqualTo("default");
	}

	@Test
	void keysThatAreNoTextBecomeText() {
		assertThat(YamlMapping.parse("a.yaml", "1: a\ntrue: b\n").keys()).containsExactly("1", "true");
	}

}
