package io.paascharm.pebble;

import java.time.Duration;
import java.util.List;

/**
 * Calls about changes, which is how Pebble does what takes time.
 */
public interface Changes {

	/**
	 * Return a change.
	 * @param id the identifier
	 * @return the change as it is now
	 */
	Change get(String id);

	/**
	 * Wait until a change is ready.
	 * @param id the identifier
	 * @param timeout how long to wait
	 * @return the change, which may have failed
	 * @throws PebbleTimeoutException if the change is not ready in time; it goes on
	 */
	Change await(String id, Duration timeout);

	/**
	 * Return changes that Pebble still remembers.
	 * @param selector which of them
	 * @return the changes in no order
	 */
	List<Change> list(Selector selector);

	/**
	 * Ask Pebble to give a change up. The change is ready some time later.
	 * @param id the identifier
	 * @throws PebbleApiException if there is no such change or it is ready
	 */
	void abort(String id);

	/**
	 * Which changes to list.
	 */
	enum Selector {

		/**
		 * Every change.
		 */
		ALL,

		/**
		 * Changes that Pebble is at work on.
		 */
		IN_PROGRESS,

		/**
		 * Changes that are done, failed or were given up.
		 */
		READY

	}

}
