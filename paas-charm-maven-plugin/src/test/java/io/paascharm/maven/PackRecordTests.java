package io.paascharm.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes of what was packed.
 */
class PackRecordTests {

	@TempDir
	private Path target;

	private String charm() throws IOException {
		return Files.writeString(this.target.resolve("a.charm"), "charm").toString();
	}

	@Test
	void nothingIsPackedAtFirst() throws IOException {
		assertThat(PackRecord.in(this.target).packedFrom("1")).isEmpty();
	}

	@Test
	void filesOfTheSameInputsAreCurrent() throws IOException {
		PackRecord.in(this.target).write("1", List.of(charm()));
		assertThat(PackRecord.in(this.target).packedFrom("1")).containsExactly(charm());
		assertThat(PackRecord.in(this.target).packedFrom("2")).isEmpty();
	}

	@Test
	void filesThatAreGoneAreNot() throws IOException {
		PackRecord.in(this.target).write("1", List.of(charm()));
		Files.delete(this.target.resolve("a.charm"));
		assertThat(PackRecord.in(this.target).packedFrom("1")).isEmpty();
	}

	@Test
	void forgottenFilesAreNot() throws IOException {
		PackRecord.in(this.target).write("1", List.of(charm()));
		PackRecord.in(this.target).forget();
		assertThat(PackRecord.in(this.target).packedFrom("1")).isEmpty();
	}

}
