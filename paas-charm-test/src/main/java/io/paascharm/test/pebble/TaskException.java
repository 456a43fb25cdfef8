package io.paascharm.test.pebble;

/**
 * The failure of a task. The message is what the change tells.
 */
final class TaskException extends Exception {

	TaskException(String message) {
		super(message);
	}

}
