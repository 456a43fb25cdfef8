package io.paascharm.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the machine of every integration with its page of the reference. Run with
 * {@code -Dpaas-charm.docs.write=true} to bring the pages up to date.
 */
class MachineDocumentationTests {

	private static final Path PAGES = Path.of("../src/docs/reference/integrations");

	private static final String BEGIN = "<!-- machine:begin -->\n";

	private static final String END = "<!-- machine:end -->\n";

	@TestFactory
	List<DynamicTest> pageHasTheMachineOfItsIntegration() {
		return integrations().stream()
			.map((integration) -> DynamicTest.dynamicTest(integration.name(), () -> compare(integration)))
			.toList();
	}

	@Test
	void integrationsAreFound() {
		assertThat(integrations()).extracting(Integration::name).contains("postgresql", "secret-storage");
	}

	private static void compare(Integration integration) throws IOException {
		Path page = PAGES.resolve(integration.name() + ".md");
		String expected = BEGIN + new MachineText(integration.machine()).print() + END;
		if (Boolean.getBoolean("paas-charm.docs.write")) {
			write(page, integration, expected);
		}
		assertThat(page).exists();
		assertThat(Files.readString(page)).contains(expected);
	}

	private static void write(Path page, Integration integration, String machine) throws IOException {
		String text = Files.exists(page) ? Files.readString(page)
				: "# %s (`%s`)\n\n%s%s".formatted(integration.name(), integration.interfaceName(), BEGIN, END);
		int begin = text.indexOf(BEGIN);
		int end = text.indexOf(END) + END.length();
		Files.createDirectories(page.getParent());
		Files.writeString(page, text.substring(0, begin) + machine + text.substring(end));
	}

	private static List<Integration> integrations() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("test", Map.of("paas-charm.framework", "flask")));
			for (String name : ImportCandidates.load(AutoConfiguration.class, context.getClassLoader())) {
				if (name.startsWith("io.paascharm.integration.")) {
					context.registerBean(type(name));
				}
			}
			context.refresh();
			return context.getBeanProvider(Integration.class).orderedStream().toList();
		}
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
