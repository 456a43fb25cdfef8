package io.paascharm.test.model.cli;

import java.util.Map;
import java.util.TreeMap;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import io.paascharm.test.model.ActionResult;
import io.paascharm.test.model.SimulatedModel;

/**
 * The command that runs actions. It waits until the action has ended.
 */
final class RunCommand {

	private RunCommand() {
	}

	static String run(SimulatedModel model, CommandArguments arguments) {
		String unit = unit(model, arguments.get(0, "unit"));
		String action = arguments.get(1, "action");
		Map<String, Object> parameters = new TreeMap<>();
		arguments.pairs(2).forEach((key, value) -> put(parameters, key, typed(value)));
		ActionResult result = model.runAction(unit, action, parameters);
		if (!result.isCompleted()) {
			throw new JujuCommandException(arguments.verb(),
					"action %s on %s failed: %s".formatted(result.id(), unit, result.message()), print(result));
		}
		return print(result);
	}

	private static String unit(SimulatedModel model, String name) {
		if (!name.endsWith("/leader")) {
			return name;
		}
		return model.application(name.substring(0, name.indexOf('/'))).leader().name().toString();
	}

	private static Object typed(String text) {
		try {
			Object value = new Load(LoadSettings.builder().build()).loadFromString(text);
			return (value != null) ? value : "";
		}
		catch (YamlEngineException ex) {
			return text;
		}
	}

	private static void put(Map<String, Object> parameters, String key, Object value) {
		int dot = key.indexOf('.');
		if (dot < 0) {
			parameters.put(key, value);
			return;
		}
		Map<String, Object> nested = new TreeMap<>();
		if (parameters.get(key.substring(0, dot)) instanceof Map<?, ?> existing) {
			existing.forEach((name, item) -> nested.put((String) name, item));
		}
		put(nested, key.substring(dot + 1), value);
		parameters.put(key.substring(0, dot), nested);
	}

	private static String print(ActionResult result) {
		StringBuilder output = new StringBuilder();
		output.append("Running operation %s with 1 task%n%n".formatted(result.id()));
		result.log().forEach((line) -> output.append(line).append('\n'));
		Map<String, Object> shown = new TreeMap<>(result.results());
		shown.remove("return-code", 0);
		return output.append(shown.isEmpty() ? "" : yaml(shown)).toString();
	}

	private static String yaml(Map<String, Object> results) {
		DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
		return new Dump(settings).dumpToString(results);
	}

}
