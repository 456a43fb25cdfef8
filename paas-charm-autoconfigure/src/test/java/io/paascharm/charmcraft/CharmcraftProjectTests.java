package io.paascharm.charmcraft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.metadata.CharmFileException;
import io.paascharm.metadata.YamlMapping;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CharmcraftProject}.
 */
class CharmcraftProjectTests {

	private static final String HEAD = """
			type: charm
			name: shop
			summary: A shop.
			description: Sells things.
			base: ubuntu@24.04
			platforms: {amd64: }
			""";

	private static final String WRITTEN_OUT = """
			title: The Shop
			links:
			  documentation: https://docs.example
			  contact: shop@example
			  issues: [https://issues.example]
			containers: {app: {resource: app-image}}
			resources: {app-image: {type: oci-image}}
			requires: {db: {interface: mysql_client, optional: true}}
			config: {options: {a: {type: string, optional: false}}}
			actions: {greet: {description: Hello., params: {name: {type: string}}}}
			charm-libs: [{lib: a.b, version: "0"}]
			""";

	private static final String EXTENDED = HEAD + "extensions: [tiny-framework]\n";

	@TempDir
	Path directory;

	@Test
	void aProjectWithoutExtensionIsPassedThrough() throws IOException {
		CharmcraftProject project = read(HEAD + WRITTEN_OUT);
		assertThat(project.profile()).isNull();
		assertThat(project.metadata()).isEqualTo(yaml("""
				name: shop
				display-name: The Shop
				summary: A shop.
				description: Sells things.
				docs: https://docs.example
				maintainers: [shop@example]
				issues: [https://issues.example]
				containers: {app: {resource: app-image}}
				resources: {app-image: {type: oci-image}}
				requires: {db: {interface: mysql_client, optional: true}}
				"""));
		assertThat(project.config()).isEqualTo(yaml("options: {a: {type: string, optional: false}}"));
		assertThat(project.actions()).isEqualTo(yaml("greet: {description: Hello., params: {name: {type: string}}}"));
		assertThat(project.warnings()).isEmpty();
	}

	@Test
	void anExtensionIsExpandedByTheBase() throws IOException {
		CharmcraftProject project = read(EXTENDED + "requires: {postgresql: {interface: postgresql_client}}\n");
		assertThat(project.metadata()).isEqualTo(yaml("""
				name: shop
				summary: A shop.
				description: Sells things.
				assumes: [k8s-api]
				containers: {tiny-app: {resource: tiny-app-image}}
				resources: {tiny-app-image: {type: oci-image, description: tiny application image.}}
				peers: {secret-storage: {interface: secret-storage}}
				provides: {metrics-endpoint: {interface: prometheus_scrape}}
				requires:
				  ingress: {interface: ingress, limit: 1}
				  postgresql: {interface: postgresql_client}
				"""));
		assertThat(project.actions()).isEqualTo(yaml("rotate-secret-key: {description: New key.}"));
		assertThat(read(EXTENDED.replace("24.04", "26.04")).metadata()).containsEntry("containers",
				Map.of("app", Map.of("resource", "app-image")));
	}

	@Test
	void optionsAreListedUnderTheNamesOfCharmcraft() throws IOException {
		Map<String, Object> config = read(EXTENDED + "config: {options: {mine: {type: int, optional: false}}}")
			.config();
		assertThat(config).containsOnlyKeys("options");
		assertThat(YamlMapping.of("config.yaml", config).mapping("options").keys()).containsExactly("webserver-workers",
				"tiny-scheme", "tiny-hosts", "app-port", "metrics-path", "tiny-secret-key", "tiny-secret-key-id",
				"mine");
		assertThat(YamlMapping.of("config.yaml", config).mapping("options").value("tiny-scheme"))
			.isEqualTo(Map.of("type", "string", "default", "HTTPS", "description", ""));
	}

	@Test
	void everyOauthEndpointBringsItsOptionsAndTheUserMayChangeThem() throws IOException {
		Map<String, Object> config = read(EXTENDED + """
				requires: {oidc: {interface: oauth}, login: {interface: oauth}}
				config: {options: {login-redirect-path: {type: string, default: /back}}}
				""").config();
		YamlMapping options = YamlMapping.of("config.yaml", config).mapping("options");
		assertThat(options.mapping("oidc-redirect-path").string("default")).isEqualTo("/callback");
		assertThat(options.mapping("login-redirect-path").asMap())
			.isEqualTo(Map.of("type", "string", "default", "/back", "description", "Path after the login."));
	}

	@Test
	void sectionsOfTheExtensionMayBeRepeated() throws IOException {
		assertThat(read(EXTENDED + """
				assumes: [k8s-api]
				containers: {tiny-app: {resource: tiny-app-image}}
				peers: {secret-storage: {interface: secret-storage}}
				""").metadata()).containsKey("containers");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					assumes: [juju]                             | 'assumes' is written by the extension: remove it, or make it [k8s-api]
					containers: {app: {}}                       | 'containers' is written by the extension: remove it, or make it {tiny-app: {resource: tiny-app-image}}
					peers: {mine: {interface: x}}               | 'peers' is written by the extension
					resources: {a: {type: file}}                | 'resources' is written by the extension
					actions: {rotate-secret-key: {}}            | 'actions.rotate-secret-key' is written by the extension
					requires: {ingress: {interface: ingress}}   | 'requires.ingress' is written by the extension
					provides: {metrics-endpoint: {interface: x}} | 'provides.metrics-endpoint' is written by the extension
					parts: {charm: {plugin: nil}}               | 'parts.charm' is written by the extension
					devices: {gpu: {}}                          | 'devices' is not possible
					storage: {data: {}}                         | 'storage' is not possible
					extra-bindings: {a: }                       | 'extra-bindings' is not possible
					config: {options: {tiny-scheme: {}}}        | 'config.options.tiny-scheme' is written by the extension
					config: {options: {tiny-new: {}}}           | 'config.options.tiny-new' must not start with 'tiny-'
					config: {options: {webserver-new: {}}}      | 'config.options.webserver-new' must not start with 'webserver-'
					""")
	void whatTheExtensionOwnsIsRefused(String text, String problem) {
		assertThatExceptionOfType(CharmcraftException.class).isThrownBy(() -> read(EXTENDED + text + "\n"))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement().asString().startsWith(problem));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					name: shop                       | name: Shop    | 'name' must be of lower-case letters
					summary: A shop.                 | ``            | 'summary' is required
					platforms: {amd64: }             | ``            | 'platforms' is required
					platforms: {amd64: }             | platforms: {x86: }  | platform 'x86' is for 'x86', which is no architecture of Juju
					platforms: {amd64: }             | platforms: {any: {build-on: amd64, build-for: all}}  | platform 'any' must build for one architecture
					base: ubuntu@24.04               | ``            | platform 'amd64' has no base
					base: ubuntu@24.04               | base: ubuntu@20.04 | extension 'tiny-framework' does not support base 'ubuntu@20.04': use one of ubuntu@22.04, ubuntu@24.04, ubuntu@26.04
					type: charm                      | type: bundle  | 'type' must be 'charm'
					extensions: [tiny-framework]     | extensions: [rails-framework] | extension 'rails-framework' is not known
					extensions: [tiny-framework]     | extensions: [tiny] | extension 'tiny' is not known
					extensions: [tiny-framework]     | extensions: [tiny-framework, a-framework] | 'extensions' must name one framework
					""")
	void aWrongHeadIsRefused(String line, String replacement, String problem) {
		assertThatExceptionOfType(CharmcraftException.class).isThrownBy(() -> read(EXTENDED.replace(line, replacement)))
			.satisfies((ex) -> assertThat(ex.problems()).anyMatch((each) -> each.startsWith(problem)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					requires: {juju-info: {interface: juju-info}}                  | endpoint 'juju-info' has a name that Juju keeps for itself
							requires: {a: {limit: 1}}                                      | 'requires.a.interface' is required
					containers: {app: {resource: image}}                           | container 'app' needs a resource 'image' of type oci-image
					config: {options: {a: {type: text}}}                           | 'options.a.type' must be string, int
					config: {options: {a: {type: int, default: one}}}              | 'config.options.a.default' must be of type int
					config: {options: {a: {type: secret, default: one}}}           | 'config.options.a.default' must be of type secret
					config: {options: {a: {type: int, default: 1, optional: false}}} | 'config.options.a' cannot be mandatory and have a default
					actions: {Greet: {}}                                           | action 'Greet' must be of lower-case letters
					actions: {juju-run: {}}                                        | action 'juju-run' has a name that Juju keeps for itself
					""")
	void whatJujuRefusesIsRefused(String text, String problem) {
		assertThatExceptionOfType(CharmcraftException.class).isThrownBy(() -> read(HEAD + text + "\n"))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement().asString().startsWith(problem));
	}

	@Test
	void anEndpointThatIsDeclaredTwiceIsRefused() {
		assertThatExceptionOfType(CharmcraftException.class)
			.isThrownBy(() -> read(HEAD + "requires: {a: {interface: x}}\nprovides: {a: {interface: y}}\n"))
			.withMessageContaining("endpoint 'a' is declared twice");
	}

	@Test
	void allProblemsAreReportedAtOnce() {
		assertThatExceptionOfType(CharmcraftException.class)
			.isThrownBy(() -> read(EXTENDED + "storage: {a: {}}\nactions: {rotate-secret-key: {}}\n"))
			.withMessage("""
					Cannot pack a charm from 'charmcraft.yaml':
					- 'storage' is not possible: the charm of a web application keeps no state
					- 'actions.rotate-secret-key' is written by the extension: remove it""");
	}

	@Test
	void anUnsetFalsyDefaultOfAMandatoryOptionIsAllowed() throws IOException {
		assertThat(read(HEAD + "config: {options: {a: {type: boolean, default: false, optional: false}}}\n").config())
			.isNotEmpty();
	}

	@Test
	void aNameThatNeverReachesTheApplicationIsWarnedAbout() throws IOException {
		CharmcraftProject project = read(
				EXTENDED + "config: {options: {app-mine: {}, debug: {}, mine: {}}}\nparts: {extra: {plugin: nil}}\n");
		assertThat(project.warnings()).satisfiesExactly(
				(warning) -> assertThat(warning).startsWith("option 'app-mine' never reaches the application"),
				(warning) -> assertThat(warning).startsWith("option 'debug' never reaches the application"),
				(warning) -> assertThat(warning).startsWith("part 'extra' is not built here"));
	}

	@Test
	void platformsAreReadInAllWays() throws IOException {
		assertThat(read(HEAD.replace("{amd64: }", "{amd64: , big: {build-on: [amd64, arm64], build-for: [arm64]}}"))
			.platforms()).containsExactly(new Platform("amd64", "ubuntu", "24.04", List.of("amd64"), "amd64"),
					new Platform("big", "ubuntu", "24.04", List.of("amd64", "arm64"), "arm64"));
		assertThat(read(HEAD.replace("base: ubuntu@24.04\n", "").replace("amd64:", "ubuntu@22.04:amd64:")).platforms())
			.containsExactly(new Platform("ubuntu@22.04:amd64", "ubuntu", "22.04", List.of("amd64"), "amd64"));
		assertThat(read(HEAD.replace("base: ubuntu@24.04\nplatforms: {amd64: }",
				"bases: [{build-on: [{name: ubuntu, channel: \"22.04\"}], run-on: [{name: ubuntu, channel: \"22.04\", architectures: [arm64]}]}]"))
			.platforms())
			.containsExactly(new Platform("ubuntu-22.04-arm64", "ubuntu", "22.04", List.of("arm64"), "arm64"));
	}

	@Test
	void basesEndWith2204() {
		assertThatExceptionOfType(CharmcraftException.class)
			.isThrownBy(() -> read(HEAD.replace("base: ubuntu@24.04\nplatforms: {amd64: }",
					"bases: [{name: ubuntu, channel: \"24.04\"}]")))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement()
				.asString()
				.startsWith("'bases' ends with 22.04: for '24.04' write 'base: ubuntu@24.04'"));
	}

	@Test
	void anExtensionPacksForOneBase() {
		assertThatExceptionOfType(CharmcraftException.class)
			.isThrownBy(() -> read(EXTENDED.replace("base: ubuntu@24.04\n", "")
				.replace("{amd64: }", "{\"ubuntu@22.04:amd64\": , \"ubuntu@24.04:amd64\": }")))
			.satisfies((ex) -> assertThat(ex.problems())
				.containsExactly("extension 'tiny-framework' packs for one base, but the project has "
						+ "ubuntu@22.04, ubuntu@24.04"));
	}

	@Test
	void theFileIsNamedAfterThePlatform() {
		assertThat(new Platform("amd64", "ubuntu", "24.04", List.of("amd64"), "amd64").fileName("shop"))
			.isEqualTo("shop_amd64.charm");
		assertThat(new Platform("ubuntu@22.04:amd64", "ubuntu", "22.04", List.of("amd64"), "amd64").fileName("shop"))
			.isEqualTo("shop_ubuntu@22.04-amd64.charm");
	}

	@Test
	void theManifestNamesBaseAndArchitecture() throws IOException {
		CharmcraftProject project = read(HEAD);
		assertThat(project.manifest(project.platforms().get(0), "1.2", Instant.EPOCH)).isEqualTo(yaml("""
				charmcraft-version: '1.2'
				charmcraft-started-at: '1970-01-01T00:00:00Z'
				bases: [{name: ubuntu, channel: '24.04', architectures: [amd64]}]
				analysis: {attributes: [{name: language, result: unknown}, {name: framework, result: unknown}]}
				"""));
	}

	@Test
	void aDocumentBesideCharmcraftYamlWins() throws IOException {
		Files.writeString(this.directory.resolve("actions.yaml"), "own: {}\n");
		assertThat(read(HEAD + "actions: {other: {}}\n").actions()).containsOnlyKeys("own");
	}

	@Test
	void aWrongPaasConfigIsRefused() throws IOException {
		Files.writeString(this.directory.resolve("paas-config.yaml"), "port: 0\n");
		assertThatExceptionOfType(CharmcraftException.class).isThrownBy(() -> read(HEAD))
			.withMessageContaining("Cannot use 'paas-config.yaml': 'port' must be a port from 1 to 65535, but is 0");
	}

	@Test
	void jsonLoggingThatTheFrameworkCannotDoIsRefused() throws IOException {
		Files.writeString(this.directory.resolve("paas-config.yaml"), "framework_logging_format: json\n");
		assertThatExceptionOfType(CharmcraftException.class).isThrownBy(() -> read(EXTENDED))
			.withMessageContaining("cannot be 'json': Tiny does not support it");
	}

	@Test
	void strayFilesAmongTheCustomAssetsAreRefused() throws IOException {
		Path assets = Files.createDirectories(this.directory.resolve("cos_custom"));
		Files.createDirectories(assets.resolve("grafana_dashboards"));
		assertThat(read(HEAD).name()).isEqualTo("shop");
		Files.writeString(assets.resolve("loki_alert_rules"), "");
		Files.createDirectories(assets.resolve("other"));
		assertThatExceptionOfType(CharmcraftException.class).isThrownBy(() -> read(HEAD))
			.satisfies((ex) -> assertThat(ex.problems()).satisfiesExactly(
					(problem) -> assertThat(problem).startsWith("'cos_custom/loki_alert_rules' is not allowed"),
					(problem) -> assertThat(problem).startsWith("'cos_custom/other' is not allowed")));
	}

	@Test
	void assetsThatTheCharmWouldPassOverAreRefused() throws IOException {
		for (String kind : List.of("grafana_dashboards", "loki_alert_rules", "prometheus_alert_rules")) {
			Files.createDirectories(this.directory.resolve("cos_custom").resolve(kind));
		}
		Files.writeString(this.directory.resolve("cos_custom/prometheus_alert_rules/good.rule"),
				"{alert: A, expr: up}");
		Files.writeString(this.directory.resolve("cos_custom/grafana_dashboards/a.json"), "[]");
		Files.writeString(this.directory.resolve("cos_custom/loki_alert_rules/b.rule"), "alert: B");
		Files.writeString(this.directory.resolve("cos_custom/prometheus_alert_rules/c.yaml"), "groups: [");
		assertThatExceptionOfType(CharmcraftException.class).isThrownBy(() -> read(HEAD))
			.satisfies((ex) -> assertThat(ex.problems()).satisfiesExactly(
					(problem) -> assertThat(problem).isEqualTo(
							"'cos_custom/grafana_dashboards/a.json' is no dashboard: " + "it must be a JSON object"),
					(problem) -> assertThat(problem)
						.isEqualTo("'cos_custom/loki_alert_rules/b.rule': 'expr' is required"),
					(problem) -> assertThat(problem)
						.startsWith("'cos_custom/prometheus_alert_rules/c.yaml' is not YAML: ")));
	}

	@Test
	void aMissingFileIsRefused() {
		assertThatExceptionOfType(CharmcraftException.class)
			.isThrownBy(() -> CharmcraftProject.read(this.directory, CharmcraftProjectTests::profile))
			.withMessageContaining("the file is missing or empty");
	}

	@Test
	void aValueOfTheWrongShapeNamesItsPlace() {
		assertThatExceptionOfType(CharmFileException.class)
			.isThrownBy(() -> read(HEAD + "extensions: tiny-framework\n"))
			.withMessage("Cannot use 'charmcraft.yaml': 'extensions' must be a list");
	}

	private CharmcraftProject read(String text) throws IOException {
		Files.writeString(this.directory.resolve("charmcraft.yaml"), text);
		return CharmcraftProject.read(this.directory, CharmcraftProjectTests::profile);
	}

	private static FrameworkProfile profile(String name) {
		return new ProfileLoader(CharmcraftProjectTests.class.getClassLoader()).load(name);
	}

	private static Map<String, Object> yaml(String text) {
		return YamlMapping.parse("expected.yaml", text).asMap();
	}

}
