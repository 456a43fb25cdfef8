package io.paascharm.hooktool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.hooktool.HookToolException.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HookToolException}.
 */
class HookToolExceptionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2 | ERROR invalid value \"6\" for option -r: relation not found | RELATION_NOT_FOUND",
					"1 | ERROR secret \"x\" not found | NOT_FOUND", "2 | ERROR secret URI \"x\" not valid | NOT_FOUND",
					"1 | ERROR Permission Denied | PERMISSION_DENIED",
					"1 | ERROR finding application status: this unit is not the leader | NOT_LEADER",
					"1 | ERROR cannot write relation settings | NOT_LEADER",
					"1 | ERROR no network config found for binding \"x\" | NO_NETWORK",
					"1 | ERROR bad request: wrong context ID | OTHER", "127 | sh: juju-log: not found | OTHER" })
	void kindIsReadFromWhatTheToolSays(int exitCode, String stderr, Kind kind) {
		assertThat(Kind.of(exitCode, stderr)).isEqualTo(kind);
	}

	@Test
	void messageTellsToolExitCodeAndStderr() {
		HookToolException ex = new HookToolException(Kind.OTHER, "status-set", 1, "ERROR bad request\n");
		assertThat(ex).hasMessage("Hook tool 'status-set' failed with exit code 1 and message 'ERROR bad request'");
		assertThat(ex.stderr()).isEqualTo("ERROR bad request");
	}

	@Test
	void stderrIsCapped() {
		assertThat(new HookToolException(Kind.OTHER, "x", 1, "e".repeat(501)).stderr()).hasSize(500);
	}

	@ParameterizedTest
	@CsvSource({ "TIMEOUT, false", "UNREADABLE, false", "NOT_STARTED, false", "OTHER, true",
			"RELATION_NOT_FOUND, true" })
	void isAnswerTellsWhetherJujuSpoke(Kind kind, boolean answer) {
		assertThat(kind.isAnswer()).isEqualTo(answer);
	}

}
