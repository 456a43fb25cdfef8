package io.paascharm.test.model;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Assertions about units and dispatches.
 */
class AssertTests extends ModelTestBase {

	private static void assertFails(ThrowingCallable assertion, String... parts) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion)
			.satisfies((ex) -> assertThat(ex.getMessage()).contains(parts));
	}

	@Test
	void unitIsWhatTheCharmSaid() {
		deploy("status-set blocked 'no database'; open-port 80");
		Unit unit = this.model.unit("shell/0");
		assertThat(unit).isBlocked("no database").hasPorts("80/tcp");
		assertFails(() -> assertThat(unit).isActive(), "<shell/0> to be active", "blocked: no database");
		assertFails(() -> assertThat(unit).hasMessage("other"), "no database");
		assertFails(() -> assertThat(unit).hasPorts(), "80/tcp");
		assertFails(() -> assertThat(unit).isInErrorAfter("start"), "<null>");
	}

	@Test
	void unitInErrorIsNothingElse() {
		deploy("status-set active; exit 1");
		Unit unit = this.model.unit("shell/0");
		assertThat(unit).isInErrorAfter("install");
		assertFails(() -> assertThat(unit).isActive(), "its hook 'install' failed");
	}

	@Test
	void dispatchIsWhatItDid() {
		deploy("juju-log \"in $hook\"; case $hook in update-status) exit 4;; esac");
		DispatchRecord record = updateStatus();
		assertThat(record).isNotCommitted().hasExitCode(4).called("juju-log", 1).logged("INFO", "in update");
		assertThat(this.model.dispatches().get(0)).isCommitted();
		assertFails(() -> assertThat(record).isCommitted(), "exit code is <4>", "in update-status");
		assertFails(() -> assertThat(record).hasExitCode(0), "(exit 4, not committed)");
		assertFails(() -> assertThat(record).called("juju-log", 2), "not <1>", "juju-log in update-status");
		assertFails(() -> assertThat(record).logged("ERROR", "in update"), "at ERROR");
		assertFails(() -> assertThat(this.model.dispatches().get(0)).isNotCommitted(), "shell/0 install");
	}

}
