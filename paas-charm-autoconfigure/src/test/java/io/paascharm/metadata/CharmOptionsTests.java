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
 * Tests for {@link CharmOptions} and {@link CharmActions}.
 */
class CharmOptionsTests {

	@TempDir
	Path directory;

	@Test
	void readGivesOptionsInTheOrderOfTheFile() throws IOException {
		write("config.yaml", """
				options:
				  token: {type: secret, optional: false}
				  level: {type: int, default: 3, description: How much.}
				  note: {}
				""");
		CharmOptions options = CharmOptions.read(this.directory);
		assertThat(options.options().values()).containsExactly(
				new ConfigOption("token", OptionType.SECRET, null, false, ""),
				new ConfigOption("level", OptionType.INT, 3, null, "How much."),
				new ConfigOption("note", OptionType.STRING, null, null, ""));
	}

	@Test
	void onlyAnExplicitFalseMakesAnOptionMandatory() throws IOException {
		write("config.yaml", """
				options:
				  a: {type: string, optional: false}
				  b: {type: string, optional: true}
				  c: {type: string}
				""");
		assertThat(CharmOptions.read(this.directory).options().values()).extracting(ConfigOption::mandatory)
			.containsExactly(true, false, false);
	}

	@Test
	void readWhenThereIsNoConfigYamlReadsCharmcraftYaml() throws IOException {
		write("charmcraft.yaml", "name: shop\nconfig:\n  options:\n    a: {type: boolean}\n");
		assertThat(CharmOptions.read(this.directory).options()).containsOnlyKeys("a");
	}

	@Test
	void readWhenThereIsNoFileIsEmpty() {
		assertThat(CharmOptions.read(this.directory).options()).isEmpty();
		assertThat(CharmActions.read(this.directory).actions()).isEmpty();
	}

	@Test
	void readWhenTheTypeIsUnknownNamesTheOption() throws IOException {
		write("config.yaml", "options:\n  a: {type: integer}\n");
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> CharmOptions.read(this.directory))
			.withMessage("Cannot use 'config.yaml': 'options.a.type' must be string, int, float, boolean or secret, "
					+ "but is 'integer'");
	}

	@Test
	void actionsAreReadWithTheirParameters() throws IOException {
		write("actions.yaml", """
				rotate-secret-key: {description: New key.}
				create-superuser:
				  params: {username: {type: string}, email: {type: string}}
				  required: [username, email]
				""");
		CharmActions actions = CharmActions.read(this.directory);
		assertThat(actions.actions()).containsOnlyKeys("rotate-secret-key", "create-superuser");
		assertThat(actions.actions().values()).containsExactly(
				new ActionMetadata("rotate-secret-key", "New key.", Map.of(), List.of()),
				new ActionMetadata("create-superuser", "",
						Map.of("username", Map.of("type", "string"), "email", Map.of("type", "string")),
						List.of("username", "email")));
	}

	private void write(String file, String text) throws IOException {
		Files.writeString(this.directory.resolve(file), text);
	}

}
