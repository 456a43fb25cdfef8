package io.paascharm.packaging;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FrameworkAssets}.
 */
class FrameworkAssetsTests {

	private static final String DIRECTORY = "io/paascharm/profiles/mine/cos/";

	private static final String DASHBOARD = "grafana_dashboards/my own.json";

	@TempDir
	private Path directory;

	@Test
	void assetsInADirectoryAreCopied() throws IOException {
		Path file = this.directory.resolve("classes").resolve(DIRECTORY + DASHBOARD);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "{}");
		assertThat(copy("classes/")).containsOnlyKeys(DASHBOARD);
	}

	@Test
	void assetsInAJarAreCopied() throws IOException {
		try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(this.directory.resolve("x.jar")))) {
			for (String name : List.of("io/", "io/paascharm/", "io/paascharm/profiles/", "io/paascharm/profiles/mine/",
					DIRECTORY, DIRECTORY + "grafana_dashboards/", DIRECTORY + DASHBOARD,
					DIRECTORY + "prometheus_alert_rules/deeper/b.rule")) {
				jar.putNextEntry(new ZipEntry(name));
			}
		}
		assertThat(copy("x.jar")).containsOnlyKeys(DASHBOARD, "prometheus_alert_rules/deeper/b.rule");
	}

	@Test
	void frameworkNeedNotHaveAssets() throws IOException {
		Files.createDirectories(this.directory.resolve("classes"));
		assertThat(copy("classes/")).isEmpty();
		assertThat(this.directory.resolve("cos")).doesNotExist();
	}

	private Map<String, Path> copy(String classPath) throws IOException {
		URL[] urls = { this.directory.resolve(classPath).toUri().toURL() };
		try (URLClassLoader loader = new URLClassLoader(urls, null)) {
			new FrameworkAssets(loader).copy("mine", this.directory.resolve("cos"));
		}
		return FileTree.of(List.of(this.directory.resolve("cos"))).files();
	}

}
