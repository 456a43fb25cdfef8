package io.paascharm.packaging;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PackRequest}.
 */
class PackRequestTests {

	private final List<String> arguments = List.of("--project=/p", "--classes=/p/target/classes", "--output=/p/target",
			"--images=/cache", "--main-class=a.B=C");

	@Test
	void parseTakesOwnClassesOutOfTheClassPath() {
		PackRequest request = PackRequest.parse(this.arguments, "/p/target/classes:/r/a.jar:/r/b.jar");
		assertThat(request.classPath()).containsExactly(Path.of("/r/a.jar"), Path.of("/r/b.jar"));
		assertThat(request.classes()).isEqualTo(Path.of("/p/target/classes"));
	}

	@Test
	void parseKeepsWhatFollowsTheFirstEqualsSign() {
		assertThat(PackRequest.parse(this.arguments, "").option("main-class")).isEqualTo("a.B=C");
		assertThat(PackRequest.parse(this.arguments, "").option("jdk")).isNull();
	}

	@Test
	void parseWhenNoTimeTakesAFixedOne() {
		assertThat(PackRequest.parse(this.arguments, "").time()).isEqualTo(Instant.parse("1980-02-01T00:00:00Z"));
	}

	@Test
	void parseWhenAnArgumentIsMissingNamesIt() {
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> PackRequest.parse(this.arguments.subList(1, 4), ""))
			.withMessageContaining("--project");
	}

	@Test
	void parseWhenAnArgumentHasNoValueSaysSo() {
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> PackRequest.parse(List.of("--project"), ""))
			.withMessageContaining("expected --name=value");
	}

}
