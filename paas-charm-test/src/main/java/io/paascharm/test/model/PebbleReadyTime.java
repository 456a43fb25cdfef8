package io.paascharm.test.model;

/**
 * When a new pod's pebble-ready comes; Juju promises only that it is after install.
 */
public enum PebbleReadyTime {

	/** Before the first config-changed. */
	BEFORE_CONFIG_CHANGED,

	/** After start, which is what one mostly sees. */
	AFTER_START

}
