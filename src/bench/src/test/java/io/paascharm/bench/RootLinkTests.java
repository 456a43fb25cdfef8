package io.paascharm.bench;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RootLink}.
 */
class RootLinkTests {

	@TempDir
	private Path directory;

	@Test
	void leadsFromOneUnitToTheNext() throws Exception {
		Path place = this.directory.resolve("charm/containers");
		Path first = Files.createDirectory(this.directory.resolve("first"));
		Path second = Files.createDirectory(this.directory.resolve("second"));
		try (RootLink link = RootLink.take(place)) {
			link.lead(first);
			assertThat(place.toRealPath()).isEqualTo(first.toRealPath());
			link.lead(second);
			assertThat(place.toRealPath()).isEqualTo(second.toRealPath());
		}
		assertThat(place.getParent()).doesNotExist();
		assertThat(second).exists();
	}

	@Test
	void closeKeepsADirectoryOfOthers() throws Exception {
		Path charm = Files.createDirectory(this.directory.resolve("charm"));
		RootLink link = RootLink.take(charm.resolve("containers"));
		link.lead(this.directory);
		link.close();
		link.close();
		assertThat(charm).isEmptyDirectory();
	}

	@Test
	void takeWhenThePlaceIsUsedFails() throws Exception {
		Path place = Files.createDirectories(this.directory.resolve("charm/containers"));
		assertThatExceptionOfType(BenchException.class).isThrownBy(() -> RootLink.take(place))
			.withMessageContaining(place.toString());
	}

}
