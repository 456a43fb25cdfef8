package io.paascharm.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Commands of images, and when they run again.
 */
class ImageCacheTests {

	@TempDir
	private Path directory;

	private ImageCache cache;

	@BeforeEach
	void writeInput() throws IOException {
		this.cache = new ImageCache(this.directory.resolve("cache"));
		Files.writeString(this.directory.resolve("input"), "1");
	}

	private WorkloadImage image(String script) {
		return new WorkloadImage(this.directory, "", Map.of(), List.of(),
				new ImageSetup(List.of("input"), List.of(List.of("sh", "-c", script, "sh", "{cache}"))), null);
	}

	@Test
	void commandsRunOnceInTheImagesDirectory() throws IOException {
		WorkloadImage image = image("cp input \"$1/copy\"; echo run >>runs");
		Path result = this.cache.prepare(image);
		assertThat(this.cache.prepare(image)).isEqualTo(result);
		assertThat(result.resolve("copy")).hasContent("1");
		assertThat(this.directory.resolve("runs")).hasContent("run");
	}

	@Test
	void threadsTakeTurns() {
		List<CompletableFuture<Path>> results = Stream.of("one", "two", "three")
			.map((name) -> image("mkdir mark && sleep 0.1 && rmdir mark # " + name))
			.map((image) -> CompletableFuture.supplyAsync(() -> this.cache.prepare(image)))
			.toList();
		assertThat(results).allSatisfy((result) -> assertThat(result).succeedsWithin(Duration.ofSeconds(20)));
	}

	@Test
	void commandsRunAgainWhenAnInputHasChanged() throws IOException {
		WorkloadImage image = image("cp input \"$1/copy\"");
		Path before = this.cache.prepare(image);
		Files.writeString(this.directory.resolve("input"), "2");
		Path after = this.cache.prepare(image);
		assertThat(after).isNotEqualTo(before);
		assertThat(after.resolve("copy")).hasContent("2");
	}

	@Test
	void failureTellsTheOutputAndIsNotKept() {
		WorkloadImage image = image("[ -e mended ] || { echo no venv here; exit 3; }");
		assertThatExceptionOfType(LocalRunException.class).isThrownBy(() -> this.cache.prepare(image))
			.satisfies((ex) -> assertThat(ex.reason()).contains("exit code 3").contains("no venv here"));
		assertThat(this.directory.resolve("mended").toFile().mkdir()).isTrue();
		assertThat(this.cache.prepare(image)).isDirectory();
	}

	@Test
	void missingProgramIsNamed() {
		WorkloadImage image = new WorkloadImage(this.directory, "", Map.of(), List.of(),
				new ImageSetup(List.of(), List.of(List.of("no-such-program"))), null);
		assertThatExceptionOfType(LocalRunException.class).isThrownBy(() -> this.cache.prepare(image))
			.withMessageContaining("no-such-program");
	}

}
