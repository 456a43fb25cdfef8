package io.paascharm.hook;

import java.util.Map;

import io.paascharm.metadata.CharmMetadata;
import io.paascharm.metadata.CharmOptions;
import io.paascharm.metadata.PaasConfig;
import io.paascharm.profile.FrameworkProfile;

/**
 * A charm as the files in its directory declare it.
 *
 * @param metadata the endpoints and containers
 * @param options the options
 * @param paasConfig what the charm project says of its workload
 * @param profile the framework
 * @param containerName the name of the workload container
 * @param overrides variables that the charm project sets, renames or drops
 */
record Charm(CharmMetadata metadata, CharmOptions options, PaasConfig paasConfig, FrameworkProfile profile,
		String containerName, Map<String, String> overrides) {
}
