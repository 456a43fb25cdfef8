package io.paascharm.test.model;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a dispatch. What there was is in every message.
 */
public final class DispatchRecordAssert extends AbstractAssert<DispatchRecordAssert, DispatchRecord> {

	DispatchRecordAssert(DispatchRecord actual) {
		super(actual, DispatchRecordAssert.class);
	}

	/**
	 * Verify that the dispatch exited with 0 and that the model took what it wrote.
	 * @return this assertion
	 */
	public DispatchRecordAssert isCommitted() {
		isNotNull();
		if (!this.actual.isCommitted()) {
			failWithMessage(
					"Expected <%s> to be committed, but its exit code is <%d>, the commit error <%s>, its log <%s>",
					this.actual, this.actual.exitCode(), this.actual.commitError(), this.actual.log());
		}
		return this;
	}

	/**
	 * Verify that what the dispatch wrote is not in the model.
	 * @return this assertion
	 */
	public DispatchRecordAssert isNotCommitted() {
		isNotNull();
		if (this.actual.isCommitted()) {
			failWithMessage("Expected <%s> not to be committed", this.actual);
		}
		return this;
	}

	/**
	 * Verify how the process ended.
	 * @param code the exit code
	 * @return this assertion
	 */
	public DispatchRecordAssert hasExitCode(int code) {
		isNotNull();
		if (this.actual.exitCode() != code) {
			failWithMessage("Expected <%s> to exit with <%d>; its log is <%s>", this.actual, code, this.actual.log());
		}
		return this;
	}

	/**
	 * Verify how often a hook tool was called.
	 * @param tool the name of the tool
	 * @param times how often
	 * @return this assertion
	 */
	public DispatchRecordAssert called(String tool, int times) {
		isNotNull();
		int count = this.actual.calls(tool).size();
		if (count != times) {
			failWithMessage("Expected <%s> to call '%s' <%d> times, not <%d>; its calls are <%s>", this.actual, tool,
					times, count, this.actual.calls());
		}
		return this;
	}

	/**
	 * Verify that something was logged.
	 * @param level the level in capitals
	 * @param part a part of the message
	 * @return this assertion
	 */
	public DispatchRecordAssert logged(String level, String part) {
		isNotNull();
		boolean found = this.actual.log()
			.stream()
			.anyMatch((line) -> line.level().equals(level) && line.message().contains(part));
		if (!found) {
			failWithMessage("Expected <%s> to log '%s' at %s; its log is <%s>", this.actual, part, level,
					this.actual.log());
		}
		return this;
	}

}
