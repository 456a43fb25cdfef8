package io.paascharm.test.pebble;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.paascharm.pebble.Exec;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.ExecResult;
import io.paascharm.pebble.PebbleApiException;
import io.paascharm.pebble.PebbleTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Contract of commands.
 */
interface ExecContract extends PebbleContract {

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	default void execSeparatesOutputFromErrorOutput() {
		ExecResult result = exec("sh", "-c", "echo out; echo err >&2");
		assertThat(result).isEqualTo(new ExecResult(0, "out\n", "err\n"));
		assertThat(result.isSuccess()).isTrue();
	}

	@Test
	default void execTellsTheExitCode() {
		assertThat(exec("sh", "-c", "exit 42").exitCode()).isEqualTo(42);
	}

	@Test
	default void execTellsTheSignalThatEndedTheProcess() {
		assertThat(exec("sh", "-c", "kill -TERM $$").exitCode()).isEqualTo(128 + 15);
	}

	@Test
	default void execWithoutInputSeesItsEnd() {
		assertThat(exec("cat")).isEqualTo(new ExecResult(0, "", ""));
	}

	@Test
	default void execTakesInput() {
		ExecCommand command = ExecCommand.of("cat").withStdin(bytes("h\u00e9llo\nw\u00f6rld"));
		assertThat(pebble().exec(command).await().stdout()).isEqualTo("h\u00e9llo\nw\u00f6rld");
	}

	@Test
	default void execTakesThreeMegabytesAndGivesThemBack() {
		String line = "0123456789abcdef".repeat(64) + "\n";
		byte[] input = bytes(line.repeat(3 * 1024));
		ExecCommand count = ExecCommand.of("wc", "-c").withStdin(input);
		assertThat(pebble().exec(count).await().stdout().strip()).isEqualTo(String.valueOf(input.length));
		ExecResult result = pebble().exec(ExecCommand.of("tee", "/dev/stderr").withStdin(input)).await();
		String tail = new String(input, input.length - 65536, 65536, StandardCharsets.UTF_8);
		assertThat(result.stdout()).isEqualTo(tail);
		assertThat(result.stderr()).isEqualTo(tail);
	}

	@Test
	default void execWhenInputIsNotReadEnds() {
		ExecCommand command = ExecCommand.of("true").withStdin(new byte[4 * 1024 * 1024]);
		assertThat(pebble().exec(command).await().isSuccess()).isTrue();
	}

	@Test
	default void execSeesItsEnvironment() {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("spring.datasource.url", "jdbc:x");
		environment.put("UNICODE", "\u4e2d\ud83d\ude00\u2028");
		environment.put("LINES", "one\ntwo\r\n\"three\"\\");
		environment.put("EMPTY", "");
		ExecResult result = pebble().exec(ExecCommand.of("env", "-0").withEnvironment(environment)).await();
		List<String> variables = List.of(result.stdout().split("\0"));
		environment.forEach((name, value) -> assertThat(variables).contains(name + "=" + value));
	}

	@Test
	default void execTakesABigEnvironment() {
		Map<String, String> environment = new LinkedHashMap<>();
		for (int i = 0; i < 200; i++) {
			environment.put("BIG_" + i, "v".repeat(2000));
		}
		ExecCommand command = ExecCommand.of("sh", "-c", "env | grep -c ^BIG_").withEnvironment(environment);
		assertThat(pebble().exec(command).await().stdout()).isEqualTo("200\n");
	}

	@Test
	default void execRunsInItsWorkingDirectory() {
		assertThat(exec("sh", "-c", "echo here > found").isSuccess()).isTrue();
		assertThat(text("found")).isEqualTo("here\n");
	}

	@Test
	default void execRunsAsItsUser() {
		assumeThat(switchesUsers()).isTrue();
		ExecCommand command = ExecCommand.of("id", "-un").withUser("nobody", null).withWorkingDirectory("/");
		assertThat(pebble().exec(command).await().stdout()).isEqualTo("nobody\n");
	}

	@Test
	default void execWhenTooSlowIsKilled() {
		ExecCommand command = ExecCommand.of("sleep", "1000").withTimeout(Duration.ofMillis(300));
		Exec exec = pebble().exec(command);
		assertThatExceptionOfType(PebbleTimeoutException.class).isThrownBy(exec::await)
			.satisfies((ex) -> assertThat(ex.timeout()).isEqualTo(Duration.ofMillis(300)));
		assertThat(pebble().changes().get(exec.changeId()).ready()).isTrue();
	}

	@Test
	default void execWhenAChildKeepsTheOutputOpenTimesOutAllTheSame() {
		ExecCommand command = ExecCommand.of("sh", "-c", "sleep 5; :").withTimeout(Duration.ofMillis(300));
		assertThatExceptionOfType(PebbleTimeoutException.class).isThrownBy(() -> pebble().exec(command).await());
	}

	@Test
	default void execCanBeSignalled() {
		Exec exec = pebble().exec(ExecCommand.of("sleep", "1000"));
		exec.signal("SIGTERM");
		assertThat(exec.await().exitCode()).isEqualTo(128 + 15);
	}

	@Test
	default void execWhenProgramIsMissingIsRefused() {
		assertThatExceptionOfType(PebbleApiException.class)
			.isThrownBy(() -> pebble().exec(ExecCommand.of("no-such-program")))
			.satisfies((ex) -> assertThat(ex.reason()).contains("no-such-program"));
	}

	@Test
	default void execWhenWorkingDirectoryIsMissingIsRefused() {
		ExecCommand command = ExecCommand.of("true").withWorkingDirectory("/no/such/directory");
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().exec(command))
			.satisfies((ex) -> assertThat(ex.reason()).contains("/no/such/directory"));
	}

	@Test
	default void execsRunBesideEachOther() {
		Exec slow = pebble().exec(ExecCommand.of("sh", "-c", "sleep 0.3; echo slow"));
		Exec fast = pebble().exec(ExecCommand.of("echo", "fast"));
		assertThat(fast.await().stdout()).isEqualTo("fast\n");
		assertThat(slow.await().stdout()).isEqualTo("slow\n");
	}

}
