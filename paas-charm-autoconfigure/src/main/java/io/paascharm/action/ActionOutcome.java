package io.paascharm.action;

import java.util.Map;

/**
 * How an action ended.
 */
public sealed interface ActionOutcome {

	/**
	 * Apply the outcome to the dispatch.
	 * @param sink what takes results and failures
	 */
	void applyTo(Sink sink);

	/**
	 * Return whether the workload is to be reconciled.
	 * @return whether the action succeeded
	 */
	boolean isSuccess();

	/**
	 * The action did its work.
	 *
	 * @param results the results: keys of lower-case letters, digits, dots and dashes;
	 * may hold a generated password
	 */
	record Succeeded(Map<String, String> results) implements ActionOutcome {

		@Override
		public void applyTo(Sink sink) {
			sink.succeeded(this.results);
		}

		@Override
		public boolean isSuccess() {
			return true;
		}

		@Override
		public String toString() {
			return "Succeeded[results=" + this.results.keySet() + "]";
		}

	}

	/**
	 * The action did nothing.
	 *
	 * @param message the cause and what mends it
	 */
	record Failed(String message) implements ActionOutcome {

		@Override
		public void applyTo(Sink sink) {
			sink.failed(this.message);
		}

		@Override
		public boolean isSuccess() {
			return false;
		}

	}

	/**
	 * Takes the outcome of an action.
	 */
	interface Sink {

		/**
		 * Take the results.
		 * @param results the results by key
		 */
		void succeeded(Map<String, String> results);

		/**
		 * Take the reason of a failure.
		 * @param message the message
		 */
		void failed(String message);

	}

}
