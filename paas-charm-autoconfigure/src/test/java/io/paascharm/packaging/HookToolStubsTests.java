package io.paascharm.packaging;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HookToolStubs}.
 */
class HookToolStubsTests {

	@TempDir
	private Path directory;

	@Test
	void writeToMakesProgramsThatAnswerByTheFirstMatchingPattern() {
		Map<String, String> answers = new LinkedHashMap<>();
		answers.put("*secret-storage*", "[\"secret-storage:0\"]");
		answers.put("*", "it's else");
		new HookToolStubs(Map.of("relation-ids", answers)).writeTo(this.directory);
		assertThat(run("relation-ids --format=json secret-storage")).isEqualTo("[\"secret-storage:0\"]\n");
		assertThat(run("relation-ids --format=json ingress")).isEqualTo("it's else\n");
	}

	@Test
	void writeToMakesProgramsThatTakeTheirInput() {
		new HookToolStubs(Map.of("relation-set", Map.of("*", "done"))).writeTo(this.directory);
		assertThat(run("relation-set --file - </etc/passwd")).isEqualTo("done\n");
	}

	private String run(String line) {
		return new Fork("run", List.of("/bin/sh", "-ec", this.directory + "/" + line), this.directory)
			.run(this.directory.resolve("tool.log"));
	}

}
