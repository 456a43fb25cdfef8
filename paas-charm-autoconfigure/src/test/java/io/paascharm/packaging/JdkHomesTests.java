package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JdkHomes}.
 */
class JdkHomesTests {

	@TempDir
	private Path home;

	@Test
	void collectLooksWhereJdksUsuallyAre() throws IOException {
		Files.createDirectories(this.home.resolve(".sdkman/candidates/java/25.0.3-tem"));
		Files.createSymbolicLink(this.home.resolve(".sdkman/candidates/java/current"), Path.of("25.0.3-tem"));
		Files.createDirectories(this.home.resolve(".m2"));
		Files.writeString(this.home.resolve(".m2/toolchains.xml"), """
				<toolchains><toolchain><type>jdk</type><configuration>
				<jdkHome> /opt/toolchain </jdkHome>
				</configuration></toolchain></toolchains>
				""");
		assertThat(JdkHomes.collect(Map.of("JAVA_HOME", "/opt/home"), this.home, Path.of("/opt/running")))
			.contains(Path.of("/opt/home"), Path.of("/opt/running"), Path.of("/opt/toolchain"),
					this.home.resolve(".sdkman/candidates/java/25.0.3-tem"))
			.doesNotContain(this.home.resolve(".sdkman/candidates/java/current"));
	}

	@Test
	void collectWhenToolchainsAreUnreadableNamesTheFile() throws IOException {
		Files.createDirectories(this.home.resolve(".m2"));
		Files.writeString(this.home.resolve(".m2/toolchains.xml"), "<toolchains>");
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> JdkHomes.collect(Map.of(), this.home, Path.of("/opt/running")))
			.withMessageContaining(".m2/toolchains.xml");
	}

}
