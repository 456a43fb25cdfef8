package io.paascharm.agent;

import org.springframework.core.env.Environment;

/**
 * How a process of the charm runs.
 */
enum CharmMode {

	/** It stays and takes dispatches on its socket. */
	AGENT,

	/** It runs the hook of its own environment and ends. */
	ONCE;

	static final String PROPERTY = "paas-charm.mode";

	static CharmMode of(Environment environment) {
		return environment.getProperty(PROPERTY, CharmMode.class, ONCE);
	}

}
