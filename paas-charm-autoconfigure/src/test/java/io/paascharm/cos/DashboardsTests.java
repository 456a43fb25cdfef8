package io.paascharm.cos;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.metadata.CharmFileException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Dashboards}.
 */
class DashboardsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private Path charm;

	@Test
	void dashboardIsNamedAfterCharmAndFile() throws IOException {
		write("cos/grafana_dashboards/spring_boot.json",
				"{\"title\": \"Grüße 😀\", \"uid\": \"mine\", \"version\": 2}");
		JsonNode template = templates().path("file:spring_boot");
		assertThat(template.path("charm").asString()).isEqualTo("spring-boot-k8s");
		assertThat(template.path("dashboard_alt_uid").asString()).isEqualTo("4e917d19e946df58");
		assertThat(template.path("inject_dropdowns").asBoolean()).isTrue();
		assertThat(template.path("juju_topology")).isEqualTo(JSON.readTree("""
				{"model": "dev", "model_uuid": "5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060", "application": "notes",
				 "unit": "notes/0"}"""));
		assertThat(content(template)).isEqualTo(JSON.readTree("""
				{"title": "Grüße 😀", "uid": "62834e5419c78e5117c31ac6cf58873477aa7fac", "version": 2,
				 "tags": ["charm: spring-boot-k8s"]}"""));
	}

	@Test
	void identifierThatIsOneStays() throws IOException {
		String uid = "0123456789abcdef0123456789abcdef01234567";
		write("cos/grafana_dashboards/a.json", "{\"uid\": \"" + uid + "\"}");
		assertThat(content(templates().path("file:a")).path("uid").asString()).isEqualTo(uid);
	}

	@Test
	void tagsStay() throws IOException {
		write("cos/grafana_dashboards/a.json", "{\"tags\": [\"juju\"]}");
		write("cos/grafana_dashboards/b.json", "{\"tags\": [\"charm: other\", 7]}");
		JsonNode templates = templates();
		assertThat(content(templates.path("file:a")).path("tags"))
			.isEqualTo(JSON.readTree("[\"juju\", \"charm: spring-boot-k8s\"]"));
		assertThat(content(templates.path("file:b")).path("tags")).isEqualTo(JSON.readTree("[\"charm: other\", 7]"));
	}

	@Test
	void onlyFilesOfDashboardsCount() throws IOException {
		write("cos/grafana_dashboards/a.json", "{}");
		write("cos/grafana_dashboards/b.json.tmpl", "{}");
		write("cos/grafana_dashboards/notes.txt", "{}");
		write("cos/grafana_dashboards/deeper/c.json", "{}");
		write("cos_custom/grafana_dashboards/own.json", "{}");
		assertThat(templates().propertyNames()).containsExactly("file:a", "file:b.json", "file:custom_own");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{\"a\":", "text", "{\"a\": \u0001}" })
	void whatIsNoDashboardIsPassedOver(String text) throws IOException {
		Path file = write("cos/grafana_dashboards/a.json", text);
		assertThat(templates().isEmpty()).isTrue();
		assertThatExceptionOfType(CharmFileException.class)
			.isThrownBy(() -> Dashboards.read(new CosFile("a.json", file)))
			.withMessageStartingWith("Cannot use 'a.json': it is no");
	}

	@Test
	void sameFilesMakeTheSameText() throws IOException {
		write("cos/grafana_dashboards/a.json", "{\"title\": \"A\"}");
		String first = json();
		assertThat(json()).isEqualTo(first);
		write("cos/grafana_dashboards/a.json", "{\"title\": \"B\"}");
		assertThat(JSON.readTree(json()).path("uuid")).isNotEqualTo(JSON.readTree(first).path("uuid"));
	}

	@Test
	void largeDashboardIsCompressed() throws IOException {
		write("cos/grafana_dashboards/a.json", "{\"title\": \"" + "panel ".repeat(500_000) + "\"}");
		assertThat(json().length()).isLessThan(5_000);
		assertThat(content(templates().path("file:a")).path("title").asString()).hasSize(3_000_000);
	}

	private JsonNode templates() {
		return JSON.readTree(json()).path("templates");
	}

	private String json() {
		JujuTopology topology = new JujuTopology("dev", "5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060", "notes", "notes/0",
				"spring-boot-k8s");
		return new Dashboards(topology).toJson(new CosDirectory(this.charm).files(CosDirectory.DASHBOARDS));
	}

	private static JsonNode content(JsonNode template) throws IOException {
		byte[] compressed = Base64.getDecoder().decode(template.path("content").asString());
		try (XZInputStream stream = new XZInputStream(new ByteArrayInputStream(compressed))) {
			return JSON.readTree(stream.readAllBytes());
		}
	}

	private Path write(String name, String content) throws IOException {
		Path file = this.charm.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

}
