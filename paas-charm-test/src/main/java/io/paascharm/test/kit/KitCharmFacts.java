package io.paascharm.test.kit;

import java.util.Map;

/**
 * What the charm is besides its endpoints.
 *
 * @param framework the name of the framework's profile
 * @param options the values of the options by name
 * @param paasConfig the content of {@code paas-config.yaml}
 * @param files the contents of files by their paths in the charm's directory
 */
record KitCharmFacts(String framework, Map<String, Object> options, String paasConfig, Map<String, String> files) {
}
