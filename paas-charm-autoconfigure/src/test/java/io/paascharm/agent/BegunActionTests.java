package io.paascharm.agent;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.hook.DispatchGoneException;
import io.paascharm.hook.DispatchGuard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BegunAction}.
 */
class BegunActionTests {

	private static final Map<String, String> ACTION = Map.of("JUJU_ACTION_NAME", "rotate-secret-key", "JUJU_CONTEXT_ID",
			"flask/0-1");

	@TempDir
	private Path directory;

	private final AtomicInteger asked = new AtomicInteger();

	private final DispatchGuard guard = this.asked::incrementAndGet;

	@Test
	void noteWhenHookIsTheGuardOfTheDispatchAndNoFile() {
		Map<String, String> hook = Map.of("JUJU_ACTION_NAME", "", "JUJU_CONTEXT_ID", "flask/0-1");
		assertThat(BegunAction.note(file(), hook, this.guard)).isSameAs(this.guard);
		assertThat(file()).doesNotExist();
	}

	@Test
	void noteWhenActionTellsThatItWorks() {
		BegunAction.note(file(), ACTION, this.guard);
		assertThat(file()).hasContent("flask/0-1 working");
		assertThat(this.asked).hasValue(0);
	}

	@Test
	void checkTellsThatTheActionWrites() {
		DispatchGuard action = BegunAction.note(file(), ACTION, this.guard);
		action.check();
		action.check();
		assertThat(file()).hasContent("flask/0-1 writing");
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void checkWhenTheDispatchIsGoneDoesNotTellThatTheActionWrites() {
		DispatchGuard action = BegunAction.note(file(), ACTION, () -> {
			throw new DispatchGoneException();
		});
		assertThatExceptionOfType(DispatchGoneException.class).isThrownBy(action::check);
		assertThat(file()).hasContent("flask/0-1 working");
	}

	private Path file() {
		return this.directory.resolve("action");
	}

}
