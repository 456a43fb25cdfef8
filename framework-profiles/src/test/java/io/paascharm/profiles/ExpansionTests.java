package io.paascharm.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.charmcraft.CharmYaml;
import io.paascharm.charmcraft.CharmcraftProject;
import io.paascharm.metadata.YamlMapping;
import io.paascharm.profile.ProfileLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the descriptors make of a charmcraft.yaml. The expectations are written
 * by hand from what charmcraft's extensions are known to add.
 */
class ExpansionTests {

	private final ProfileLoader profiles = new ProfileLoader(getClass().getClassLoader());

	@TempDir
	Path directory;

	@Test
	void flaskOnAnOlderBaseIsWhatCharmcraftMakesOfIt() throws IOException {
		CharmcraftProject project = read(resource("flask-v1/charmcraft.yaml"));
		assertThat(project.metadata()).isEqualTo(yaml("flask-v1/metadata.yaml"));
		assertThat(withoutDescriptions(project.config())).isEqualTo(yaml("flask-v1/config.yaml"));
		assertThat(project.actions()).containsOnlyKeys("rotate-secret-key");
		assertThat(project.warnings()).isEmpty();
	}

	@Test
	void theWrittenFilesReadBackAsTheDocuments() throws IOException {
		CharmcraftProject project = read(resource("flask-v1/charmcraft.yaml"));
		for (Map<String, Object> document : List.of(project.metadata(), project.config(), project.actions())) {
			assertThat(YamlMapping.parse("written.yaml", CharmYaml.write(document)).asMap()).isEqualTo(document);
		}
	}

	@ParameterizedTest
	@CsvSource({ "flask, 22.04, flask-app", "flask, 24.04, flask-app", "flask, 26.04, app", "django, 22.04, django-app",
			"django, 24.04, django-app", "django, 26.04, app", "fastapi, 24.04, app", "go, 24.04, app",
			"expressjs, 24.04, app", "spring-boot, 24.04, app", "spring-boot, 26.04, app" })
	void theBasePicksTheContainer(String framework, String base, String container) throws IOException {
		Map<String, Object> metadata = read(project(framework, base)).metadata();
		assertThat(metadata).containsEntry("containers", Map.of(container, Map.of("resource", container + "-image")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					django | webserver-keepalive webserver-threads webserver-timeout webserver-workers webserver-worker-class django-debug django-secret-key django-secret-key-id django-allowed-hosts
					fastapi | webserver-workers webserver-port webserver-log-level metrics-port metrics-path app-secret-key app-secret-key-id
					go | app-port metrics-port metrics-path app-secret-key app-secret-key-id
					expressjs | app-port metrics-port metrics-path app-secret-key app-secret-key-id
					spring-boot | app-port app-profiles metrics-port metrics-path app-secret-key app-secret-key-id
					""")
	void everyFrameworkListsTheOptionsThatCharmcraftLists(String framework, String names) throws IOException {
		Map<String, Object> config = read(project(framework, "24.04")).config();
		assertThat(YamlMapping.of("config.yaml", config).mapping("options").keys())
			.containsExactlyInAnyOrder(names.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "fastapi, webserver-port, 8080", "fastapi, webserver-workers, 1", "go, metrics-port, 8080",
			"expressjs, metrics-port, 8080", "go, app-port, 8080", "spring-boot, app-port, 8080" })
	void numbersHaveTheDefaultsOfCharmcraft(String framework, String option, int value) throws IOException {
		Map<String, Object> config = read(project(framework, "24.04")).config();
		assertThat(YamlMapping.of("config.yaml", config).mapping("options").mapping(option).integer("default"))
			.isEqualTo(value);
	}

	@Test
	void springBootHasThreeOptionsForAnOauthEndpoint() throws IOException {
		String text = project("spring-boot", "24.04") + "requires: {login: {interface: oauth}}\n";
		YamlMapping options = YamlMapping.of("config.yaml", read(text).config()).mapping("options");
		assertThat(options.mapping("login-redirect-path").string("default")).isEqualTo("/login/oauth2/code/login");
		assertThat(options.mapping("login-scopes").string("default")).isEqualTo("openid profile email");
		assertThat(options.mapping("login-user-name-attribute").string("default")).isEqualTo("sub");
	}

	@Test
	void djangoHasAnActionForItsAdministrators() throws IOException {
		Map<String, Object> actions = read(project("django", "24.04")).actions();
		YamlMapping action = YamlMapping.of("actions.yaml", actions).mapping("create-superuser");
		assertThat(action.mapping("params").keys()).containsExactly("username", "email");
		assertThat(action.strings("required")).containsExactly("username", "email");
	}

	private static Map<String, Object> withoutDescriptions(Map<String, Object> config) {
		YamlMapping options = YamlMapping.of("config.yaml", config).mapping("options");
		Map<String, Object> stripped = new LinkedHashMap<>();
		for (String name : options.keys()) {
			Map<String, Object> option = new LinkedHashMap<>(options.mapping(name).asMap());
			assertThat(String.valueOf(option.remove("description"))).as(name).hasSizeGreaterThan(10);
			stripped.put(name, option);
		}
		return Map.of("options", stripped);
	}

	private static String project(String framework, String base) {
		return """
				type: charm
				name: shop
				summary: A shop.
				description: Sells things.
				base: ubuntu@%s
				platforms: {amd64: }
				extensions: [%s-framework]
				""".formatted(base, framework);
	}

	private CharmcraftProject read(String text) throws IOException {
		Files.writeString(this.directory.resolve("charmcraft.yaml"), text);
		return CharmcraftProject.read(this.directory, this.profiles::load);
	}

	private Map<String, Object> yaml(String name) throws IOException {
		return YamlMapping.parse(name, resource(name)).asMap();
	}

	private String resource(String name) throws IOException {
		try (InputStream resource = getClass().getResourceAsStream(name)) {
			assertThat(resource).as(name).isNotNull();
			return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
