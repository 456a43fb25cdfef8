package io.paascharm.test.model.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.paascharm.test.model.Application;
import io.paascharm.test.model.Relation;
import io.paascharm.test.model.RemoteApplication;
import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.state.ModelIdentity;
import io.paascharm.test.model.state.StatusEntry;

/**
 * The command that prints what the model is like.
 */
final class StatusCommand {

	private static final List<String> SEVERITY = List.of("unknown", "terminated", "active", "waiting", "maintenance",
			"blocked", "error");

	private StatusCommand() {
	}

	static String run(SimulatedModel model, CommandArguments arguments) {
		arguments.atMost(1);
		String only = (arguments.size() > 0) ? arguments.positionals().get(0) : "";
		ModelIdentity identity = model.identity();
		TextTable models = new TextTable("Model", "Controller", "Cloud/Region", "Version");
		models.row(identity.name(), "simulated", "simulated/localhost", identity.jujuVersion());
		TextTable applications = new TextTable("App", "Version", "Status", "Scale", "Charm", "Address", "Message");
		TextTable units = new TextTable("Unit", "Workload", "Agent", "Address", "Ports", "Message");
		addCharms(model, only, applications, units);
		addRemotes(model, only, applications, units);
		String text = models + "\n" + applications + "\n" + units;
		return (arguments.option("relations") != null) ? text + "\n" + relations(model) : text;
	}

	private static void addCharms(SimulatedModel model, String only, TextTable applications, TextTable units) {
		for (Application application : model.applications()) {
			if (only.isEmpty() || only.equals(application.name())) {
				application(applications, application);
				application.units().forEach((unit) -> unit(units, unit));
			}
		}
	}

	private static void addRemotes(SimulatedModel model, String only, TextTable applications, TextTable units) {
		for (RemoteApplication remote : model.remotes()) {
			if (only.isEmpty() || only.equals(remote.name())) {
				applications.row(remote.name(), "", "active", Integer.toString(remote.units().size()), "(simulated)",
						"", "");
				remote.units().forEach((name) -> units.row(name.toString(), "active", "idle", "", "", ""));
			}
		}
	}

	private static void application(TextTable table, Application application) {
		StatusEntry status = status(application);
		table.row(application.name(), application.workloadVersion(), status.status(),
				Integer.toString(application.units().size()), application.charm().name(), application.address(),
				status.message());
	}

	/**
	 * Return what the leader set, or the worst of the units while it has set nothing.
	 * @param application the application
	 * @return the status
	 */
	private static StatusEntry status(Application application) {
		StatusEntry worst = application.status();
		if (!worst.status().equals("unknown")) {
			return worst;
		}
		for (Unit unit : application.units()) {
			StatusEntry status = status(unit);
			if (SEVERITY.indexOf(status.status()) > SEVERITY.indexOf(worst.status())) {
				worst = status;
			}
		}
		return worst;
	}

	private static StatusEntry status(Unit unit) {
		String failed = unit.failedHook();
		return (failed != null) ? StatusEntry.now("error", "hook failed: \"%s\"".formatted(failed)) : unit.status();
	}

	private static void unit(TextTable table, Unit unit) {
		StatusEntry status = status(unit);
		String agent = unit.agentStatus().equals("error") ? "idle" : unit.agentStatus();
		String ports = unit.ports()
			.stream()
			.map((port) -> port.toString().toUpperCase(Locale.ROOT))
			.collect(Collectors.joining(","));
		table.row(unit.name() + (unit.isLeader() ? "*" : ""), status.status(), agent, unit.address(), ports,
				status.message());
	}

	private static String relations(SimulatedModel model) {
		TextTable table = new TextTable("Integration provider", "Requirer", "Interface", "Type");
		for (Relation relation : model.relations()) {
			List<String> sides = relation.endpoints();
			table.row(sides.get(0), sides.get(sides.size() - 1), relation.interfaceName(),
					relation.isPeer() ? "peer" : "regular");
		}
		return table.toString();
	}

}
