package io.paascharm.agent;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the agent.
 *
 * @param directory directory of the socket, relative to the charm's; nobody else may read
 * it
 */
@ConfigurationProperties("paas-charm.agent")
record AgentProperties(@DefaultValue(".paas-charm") String directory) {

	String socket(CharmMode mode) {
		return this.directory + ((mode == CharmMode.AGENT) ? "/agent.sock" : "/once.sock");
	}

}
