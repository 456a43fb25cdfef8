package io.paascharm.test.model.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.Application;
import io.paascharm.test.model.ModelProxies;
import io.paascharm.test.model.SimulatedModel;

/**
 * Commands about configuration.
 */
final class ConfigCommands {

	private static final List<String> PROXIES = List.of("juju-http-proxy", "juju-https-proxy", "juju-ftp-proxy",
			"juju-no-proxy");

	private ConfigCommands() {
	}

	static String config(SimulatedModel model, CommandArguments arguments) {
		Application application = model.application(arguments.get(0, "application name"));
		String reset = arguments.option("reset");
		if (reset != null) {
			application.resetConfig(reset.split(","));
		}
		boolean asks = arguments.size() == 2 && arguments.positionals().get(1).indexOf('=') < 0;
		if (asks) {
			return value(arguments, application, arguments.positionals().get(1));
		}
		application.setConfig(arguments.pairs(1));
		return (arguments.size() == 1 && reset == null) ? all(application) : "";
	}

	private static String value(CommandArguments arguments, Application application, String option) {
		if (!application.config().containsKey(option)) {
			throw arguments.error("key \"%s\" not found in \"%s\" application config or charm settings."
				.formatted(option, application.name()));
		}
		Object value = application.config().get(option);
		return (value != null) ? value + "\n" : "";
	}

	private static String all(Application application) {
		TextTable table = new TextTable("Option", "Value", "Source");
		application.config().forEach((option, value) -> {
			String source = application.isSet(option) ? "user" : (value != null) ? "default" : "unset";
			table.row(option, text(value), source);
		});
		return table.toString();
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	static String modelConfig(SimulatedModel model, CommandArguments arguments) {
		Map<String, String> values = proxies(model.proxies());
		Map<String, String> changes = new LinkedHashMap<>(arguments.pairs(0));
		String reset = arguments.option("reset");
		if (reset != null) {
			List.of(reset.split(",")).forEach((key) -> changes.put(key, ""));
		}
		changes.forEach((key, value) -> {
			if (values.replace(key, value) == null) {
				throw arguments.error("the simulated model knows only %s, not '%s'".formatted(PROXIES, key));
			}
		});
		List<String> after = new ArrayList<>(values.values());
		model.setProxies(new ModelProxies(after.get(0), after.get(1), after.get(2), after.get(3)));
		return changes.isEmpty() ? proxyTable(values) : "";
	}

	private static Map<String, String> proxies(ModelProxies proxies) {
		Map<String, String> values = new LinkedHashMap<>();
		List<String> before = List.of(proxies.http(), proxies.https(), proxies.ftp(), proxies.no());
		for (int i = 0; i < PROXIES.size(); i++) {
			values.put(PROXIES.get(i), before.get(i));
		}
		return values;
	}

	private static String proxyTable(Map<String, String> values) {
		TextTable table = new TextTable("Attribute", "Value");
		values.forEach(table::row);
		return table.toString();
	}

	static String trust(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(1);
		model.application(arguments.get(0, "application name")).trust(arguments.option("remove") == null);
		return "";
	}

}
