package io.paascharm.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.metadata.CharmFileException;
import io.paascharm.profile.template.TemplateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ProfileLoader}.
 */
class ProfileLoaderTests {

	@TempDir
	Path charm;

	@Test
	void loadReadsTheDescriptorOnTheClassPath() {
		FrameworkProfile profile = load("tiny");
		assertThat(profile.name()).isEqualTo("tiny");
		assertThat(profile.title()).isEqualTo("Tiny");
		assertThat(profile.workload()).isEqualTo(new ProfileWorkload("tiny", List.of("app", "tiny-app"), "_daemon_",
				new ProfileWorkload.Endpoints(8000, 9102, "/metrics"),
				new ProfileWorkload.Directories("/tiny/app", "/tiny", "/tmp/tiny/state"),
				List.of("/var/log/tiny.log")));
		assertThat(profile.traits()).isEqualTo(new ProfileTraits(List.of("server"), false,
				List.of(new RequiredIntegration(List.of("postgresql", "mysql"), "Tiny needs a database"))));
	}

	@Test
	void templatesOfAnIncludedDescriptorAreMergedDroppedAndReplaced() {
		ProfileEnvironment environment = load("tiny").environment();
		Map<String, String> variables = new HashMap<>();
		environment.render("postgresql", "orders-db", Map.of("hostname", "h", "port", "1")::get, variables);
		environment.render("redis", "cache", Map.of("hostname", "r", "port", "2")::get, variables);
		environment.render("unheard-of", "x", Map.of("hostname", "r")::get, variables);
		environment.renderUnrelated("tracing", variables);
		assertThat(variables)
			.isEqualTo(Map.of("ORDERS_DB_DB_HOST", "h", "db.host", "h", "cache.host", "cache:r", "TRACES", "none"));
	}

	@Test
	void prefixesEnterTheNamesOfVariables() {
		ProfileEnvironment environment = load("tiny").environment();
		assertThat(environment.defaults()).extracting("variable").containsExactly("TINY_SECRET_KEY");
		assertThat(environment.variables()).extracting("variable").containsExactlyInAnyOrder("TINY_BASE_URL", "T_PORT");
	}

	@Test
	void optionsGoByOlderNamesToo() {
		FrameworkProfile profile = load("tiny");
		assertThat(profile.option("tiny-secret-key")).isSameAs(profile.option("app-secret-key")).isNotNull();
		assertThat(profile.option("other")).isNull();
	}

	@Test
	void isUserDefinedKeepsTheFrameworksNamesOut() {
		FrameworkProfile profile = load("tiny");
		assertThat(Set.of("webserver-x", "tiny-x", "app-x", "debug", "metrics-path")).noneMatch(profile::isUserDefined);
		assertThat(Set.of("x", "tinyx", "debugger", "app")).allMatch(profile::isUserDefined);
	}

	@Test
	void containerPrefersTheNewerName() {
		FrameworkProfile profile = load("tiny");
		assertThat(profile.container(Set.of("tiny-app", "app"))).isEqualTo("app");
		assertThat(profile.container(Set.of("tiny-app", "side"))).isEqualTo("tiny-app");
		assertThat(profile.container(Set.of("side"))).isNull();
	}

	@Test
	void generationIsPickedByTheBase() {
		ProfileExtension extension = load("tiny").extension();
		assertThat(extension.generation("ubuntu@24.04")).extracting("name").isEqualTo("v1");
		assertThat(extension.generation("ubuntu@26.04")).extracting("name").isEqualTo("v2");
		assertThat(extension.generation("ubuntu@20.04")).isNull();
	}

	@Test
	void loadPrefersTheCharmsOwnDescriptor() throws IOException {
		write("tiny", descriptor("tiny").replace("port: 8000", "port: 7000"));
		FrameworkProfile profile = new ProfileLoader(getClass().getClassLoader(), this.charm).load("tiny");
		assertThat(profile.workload().endpoints().port()).isEqualTo(7000);
	}

	@Test
	void loadFindsAFrameworkThatOnlyTheCharmDescribes() throws IOException {
		write("rails", descriptor("rails"));
		FrameworkProfile profile = new ProfileLoader(getClass().getClassLoader(), this.charm).load("rails");
		assertThat(profile.name()).isEqualTo("rails");
		assertThat(profile.environment().defaults()).extracting("variable").containsExactly("APP_SECRET_KEY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rails", "", "../tiny", ".tiny", "a\\b" })
	void loadWhenNobodyDescribedTheFrameworkFails(String name) {
		assertThatExceptionOfType(NoSuchProfileException.class).isThrownBy(() -> load(name))
			.withMessageContaining("framework '%s'".formatted(name))
			.satisfies((ex) -> assertThat(ex.name()).isEqualTo(name));
	}

	@Test
	void loadWhenAKeyIsUnknownNamesIt() throws IOException {
		write("rails", descriptor("rails") + "colour: red\n");
		assertThatExceptionOfType(CharmFileException.class)
			.isThrownBy(() -> new ProfileLoader(getClass().getClassLoader(), this.charm).load("rails"))
			.withMessageStartingWith("Cannot use 'rails.yaml': 'colour' is not known here");
	}

	@Test
	void loadWhenATemplateIsWrongNamesTheVariable() throws IOException {
		write("rails", descriptor("rails").replace("configuration-prefix: APP_",
				"configuration-prefix: APP_\n  variables: {URL: '{base-url'}"));
		assertThatExceptionOfType(TemplateException.class)
			.isThrownBy(() -> new ProfileLoader(getClass().getClassLoader(), this.charm).load("rails"))
			.satisfies((ex) -> assertThat(ex.variable()).isEqualTo("URL"));
	}

	@Test
	void loadWhenATransformationIsUnknownNamesThePlace() throws IOException {
		write("rails", descriptor("rails") + "options:\n  a: {type: string, transformation: reverse}\n");
		assertThatExceptionOfType(CharmFileException.class)
			.isThrownBy(() -> new ProfileLoader(getClass().getClassLoader(), this.charm).load("rails"))
			.withMessageContaining("'options.a.transformation' has the unknown value 'reverse'");
	}

	private static FrameworkProfile load(String name) {
		return new ProfileLoader(ProfileLoaderTests.class.getClassLoader()).load(name);
	}

	private static String descriptor(String name) {
		return """
				name: %s
				include: [shared]
				workload: {service: s, containers: [app], user: u, port: 8000, metrics-port: 1, metrics-path: /m,
				  app-directory: /a, base-directory: /b, state-directory: /s}
				environment:
				  configuration-prefix: APP_
				""".formatted(name);
	}

	private void write(String name, String text) throws IOException {
		Path directory = Files.createDirectories(this.charm.resolve("profiles"));
		Files.writeString(directory.resolve(name + ".yaml"), text);
	}

}
