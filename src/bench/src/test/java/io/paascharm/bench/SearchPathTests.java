package io.paascharm.bench;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.test.model.charm.CharmFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SearchPath}.
 */
class SearchPathTests {

	@TempDir
	private Path directory;

	@AfterEach
	void removeLinks() throws Exception {
		CharmFiles.delete(this.directory.resolve("bin"));
	}

	@Test
	void withoutLeavesOutOneProgramOnly() {
		Path programs = this.directory.resolve("bin");
		assertThat(SearchPath.without("cat", programs)).isEqualTo(programs.toString());
		assertThat(programs.resolve("cat")).doesNotExist();
		assertThat(programs.resolve("sh")).isExecutable();
		assertThat(programs.resolve("env")).isExecutable();
	}

}
