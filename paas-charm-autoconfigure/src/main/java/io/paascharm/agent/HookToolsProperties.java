package io.paascharm.agent;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of calls to Juju's hook tools.
 *
 * @param timeout longest time for one call; a tool that takes longer is killed
 */
@ConfigurationProperties("paas-charm.hook-tools")
record HookToolsProperties(@DefaultValue("30s") Duration timeout) {
}
