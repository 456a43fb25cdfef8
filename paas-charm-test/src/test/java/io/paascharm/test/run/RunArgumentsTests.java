package io.paascharm.test.run;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Command line of a run.
 */
class RunArgumentsTests {

	private static final List<String> REQUIRED = List.of("--charm=/a/b.charm", "--image=/a/image.yaml", "--cache=/c");

	@Test
	void requiredOnesSuffice() {
		RunArguments arguments = RunArguments.parse(REQUIRED);
		assertThat(arguments.charm()).isEqualTo(Path.of("/a/b.charm"));
		assertThat(arguments.image()).isEqualTo(Path.of("/a/image.yaml"));
		assertThat(arguments.cache()).isEqualTo(Path.of("/c"));
		assertThat(arguments.identity()).isEqualTo("auto");
		assertThat(arguments.parent()).isEqualTo(ProcessHandle.current().parent().orElseThrow().pid());
	}

	@Test
	void missingOneIsNamed() {
		assertThatExceptionOfType(LocalRunException.class).isThrownBy(() -> RunArguments.parse(REQUIRED.subList(0, 2)))
			.withMessageContaining("--cache");
	}

	@Test
	void unknownOneIsNamed() {
		assertThatExceptionOfType(LocalRunException.class).isThrownBy(() -> RunArguments.parse(List.of("--color=red")))
			.withMessageContaining("--color=red");
	}

	@Test
	void parentMustBeANumber() {
		assertThatExceptionOfType(LocalRunException.class)
			.isThrownBy(() -> RunArguments.parse(List.of("--charm=a", "--image=b", "--cache=c", "--parent=me")))
			.withMessageContaining("'me'");
	}

	@Test
	void onlyLinuxIsSupported() {
		LocalRun.requireSupported("Linux", "amd64");
		LocalRun.requireSupported("Linux", "aarch64");
		assertThatExceptionOfType(LocalRunException.class)
			.isThrownBy(() -> LocalRun.requireSupported("Mac OS X", "aarch64"))
			.withMessageContaining("Mac OS X")
			.withMessageContaining("need Linux");
		assertThatExceptionOfType(LocalRunException.class)
			.isThrownBy(() -> LocalRun.requireSupported("Linux", "riscv64"))
			.withMessageContaining("riscv64");
	}

}
