package io.paascharm.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileLoader;
import io.paascharm.profile.template.EnvironmentTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the examples of the pages are what the code takes.
 */
class ExamplesTests {

	@Test
	void variablesBindAsTheyAreWritten() throws IOException {
		Map<String, String> variables = environment(new CodeBlocks("how-to/variables.md").of("yaml").get(0));
		assertThat(variables).containsOnlyKeys("DATABASE_URL", "PGHOST", "PUBLIC_URL", "POSTGRESQL_DB_PARAMS");
		EnvironmentTemplate template = EnvironmentTemplate.compile("DATABASE_URL", variables.get("DATABASE_URL"));
		assertThat(template.fields()).containsExactly("postgresql.uri");
	}

	@Test
	void descriptorLoads() {
		Path charm = GeneratedPart.DOCS.resolve("../../sample-charms/bottle");
		FrameworkProfile profile = new ProfileLoader(getClass().getClassLoader(), charm).load("bottle");
		assertThat(profile.title()).isEqualTo("Bottle");
		assertThat(profile.environment().integrations().get("memcached")).extracting(EnvironmentTemplate::variable)
			.contains("{ENDPOINT}_SERVERS");
		assertThat(profile.environment().integrations().get("postgresql")).extracting(EnvironmentTemplate::variable)
			.contains("{ENDPOINT}_DB_PORT");
		assertThat(profile.isUserDefined("bottle-debug")).isFalse();
		assertThat(profile.isUserDefined("greeting")).isTrue();
	}

	@Test
	void changedDescriptorLoads(@TempDir Path charm) throws IOException {
		String changed = new CodeBlocks("how-to/add-framework.md").of("yaml")
			.stream()
			.filter((block) -> block.startsWith("name: house-flask\n"))
			.findFirst()
			.orElseThrow();
		Files.writeString(Files.createDirectories(charm.resolve("profiles")).resolve("house-flask.yaml"), changed);
		FrameworkProfile profile = new ProfileLoader(getClass().getClassLoader(), charm).load("house-flask");
		assertThat(profile.workload().user()).isEqualTo("app");
		assertThat(profile.workload().service()).isEqualTo("flask");
		assertThat(profile.environment().integrations()).containsKey("postgresql");
	}

	private static Map<String, String> environment(String yaml) throws IOException {
		MutablePropertySources sources = new MutablePropertySources();
		new YamlPropertySourceLoader().load("example", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
			.forEach(sources::addLast);
		StandardEnvironment environment = new StandardEnvironment();
		sources.forEach(environment.getPropertySources()::addFirst);
		return Binder.get(environment).bind("paas-charm.environment", Bindable.mapOf(String.class, String.class)).get();
	}

}
