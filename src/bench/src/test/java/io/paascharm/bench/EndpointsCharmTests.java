package io.paascharm.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.ClassUtils;

import io.paascharm.integration.Integration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EndpointsCharm}.
 */
class EndpointsCharmTests {

	/** A charm has one of these, and it is related from the start. */
	private static final List<Object> PEERS = List.of("secret-storage", "peers");

	@TempDir
	private Path directory;

	@Test
	void charmHasTheEndpointsOfTheFileAndItsPeers() throws Exception {
		Path charm = Files.createDirectory(this.directory.resolve("charm"));
		Files.writeString(charm.resolve("metadata.yaml"), """
				name: web
				peers: {secret-storage: {interface: secret-storage}}
				provides: {metrics-endpoint: {interface: prometheus_scrape}}
				requires: {redis: {interface: redis}}
				""");
		EndpointsCharm maker = new EndpointsCharm(charm, this.directory.resolve("made"));
		maker.prepare("baseline", "one");
		Contestant one = maker.prepare("baseline", "one");
		assertThat(one.title()).isEqualTo("charm with 2 endpoints");
		assertThat(metadata(one)).isEqualTo(Map.of("name", "web", "peers",
				Map.of("secret-storage", Map.of("interface", "secret-storage")), "requires",
				Map.of("postgresql", Map.of("interface", "postgresql_client", "optional", true, "limit", 1))));
		assertThat(maker.prepare("ours", "all").title()).isEqualTo("charm with 18 endpoints");
	}

	private static Map<?, ?> metadata(Contestant contestant) throws Exception {
		String text = Files.readString(contestant.charm().resolve("metadata.yaml"));
		return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
	}

	@Test
	void allEndpointsAreOneForEachInterfaceThatIsNoPeers() throws Exception {
		List<Object> interfaces = EndpointsCharm.declared("all")
			.values()
			.stream()
			.flatMap((section) -> ((Map<?, ?>) section).values().stream())
			.map((endpoint) -> (Object) ((Map<?, ?>) endpoint).get("interface"))
			.toList();
		assertThat(interfaces).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(interfaces());
	}

	private static List<Object> interfaces() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			for (String name : ImportCandidates.load(AutoConfiguration.class, context.getClassLoader())) {
				if (name.startsWith("io.paascharm.integration.")) {
					context.registerBean(ClassUtils.resolveClassName(name, context.getClassLoader()));
				}
			}
			context.refresh();
			return context.getBeanProvider(Integration.class)
				.stream()
				.map((integration) -> (Object) integration.interfaceName())
				.filter((name) -> !PEERS.contains(name))
				.distinct()
				.toList();
		}
	}

}
