package io.paascharm.test.model;

import java.util.Arrays;
import java.util.List;

import org.assertj.core.api.AbstractAssert;

import io.paascharm.test.model.state.StatusEntry;

/**
 * Assertions about a unit. What there was is in every message.
 */
public final class UnitAssert extends AbstractAssert<UnitAssert, Unit> {

	UnitAssert(Unit actual) {
		super(actual, UnitAssert.class);
	}

	/**
	 * Verify that the unit is active and not in error.
	 * @return this assertion
	 */
	public UnitAssert isActive() {
		return hasStatus("active");
	}

	/**
	 * Verify that the unit is blocked and not in error.
	 * @param message the message
	 * @return this assertion
	 */
	public UnitAssert isBlocked(String message) {
		return hasStatus("blocked").hasMessage(message);
	}

	/**
	 * Verify that the unit waits and is not in error.
	 * @param message the message
	 * @return this assertion
	 */
	public UnitAssert isWaiting(String message) {
		return hasStatus("waiting").hasMessage(message);
	}

	/**
	 * Verify the status; a unit in error has none of the charm's.
	 * @param status the word
	 * @return this assertion
	 */
	public UnitAssert hasStatus(String status) {
		isNotNull();
		String failed = this.actual.failedHook();
		if (failed != null) {
			failWithMessage("Expected <%s> to be %s, but its hook '%s' failed; its dispatches are <%s>", this.actual,
					status, failed, this.actual.dispatches());
		}
		StatusEntry now = this.actual.status();
		if (!now.status().equals(status)) {
			failWithMessage("Expected <%s> to be %s, but it is <%s>; its statuses were <%s>", this.actual, status, now,
					this.actual.statusHistory());
		}
		return this;
	}

	/**
	 * Verify the message of the status.
	 * @param message the message
	 * @return this assertion
	 */
	public UnitAssert hasMessage(String message) {
		isNotNull();
		StatusEntry now = this.actual.status();
		if (!now.message().equals(message)) {
			failWithMessage("Expected <%s> to say '%s', but it says <%s>", this.actual, message, now);
		}
		return this;
	}

	/**
	 * Verify that a hook failed and keeps the unit in error.
	 * @param hook the name of the hook
	 * @return this assertion
	 */
	public UnitAssert isInErrorAfter(String hook) {
		isNotNull();
		String failed = this.actual.failedHook();
		if (!hook.equals(failed)) {
			failWithMessage("Expected <%s> to be in error after '%s', but the failed hook is <%s>", this.actual, hook,
					failed);
		}
		return this;
	}

	/**
	 * Verify which ports are open.
	 * @param ports the ports, such as {@code 8080/tcp}
	 * @return this assertion
	 */
	public UnitAssert hasPorts(String... ports) {
		isNotNull();
		List<String> open = this.actual.ports().stream().map(Object::toString).toList();
		if (!open.equals(Arrays.asList(ports))) {
			failWithMessage("Expected <%s> to have ports <%s> open, but they are <%s>", this.actual,
					Arrays.asList(ports), open);
		}
		return this;
	}

}
