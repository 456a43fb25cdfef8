package io.paascharm.bench;

import io.paascharm.test.model.Application;

/**
 * Event that tells a charm nothing new.
 */
enum Event {

	/** A config-changed after which every option is what it was. */
	CONFIG_CHANGED("config-changed") {

		@Override
		void happen(Application application) {
			// Juju runs the hook for this command whether or not it changes something
			application.trust(false);
		}

	},

	/** An update-status. */
	UPDATE_STATUS("update-status") {

		@Override
		void happen(Application application) {
			application.unit(0).updateStatus();
		}

	};

	private final String hook;

	Event(String hook) {
		this.hook = hook;
	}

	String hook() {
		return this.hook;
	}

	abstract void happen(Application application);

}
