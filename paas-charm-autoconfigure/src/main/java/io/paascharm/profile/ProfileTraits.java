package io.paascharm.profile;

import java.util.List;

/**
 * What a framework does beyond the common.
 *
 * @param behaviours the names of the behaviours that it needs, in the order in which they
 * act
 * @param jsonLogging whether its server can log JSON
 * @param requiredIntegrations the integrations that must be ready
 */
public record ProfileTraits(List<String> behaviours, boolean jsonLogging,
		List<RequiredIntegration> requiredIntegrations) {

}
