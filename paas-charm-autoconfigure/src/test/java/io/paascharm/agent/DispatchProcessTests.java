package io.paascharm.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.hook.DispatchGoneException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link DispatchProcess}.
 */
class DispatchProcessTests {

	private static final String NAME = "a) S 1 (b c";

	private static final int START_TIME = 19;

	@TempDir
	private Path directory;

	private Process process;

	@BeforeEach
	void start() throws IOException {
		Path program = this.directory.resolve(NAME);
		Files.copy(Path.of("/bin/sleep").toRealPath(), program, StandardCopyOption.COPY_ATTRIBUTES);
		this.process = new ProcessBuilder(program.toString(), "60").start();
	}

	@AfterEach
	void end() {
		this.process.destroyForcibly();
	}

	@Test
	void processWithItsStartTimeIsAlive() throws IOException {
		DispatchProcess dispatch = DispatchProcess.parse(this.process.pid() + " " + startTime());
		assertThat(dispatch.isAlive()).isTrue();
		assertThatNoException().isThrownBy(dispatch::check);
	}

	@Test
	void processWithAnotherStartTimeIsGone() throws IOException {
		DispatchProcess dispatch = new DispatchProcess(this.process.pid(), startTime() - 1);
		assertThat(dispatch.isAlive()).isFalse();
		assertThatExceptionOfType(DispatchGoneException.class).isThrownBy(dispatch::check);
	}

	@Test
	void processThatEndedIsGone() throws IOException, InterruptedException {
		DispatchProcess dispatch = new DispatchProcess(this.process.pid(), startTime());
		this.process.destroyForcibly().waitFor();
		assertThat(dispatch.isAlive()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "12", "12 ", "a b", "1 2 3" })
	void parseWhenTextIsSomethingElseThrows(String text) {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> DispatchProcess.parse(text));
	}

	private long startTime() throws IOException {
		String stat = Files.readString(Path.of("/proc", Long.toString(this.process.pid()), "stat"));
		String afterName = stat.substring(stat.indexOf(NAME.substring(0, 11)) + NAME.length() + 2);
		return Long.parseLong(afterName.split(" ")[START_TIME]);
	}

}
