package io.paascharm.it.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.paascharm.it.PackedSamples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the files in {@code src/vectors}.
 */
class VectorFilesTests {

	private final Path directory = PackedSamples.vectors();

	private final VectorReader reader = new VectorReader(this.directory);

	@Test
	void everyFileIsPlayedOrSaysWhatIsCommon() throws IOException {
		List<String> known = new ArrayList<>(List.of("README.md"));
		this.reader.names().forEach((name) -> {
			known.add(name + ".yaml");
			known.add(name.substring(0, name.indexOf('/')) + ".yaml");
		});
		try (Stream<Path> files = Files.walk(this.directory)) {
			assertThat(files.filter(Files::isRegularFile).map((file) -> this.directory.relativize(file).toString()))
				.isNotEmpty()
				.isSubsetOf(known);
		}
	}

	@Test
	void everyVectorCanBeReadAndSaysSomethingOfItsOwn() {
		List<Vector> vectors = this.reader.names().stream().map(this.reader::read).toList();
		assertThat(vectors).isNotEmpty()
			.extracting(Vector::name)
			.doesNotHaveDuplicates()
			.allMatch((name) -> name.matches("[a-z-]+/[a-z0-9-]+"));
		assertThat(vectors).extracting(Vector::about).doesNotHaveDuplicates();
		assertThat(vectors)
			.allSatisfy((vector) -> assertThat(vector.steps().stream().mapToInt((step) -> step.hooks().size()).sum())
				.isPositive());
	}

	@Test
	void readmeKnowsEveryKey() throws IOException {
		String readme = Files.readString(this.directory.resolve("README.md"));
		assertThat(Stream.of(VectorReader.COMMON, VectorReader.OWN, StepReader.KEYS, HookReader.KEYS)
			.flatMap(List::stream)
			.distinct()).allSatisfy((key) -> assertThat(readme).contains("`" + key + "`"));
	}

}
