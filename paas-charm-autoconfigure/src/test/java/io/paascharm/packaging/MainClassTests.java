package io.paascharm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MainClass}.
 */
class MainClassTests {

	@TempDir
	private Path classes;

	@Test
	void findGivesTheOnlyApplication() throws IOException {
		copy(First.class);
		copy(Plain.class);
		assertThat(MainClass.find(this.classes)).isEqualTo(First.class.getName());
	}

	@Test
	void findWhenThereIsNoneSaysSo() throws IOException {
		copy(Plain.class);
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> MainClass.find(this.classes))
			.withMessageEndingWith("no class has @SpringBootApplication");
	}

	@Test
	void findWhenThereAreTwoAsksForOne() throws IOException {
		copy(First.class);
		copy(Second.class);
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> MainClass.find(this.classes))
			.withMessageContaining(First.class.getName())
			.withMessageContaining("-Dpaas-charm.main-class");
	}

	private void copy(Class<?> type) throws IOException {
		String name = type.getName().replace('.', '/') + ".class";
		Path target = this.classes.resolve(name);
		Files.createDirectories(target.getParent());
		try (InputStream content = type.getClassLoader().getResourceAsStream(name)) {
			Files.copy(content, target);
		}
	}

	@SpringBootApplication
	static class First {

	}

	@SpringBootApplication
	static class Second {

	}

	static class Plain {

	}

}
