package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FrameworkName}.
 */
class FrameworkNameTests {

	@TempDir
	private Path classes;

	@Test
	void extensionTells() {
		FrameworkProfile profile = new ProfileLoader(getClass().getClassLoader()).load("plain");
		assertThat(FrameworkName.find(profile, this.classes)).isEqualTo("plain");
	}

	@ParameterizedTest
	@CsvSource({ "application.yaml, 'paas-charm: {framework: go}'", "application.yml, 'paas-charm.framework: go'",
			"application.properties, 'paas-charm.framework=go'",
			"application.yaml, 'server: {port: 1}\n---\npaas-charm: {framework: go}'" })
	void propertyTells(String file, String content) throws IOException {
		Files.writeString(this.classes.resolve(file), content);
		assertThat(FrameworkName.find(null, this.classes)).isEqualTo("go");
	}

	@Test
	void nobodyNeedTell() throws IOException {
		Files.writeString(this.classes.resolve("application.yaml"), "paas-charm: none\n---\n[]");
		assertThat(FrameworkName.find(null, this.classes)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "application.yaml, 'a: ['", "application.properties, a=\\u12" })
	void whatCannotBeReadIsNamed(String file, String content) throws IOException {
		Files.writeString(this.classes.resolve(file), content);
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> FrameworkName.find(null, this.classes))
			.withMessageContaining("'" + file + "'");
	}

}
