package io.paascharm.test.pebble;

/**
 * A layer or a plan that Pebble refuses. The message is what its API answers.
 */
final class PlanException extends RuntimeException {

	PlanException(String message) {
		super(message);
	}

}
