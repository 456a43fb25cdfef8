package io.paascharm.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.config.ConfigProblem.Kind;
import io.paascharm.metadata.CharmOptions;
import io.paascharm.metadata.LoggingFormat;
import io.paascharm.metadata.PaasConfig;
import io.paascharm.metadata.YamlMapping;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CharmConfig}.
 */
class CharmConfigTests {

	private static final PaasConfig NOTHING_FIXED = new PaasConfig(null, null, null, LoggingFormat.NONE, List.of());

	private final FrameworkProfile profile = new ProfileLoader(getClass().getClassLoader()).load("tiny");

	private final Map<String, Map<String, String>> secrets = new HashMap<>();

	private final List<String> secretsRead = new ArrayList<>();

	@Test
	void userOptionsOfEveryTypeBecomeVariables() {
		this.secrets.put("secret:1", Map.of("user-name", "alice", "password", "s3cret"));
		CharmConfig config = read("""
				my-string: {type: string}
				my-int: {type: int}
				my-float: {type: float}
				my-bool: {type: boolean}
				my-secret: {type: secret}
				unset: {type: string}
				""",
				Map.of("my-string", "", "my-int", -1L, "my-float", 2.5, "my-bool", false, "my-secret", "secret:1"));
		assertThat(config.userVariables())
			.isEqualTo(Map.of("TINY_MY_STRING", "", "TINY_MY_INT", "-1", "TINY_MY_FLOAT", "2.5", "TINY_MY_BOOL",
					"false", "TINY_MY_SECRET_USER_NAME", "alice", "TINY_MY_SECRET_PASSWORD", "s3cret"));
		assertThat(config.problems()).isEmpty();
		assertThat(config.statusText()).isNull();
	}

	@Test
	void aSecretThatTwoOptionsNameIsReadOnce() {
		this.secrets.put("secret:1", Map.of("k", "v"));
		read("{a: {type: secret}, b: {type: secret}}", Map.of("a", "secret:1", "b", "secret:1"));
		assertThat(this.secretsRead).containsExactly("secret:1");
	}

	@Test
	void frameworkOptionsBecomeTheirVariables() {
		CharmConfig config = read("{tiny-scheme: {type: string}, tiny-hosts: {type: string}}",
				Map.of("tiny-scheme", "https", "tiny-hosts", "a.example, b.example"));
		assertThat(config.frameworkVariables())
			.isEqualTo(Map.of("T_SCHEME", "HTTPS", "T_HOSTS", "[\"a.example\", \"b.example\"]", "T_MODE", "fast"));
	}

	@Test
	void aFrameworkOptionThatIsNotDeclaredHasItsDefault() {
		assertThat(read("{}", Map.of()).frameworkVariables()).isEqualTo(Map.of("T_MODE", "fast"));
		assertThat(read("{tiny-mode: {type: string}}", Map.of("tiny-mode", "slow")).frameworkVariables())
			.isEqualTo(Map.of("T_MODE", "slow"));
	}

	@Test
	void optionsOfABehaviourAreKeptForIt() {
		CharmConfig config = read("{webserver-workers: {type: int}}", Map.of("webserver-workers", 3L));
		assertThat(config.behaviourOptions()).isEqualTo(Map.of("webserver-workers", 3L));
		assertThat(config.userVariables()).isEmpty();
	}

	@Test
	void optionsWithReservedNamesAreIgnoredAndNamed() {
		CharmConfig config = read("{app-shadow: {type: string}, debug: {type: boolean}, app-unset: {type: string}}",
				Map.of("app-shadow", "lost", "debug", true));
		assertThat(config.userVariables()).isEmpty();
		assertThat(config.ignoredOptions()).containsExactly("app-shadow", "debug");
	}

	@Test
	void missingOptionsAreNamedInTheOrderOfTheFile() {
		CharmConfig config = read("""
				must-have: {type: string, optional: false}
				also-must: {type: int, optional: false}
				may-have: {type: string, optional: true}
				""", Map.of());
		assertThat(config.statusText()).isEqualTo("missing options: must-have, also-must");
		assertThat(config.problems()).extracting(ConfigProblem::kind).containsOnly(Kind.MISSING);
	}

	@Test
	void aMandatorySecretThatWasResetIsMissing() {
		CharmConfig config = read("{token: {type: secret, optional: false}}", Map.of("token", ""));
		assertThat(config.statusText()).isEqualTo("missing options: token");
		assertThat(this.secretsRead).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "tiny-scheme, string, ftp", "app-secret-key, string, ''", "metrics-path, string, metrics",
			"metrics-path, string, /" })
	void aTextThatBreaksItsRuleIsInvalid(String name, String type, String value) {
		CharmConfig config = read("%s: {type: %s}".formatted(name, type), Map.of(name, value));
		assertThat(config.statusText()).isEqualTo("invalid options: " + name);
	}

	@Test
	void aNumberThatBreaksItsRuleIsInvalid() {
		CharmConfig config = read("webserver-workers: {type: int}", Map.of("webserver-workers", 0L));
		assertThat(config.statusText()).isEqualTo("invalid options: webserver-workers");
		assertThat(config.behaviourOptions()).isEmpty();
	}

	@Test
	void aValueOfAnotherTypeIsInvalid() {
		CharmConfig config = read("{n: {type: int}, tiny-scheme: {type: int}}",
				Map.of("n", "three", "tiny-scheme", 3L));
		assertThat(config.statusText()).isEqualTo("invalid options: n, tiny-scheme");
	}

	@Test
	void missingAndInvalidOptionsStandInOneText() {
		CharmConfig config = read("""
				webserver-workers: {type: int}
				a: {type: string, optional: false}
				b: {type: string, optional: false}
				""", Map.of("webserver-workers", 0L));
		assertThat(config.statusText()).isEqualTo("missing options: a, b invalid options: webserver-workers");
	}

	@Test
	void theSecretKeyComesFromTheSecret() {
		this.secrets.put("secret:k", Map.of("value", "from-secret"));
		CharmConfig config = read("{tiny-secret-key: {type: string}, tiny-secret-key-id: {type: secret}}",
				Map.of("tiny-secret-key-id", "secret:k"));
		assertThat(config.frameworkVariables()).containsEntry("T_SECRET_KEY", "from-secret");
	}

	@Test
	void bothSecretKeyOptionsAreInvalidAndNamed() {
		this.secrets.put("secret:k", Map.of("value", "from-secret"));
		CharmConfig config = read("{app-secret-key: {type: string}, app-secret-key-id: {type: secret}}",
				Map.of("app-secret-key", "text", "app-secret-key-id", "secret:k"));
		assertThat(config.statusText()).isEqualTo("invalid options: app-secret-key, app-secret-key-id");
	}

	@Test
	void anEmptySecretKeyBesideASecretIsUnset() {
		this.secrets.put("secret:k", Map.of("value", "from-secret"));
		CharmConfig config = read("{app-secret-key: {type: string}, app-secret-key-id: {type: secret}}",
				Map.of("app-secret-key", "", "app-secret-key-id", "secret:k"));
		assertThat(config.problems()).isEmpty();
		assertThat(config.frameworkVariables()).containsEntry("T_SECRET_KEY", "from-secret");
	}

	@Test
	void theSecretOfAKeyHoldsExactlyTheKeyValue() {
		String options = "{app-secret-key-id: {type: secret}}";
		for (Map<String, String> content : List.of(Map.<String, String>of(), Map.of("other", "x"), Map.of("value", ""),
				Map.of("value", "x", "more", "y"))) {
			this.secrets.put("secret:k", content);
			assertThat(read(options, Map.of("app-secret-key-id", "secret:k")).statusText())
				.isEqualTo("invalid options: app-secret-key-id");
		}
	}

	@Test
	void theNewerNameWinsOverTheOlder() {
		CharmConfig config = read("{tiny-secret-key: {type: string}, app-secret-key: {type: string}}",
				Map.of("tiny-secret-key", "old", "app-secret-key", "new"));
		assertThat(config.frameworkVariables()).containsEntry("T_SECRET_KEY", "new");
	}

	@Test
	void anUnreadableSecretIsAProblemThatSaysHowToMendIt() {
		CharmConfig config = read("{token: {type: secret}, app-secret-key-id: {type: secret}}",
				Map.of("token", "secret:x", "app-secret-key-id", "secret:y"));
		assertThat(config.statusText())
			.isEqualTo("unreadable secrets: token, app-secret-key-id (run juju grant-secret)");
		assertThat(config.problems()).extracting(ConfigProblem::kind).containsOnly(Kind.SECRET_UNREADABLE);
	}

	@Test
	void noValueStandsInAProblem() {
		this.secrets.put("secret:k", Map.of("hunter1", "hunter2"));
		CharmConfig config = read("{app-secret-key-id: {type: secret}, tiny-scheme: {type: string}, n: {type: int}}",
				Map.of("app-secret-key-id", "secret:k", "tiny-scheme", "hunter3", "n", "hunter4"));
		assertThat(config.problems()).hasSize(3);
		assertThat(config.toString()).doesNotContain("hunter", "secret:k");
	}

	@Test
	void settingsComeFromPaasConfigThenOptionsThenTheFramework() {
		CharmConfig unset = read("{}", Map.of());
		assertThat(unset.settings(NOTHING_FIXED)).isEqualTo(new WorkloadSettings(8000, 9102, "/metrics"));
		CharmConfig set = read("{tiny-port: {type: int}, metrics-path: {type: string}}",
				Map.of("tiny-port", 8181L, "metrics-path", "/m"));
		assertThat(set.settings(NOTHING_FIXED)).isEqualTo(new WorkloadSettings(8181, 9102, "/m"));
		assertThat(set.frameworkVariables()).containsEntry("T_OLD_PORT", "8181");
		assertThat(set.settings(new PaasConfig(1, 2, "/p", LoggingFormat.NONE, List.of())))
			.isEqualTo(new WorkloadSettings(1, 2, "/p"));
	}

	@Test
	void settingsAreFieldsOfTemplates() {
		WorkloadSettings settings = new WorkloadSettings(80, 81, "/actuator/prometheus");
		assertThat(settings.field("port")).isEqualTo("80");
		assertThat(settings.field("metrics-port")).isEqualTo("81");
		assertThat(settings.field("metrics-path")).isEqualTo("/actuator/prometheus");
		assertThat(settings.field("metrics-parent")).isEqualTo("/actuator");
		assertThat(settings.field("metrics-leaf")).isEqualTo("prometheus");
		assertThat(settings.field("base-url")).isNull();
		assertThat(new WorkloadSettings(80, 81, "/metrics").field("metrics-parent")).isEqualTo("/");
	}

	private CharmConfig read(String options, Map<String, Object> values) {
		String indented = options.startsWith("{") ? options : "\n" + options.indent(2);
		CharmOptions declared = CharmOptions.from(YamlMapping.parse("config.yaml", "options: " + indented));
		return CharmConfig.of(this.profile, declared, values, (uri) -> {
			this.secretsRead.add(uri);
			return this.secrets.get(uri);
		});
	}

}
