package io.paascharm.it.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.test.model.PebbleReadyTime;
import io.paascharm.test.model.charm.EndpointRole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link VectorReader}.
 */
class VectorReaderTests {

	private static final String COMMON = """
			sample: web
			application: web-k8s
			charm: {metadata: {containers: {app: {resource: image}}}}
			commands: {in: /web/app, as: _daemon_}
			image:
			  service: web
			  watched: /web
			  layer: {services: {web: {override: replace, command: serve}}}
			  files: {/web/a: old}
			""";

	@TempDir
	private Path directory;

	@BeforeEach
	void writeCommonFile() throws IOException {
		write("web.yaml", COMMON);
	}

	private void write(String name, String text) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private Vector read(String text) throws IOException {
		write("web/own.yaml", text);
		return new VectorReader(this.directory).read("web/own");
	}

	@Test
	void vectorIsLaidOverWhatItsDirectoryHasInCommon() throws IOException {
		Vector vector = read("""
				about: Something.
				pebble-ready: before config-changed
				juju-version: 3.3.1
				providers: {pg: postgresql_client}
				requirers: {prometheus: prometheus_scrape}
				charm: {metadata: {containers: {app: }}, config: {options: {a: {type: int}}}}
				image: {files: {/web/b: new}, programs: {/bin/serve: "#!/bin/sh"}}
				steps:
				- event: update-status
				""");
		assertThat(vector.setting()).isEqualTo(new Setting("web", "web-k8s",
				List.of(Map.of("metadata", Map.of("containers", Map.of("app", Map.of("resource", "image")))),
						Map.of("metadata", Map.of("containers", Collections.singletonMap("app", null)), "config",
								Map.of("options", Map.of("a", Map.of("type", "int"))))),
				new Setting.Image("web",
						Map.of("services", Map.of("web", Map.of("override", "replace", "command", "serve"))),
						Map.of("/web/a", "old", "/web/b", "new"), Map.of("/bin/serve", "#!/bin/sh"), "/web"),
				List.of(new Setting.Other("pg", EndpointRole.PROVIDES, "postgresql_client"),
						new Setting.Other("prometheus", EndpointRole.REQUIRES, "prometheus_scrape")),
				"3.3.1", PebbleReadyTime.BEFORE_CONFIG_CHANGED));
		assertThat(vector.steps()).singleElement()
			.satisfies((step) -> assertThat(step.title()).isEqualTo("update-status"))
			.satisfies((step) -> assertThat(step.hooks()).isEmpty());
	}

	@Test
	void hookSaysWhatChanges() throws IOException {
		Vector vector = read("""
				about: Something.
				steps:
				- juju: config web-k8s a=1
				  then:
				  - config-changed:
				      exit: 1
				      status: {blocked: no}
				      environment: {web: {A: "1", B: }}
				      databags: {db: {unit: {data: {a: [1]}}}}
				      commands: [check, {run: migrate, in: /, as: root, exit: 3}]
				      restarted: [web]
				  - start
				""".replace("blocked: no", "blocked: reason"));
		assertThat(vector.steps().get(0).title()).isEqualTo("juju config web-k8s a=1");
		assertThat(vector.steps().get(0).hooks().get(1).name()).isEqualTo("start");
		ExpectedHook hook = vector.steps().get(0).hooks().get(0);
		assertThat(hook.exitCode()).isEqualTo(1);
		assertThat(hook.restarted()).containsExactly("web");
		assertThat(hook.commands()).containsExactly(new ExpectedCommand("check", "/web/app", "_daemon_", 0),
				new ExpectedCommand("migrate", "/", "root", 3));
		assertThat(hook.facts()).extracting(Fact::path)
			.containsExactly("status", "environment > web > A", "environment > web > B", "databags > db > unit > data");
		assertThat(hook.facts()).extracting(Fact::value)
			.startsWith(Expected.text("blocked: reason"))
			.element(2)
			.isNull();
	}

	@Test
	void stepsOfAnEarlierVectorComeFirst() throws IOException {
		write("web/first.yaml", "{about: First., steps: [{event: update-status}]}");
		assertThat(read("{about: Second., after: first, steps: [{juju: resolved web-k8s/0}]}").steps())
			.extracting(Step::title)
			.containsExactly("first: update-status", "juju resolved web-k8s/0");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{about: A., steps: [{event: update-status}], tests: 1} | tests | is not known here
					{steps: [{event: update-status}]} | about | is missing
					{about: A.} | steps | is missing
					{about: A., steps: []} | steps | is empty
					{about: A., steps: {event: update-status}} | steps | must be a list
					{about: [A.], steps: [{event: update-status}]} | about | must be a text
					{about: A., after: nothing, steps: [{event: update-status}]} | `` | cannot be read
					{about: A., after: own, steps: [{event: update-status}]} | after | must name a vector that begins by itself
					{about: A., pebble-ready: never, steps: [{event: update-status}]} | pebble-ready | must be 'after start' or
					{about: A., charm: text, steps: [{event: update-status}]} | charm | must be a mapping
					{about: A., image: {layers: 1}, steps: [{event: update-status}]} | image.layers | is not known here
					{about: A., steps: [{}]} | steps[0] | says nothing that happens
					{about: A., steps: [{does: x}]} | steps[0].does | is not known here
					{about: A., steps: [{event: install}]} | steps[0].event | must be 'update-status'
					{about: A., steps: [{juju: 1}]} | steps[0].juju | must be a text; put it in quotes
					{about: A., steps: [{add-peer: one}]} | steps[0].add-peer | must be a whole number
					{about: A., steps: [{fault: {hook: a, tool: b, call: 1}}]} | steps[0].fault.error | is missing
					{about: A., steps: [{provider: {name: a, secret: {}}}]} | steps[0].provider.secret | is not known here
					{about: A., steps: [{juju: a, then: [{a: {}, b: {}}]}]} | steps[0].then[0] | must name one hook
					{about: A., steps: [{juju: a, then: [{b: {port: 1}}]}]} | steps[0].then[0].b.port | is not known here
					{about: A., steps: [{juju: a, then: [{b: {status: {bad: c}}}]}]} | steps[0].then[0].b.status.bad | is not known
					{about: A., steps: [{juju: a, then: [{b: {exit: "1"}}]}]} | steps[0].then[0].b.exit | must be a whole number
					{about: A., steps: [{juju: a, then: [{b: {environment: {c: {D: 1}}}}]}]} | steps[0].then[0].b.environment.c.D | put it in quotes
					{about: A., steps: [{juju: a, then: [{b: {services: active}}]}]} | steps[0].then[0].b.services | must be a mapping
					[ | `` | is no YAML
					""")
	void mistakeNamesFileAndKey(String text, String key, String problem) throws IOException {
		write("web/own.yaml", text);
		assertThatExceptionOfType(VectorException.class)
			.isThrownBy(() -> new VectorReader(this.directory).read("web/own"))
			.withMessageContaining(problem)
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo(key))
			.satisfies((ex) -> assertThat(ex.getMessage()).startsWith(ex.file() + ": "))
			.satisfies((ex) -> assertThat(ex.file()).startsWith("web/"));
	}

	@Test
	void mistakeInTheCommonFileNamesThatFile() throws IOException {
		write("web.yaml", COMMON + "more: 1\n");
		assertThatExceptionOfType(VectorException.class)
			.isThrownBy(() -> read("{about: A., steps: [{event: update-status}]}"))
			.withMessageStartingWith("web.yaml: 'more' is not known here");
	}

}
