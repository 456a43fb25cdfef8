package io.paascharm.packaging;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FailureCause}.
 */
class FailureCauseTests {

	@Test
	void inWhenFailureWasAnalysedGivesTheDescription() {
		assertThat(FailureCause.in("""
				APPLICATION FAILED TO START

				Description:

				No descriptor for framework 'flusk'

				Action:

				Use one of them
				""")).isEqualTo("No descriptor for framework 'flusk'");
	}

	@Test
	void inWhenStackTraceGivesTheInnermostCause() {
		assertThat(FailureCause.in("""
				Exception in thread "main" a.BException: outer
				\tat a.B.c(B.java:1)
				Caused by: a.CException: middle
				\tat a.B.c(B.java:1)
				Caused by: a.DException: inner
				\t... 2 more
				""")).isEqualTo("a.DException: inner");
	}

	@Test
	void inWhenPlainOutputGivesTheLastLine() {
		assertThat(FailureCause.in("working\nError: Module x not found\n\n")).isEqualTo("Error: Module x not found");
	}

	@Test
	void inWhenSilentIsEmpty() {
		assertThat(FailureCause.in("")).isEmpty();
	}

}
