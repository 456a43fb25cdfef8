package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RuntimeImages}.
 */
class RuntimeImagesTests {

	@TempDir
	private Path directory;

	private Path home;

	@BeforeEach
	void fakeJlink() throws IOException {
		this.home = FakeJdk.create(this.directory.resolve("jdk"), "25.0.3", "x86_64");
		FakeJdk.tool(this.home, "jlink", """
				echo "$2" >> %s
				mkdir "$4"
				echo "$2" > "$4/release"
				""".formatted(this.directory.resolve("calls")));
	}

	@Test
	void linkWhenLinkedBeforeGivesTheSame() throws IOException {
		Path first = link("java.base");
		assertThat(link("java.base")).isEqualTo(first);
		assertThat(first.resolve("release")).hasContent("java.base");
		assertThat(calls()).containsExactly("java.base");
	}

	@Test
	void linkWhenModulesDifferGivesAnother() throws IOException {
		assertThat(link("java.base", "java.xml")).isNotEqualTo(link("java.base"));
		assertThat(calls()).containsExactly("java.base,java.xml", "java.base");
	}

	@Test
	void linkWhenJdkWasReplacedGivesAnother() throws IOException {
		Path first = link("java.base");
		Files.writeString(this.home.resolve("release"), Files.readString(this.home.resolve("release")) + "BUILD=2\n");
		assertThat(link("java.base")).isNotEqualTo(first);
	}

	@Test
	void linkWhenJlinkFailsKeepsNothing() throws IOException {
		FakeJdk.tool(this.home, "jlink", "mkdir \"$4\"; echo 'Error: Module x not found'; exit 1");
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> link("x"))
			.withMessageContaining("Module x not found");
		fakeJlink();
		assertThat(link("x").resolve("release")).hasContent("x");
	}

	private Path link(String... modules) {
		Jdk jdk = new JdkFinder(List.of(this.home)).find("amd64");
		return new RuntimeImages(this.directory.resolve("images")).link(jdk,
				new ModuleList(new TreeSet<>(List.of(modules))));
	}

	private List<String> calls() throws IOException {
		return Files.readAllLines(this.directory.resolve("calls"));
	}

}
