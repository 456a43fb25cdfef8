package io.paascharm.test.model.cli;

import java.util.Map;

import io.paascharm.test.model.Secret;
import io.paascharm.test.model.SimulatedModel;

/**
 * Commands about users' secrets.
 */
final class SecretCommands {

	private SecretCommands() {
	}

	private static Secret secret(SimulatedModel model, CommandArguments arguments) {
		return model.secret(arguments.get(0, "secret name or ID"));
	}

	static String add(SimulatedModel model, CommandArguments arguments) {
		String name = arguments.get(0, "secret name");
		return model.addSecret(name, content(arguments)).uri() + "\n";
	}

	private static Map<String, String> content(CommandArguments arguments) {
		Map<String, String> content = arguments.pairs(1);
		if (content.isEmpty()) {
			throw arguments.error("missing secret value");
		}
		return content;
	}

	static String update(SimulatedModel model, CommandArguments arguments) {
		secret(model, arguments).update(content(arguments));
		return "";
	}

	static String grant(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(2);
		for (String application : arguments.get(1, "application").split(",")) {
			secret(model, arguments).grant(application);
		}
		return "";
	}

	static String revoke(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(2);
		for (String application : arguments.get(1, "application").split(",")) {
			secret(model, arguments).revoke(application);
		}
		return "";
	}

	static String remove(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(1);
		secret(model, arguments).remove();
		return "";
	}

}
