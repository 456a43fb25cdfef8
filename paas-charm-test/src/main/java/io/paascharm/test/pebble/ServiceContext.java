package io.paascharm.test.pebble;

import java.util.HashMap;
import java.util.Map;

/**
 * Environment, user and directory of a command, those of a service below its own.
 *
 * @param environment the variables
 * @param user the user
 * @param directory the working directory, empty for none
 */
record ServiceContext(Map<String, String> environment, UserSpec user, String directory) {

	static ServiceContext of(Plan plan, String service, Map<String, String> environment, UserSpec user,
			String directory) {
		if (service.isEmpty()) {
			return new ServiceContext(environment, user, directory);
		}
		ServiceConfig config = plan.service(service);
		if (config == null) {
			throw ApiException.badRequest("context service \"%s\" not found", service);
		}
		Map<String, String> merged = new HashMap<>(config.environment());
		merged.putAll(environment);
		return new ServiceContext(merged, user.over(UserSpec.of(config)),
				(directory.isEmpty()) ? config.text("working-dir") : directory);
	}

}
