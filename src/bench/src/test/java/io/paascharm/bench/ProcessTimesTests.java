package io.paascharm.bench;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProcessTimes}.
 */
class ProcessTimesTests {

	private static final String STAT = "4242 (a) b (c) S 1 4242 4242 0 -1 4194560 5 0 0 0 12 3 40 5 20 0 31 0 998877 "
			+ "123456 789 18446744073709551615\n";

	@Test
	void parseFindsFieldsAfterTheNameOfTheProgram() {
		assertThat(ProcessTimes.parse(STAT))
			.isEqualTo(new ProcessTimes(4242, 998877, Duration.ofMillis(150), Duration.ofMillis(450)));
	}

	@Test
	void processWithTheSameNumberButAnotherBirthIsAnother() {
		ProcessTimes first = ProcessTimes.parse(STAT);
		assertThat(first.isSameProcess(ProcessTimes.parse(STAT.replace(" 12 3 ", " 99 9 ")))).isTrue();
		assertThat(first.isSameProcess(ProcessTimes.parse(STAT.replace("998877", "998878")))).isFalse();
	}

	@Test
	void ofReadsALivingProcess() {
		long pid = ProcessHandle.current().pid();
		assertThat(ProcessTimes.of(pid)).satisfies((times) -> {
			assertThat(times.pid()).isEqualTo(pid);
			assertThat(times.own()).isPositive();
		});
	}

	@Test
	void ofAProcessThatIsGoneIsNull() throws Exception {
		Process process = new ProcessBuilder("true").start();
		process.waitFor();
		assertThat(ProcessTimes.of(process.pid())).isNull();
	}

}
