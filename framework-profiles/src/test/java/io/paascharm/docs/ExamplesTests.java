package io.paascharm.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

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
	void descriptorLoads(@TempDir Path charm) throws IOException {
		Path descriptor = Files.createDirectories(charm.resolve("profiles")).resolve("rails.yaml");
		Files.writeString(descriptor, new CodeBlocks("how-to/add-framework.md").of("yaml").get(0));
		FrameworkProfile profile = new ProfileLoader(getClass().getClassLoader(), charm).load("rails");
		assertThat(profile.title()).isEqualTo("Ruby on Rails");
		assertThat(profile.environment().integrations().get("postgresql")).extracting(EnvironmentTemplate::variable)
			.contains("DATABASE_URL", "{ENDPOINT}_DB_PORT");
		assertThat(profile.isUserDefined("rails-env")).isFalse();
		assertThat(profile.isUserDefined("greeting")).isTrue();
	}

	@Test
	void integrationCompiles(@TempDir Path directory) throws IOException {
		Path source = directory.resolve("CacheAutoConfiguration.java");
		Files.writeString(source, new CodeBlocks("how-to/add-integration.md").of("java").get(0));
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter errors = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
			List<String> options = List.of("-proc:none", "-d", directory.toString(), "-cp",
					System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
			Boolean compiled = compiler.getTask(errors, files, null, options, null, files.getJavaFileObjects(source))
				.call();
			assertThat(compiled).as(errors.toString()).isTrue();
		}
		assertThat(directory.resolve("sample/CacheIntegration.class")).exists();
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
