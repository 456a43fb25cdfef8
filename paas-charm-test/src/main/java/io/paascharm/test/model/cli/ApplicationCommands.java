package io.paascharm.test.model.cli;

import java.nio.file.Path;
import java.util.List;

import io.paascharm.test.model.Application;
import io.paascharm.test.model.Deployment;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.Unit;

/**
 * Commands about applications, their units and relations.
 */
final class ApplicationCommands {

	private ApplicationCommands() {
	}

	static String integrate(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(2);
		model.relate(arguments.get(0, "application"), arguments.get(1, "second application"));
		return "";
	}

	static String removeRelation(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(2);
		model.removeRelation(arguments.get(0, "application"), arguments.get(1, "second application"));
		return "";
	}

	static String deploy(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(2);
		Deployment deployment = model.deployment(Path.of(arguments.get(0, "charm")),
				arguments.get(1, "application name"));
		arguments.all("config").forEach((config) -> deployment.config(key(arguments, config), value(config)));
		arguments.all("resource")
			.forEach((resource) -> deployment.resource(key(arguments, resource), Path.of(value(resource))));
		if (arguments.option("trust") != null) {
			deployment.trust();
		}
		deployment.units(arguments.number(1, "n", "num-units")).deploy();
		return "";
	}

	private static String value(String pair) {
		return pair.substring(pair.indexOf('=') + 1);
	}

	private static String key(CommandArguments arguments, String pair) {
		int equals = pair.indexOf('=');
		if (equals < 1) {
			throw arguments.error("expected \"key=value\", got \"%s\"".formatted(pair));
		}
		return pair.substring(0, equals);
	}

	static String refresh(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(1);
		Application application = model.application(arguments.get(0, "application"));
		String path = arguments.option("path");
		String resource = arguments.option("resource");
		if (path == null && resource == null) {
			throw arguments.error("the simulated model needs --path or --resource");
		}
		if (resource != null) {
			application.attachResource(key(arguments, resource), Path.of(value(resource)));
		}
		if (path != null) {
			application.refresh(Path.of(path));
		}
		return "";
	}

	static String removeApplication(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(1);
		String name = arguments.get(0, "application");
		model.application(name).remove();
		return "will remove application %s\n".formatted(name);
	}

	static String addUnit(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(1);
		Application application = model.application(arguments.get(0, "application"));
		int count = arguments.number(1, "n", "num-units");
		for (int i = 0; i < count; i++) {
			application.addUnit();
		}
		return "";
	}

	static String removeUnit(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(1);
		Application application = model.application(arguments.get(0, "application"));
		int count = arguments.number(0, "num-units");
		if (count < 1) {
			throw arguments.error("specify the number of units to remove with --num-units");
		}
		scaleTo(arguments, application, application.units().size() - count);
		return "";
	}

	static String scale(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(2);
		Application application = model.application(arguments.get(0, "application"));
		try {
			int wanted = Integer.parseInt(arguments.get(1, "scale"));
			scaleTo(arguments, application, wanted);
			return "%s scaled to %d units\n".formatted(application.name(), wanted);
		}
		catch (NumberFormatException ex) {
			throw arguments.error("invalid scale \"%s\"".formatted(arguments.get(1, "scale")));
		}
	}

	private static void scaleTo(CommandArguments arguments, Application application, int wanted) {
		if (wanted < 0) {
			throw arguments.error("scale must be 0 or more, not %d".formatted(wanted));
		}
		List<Unit> units = application.units();
		for (int i = units.size(); i < wanted; i++) {
			application.addUnit();
		}
		units.subList(Math.min(wanted, units.size()), units.size())
			.forEach((unit) -> application.removeUnit(unit.name().number()));
	}

	static String resolved(SimulatedModel model, CommandArguments arguments) {
		if (arguments.option("all") != null) {
			model.retry();
			return "";
		}
		arguments.get(0, "unit");
		arguments.positionals().forEach((name) -> retry(model.unit(name), arguments));
		return "";
	}

	private static void retry(Unit unit, CommandArguments arguments) {
		if (unit.failedHook() == null) {
			throw arguments.error("unit \"%s\" is not in an error state".formatted(unit.name()));
		}
		unit.retry();
	}

}
