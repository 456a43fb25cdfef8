package io.paascharm.test.model.hooktool;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.RefusedException;
import io.paascharm.test.model.state.RelationSide;
import io.paascharm.test.model.state.RelationState;
import io.paascharm.test.model.state.StatusEntry;

/**
 * Tools about configuration, leadership, status and identity.
 */
final class UnitTools {

	private static final List<String> SETTABLE = List.of("maintenance", "blocked", "waiting", "active");

	private UnitTools() {
	}

	static void configGet(Invocation call) {
		String key = call.arguments().optional(0);
		boolean all = call.arguments().isOn("all");
		call.arguments().atMost(1);
		UsageException.require(key.isEmpty() || !all, "cannot use argument --all together with key \"%s\"", key);
		Map<String, @Nullable Object> config = new TreeMap<>(call.hook().config());
		if (!all) {
			config.values().removeIf(Objects::isNull);
		}
		call.print(key.isEmpty() ? config : config.get(key));
	}

	static void isLeader(Invocation call) {
		call.arguments().atMost(0);
		call.print(call.hook().isLeader());
	}

	static void statusSet(Invocation call) {
		String status = call.arguments().required(0, "invalid args, require <status> [message]");
		UsageException.require(SETTABLE.contains(status), "invalid status \"%s\", expected one of %s", status,
				SETTABLE.toString().replace(",", ""));
		call.arguments().atMost(2);
		if (call.arguments().isOn("application")) {
			call.hook().requireLeadership();
			call.hook().application().status(status, call.arguments().optional(1));
		}
		else {
			call.hook().unit().status(status, call.arguments().optional(1));
		}
	}

	static void statusGet(Invocation call) {
		call.arguments().atMost(0);
		boolean ofApplication = call.arguments().isOn("application");
		if (ofApplication && !call.hook().isLeader()) {
			throw new RefusedException("finding application status: this unit is not the leader");
		}
		StatusEntry status = ofApplication ? call.hook().application().status() : call.hook().unit().status();
		if (!call.arguments().isOn("include-data")) {
			call.print(status.status());
			return;
		}
		call.print(ofApplication ? details(call.hook().application()) : details(status));
	}

	private static Map<String, Object> details(ApplicationState application) {
		Map<String, Object> units = new TreeMap<>();
		application.units().values().forEach((unit) -> units.put(unit.name().toString(), details(unit.status())));
		Map<String, Object> details = details(application.status());
		details.put("units", units);
		return Map.of("application-status", details);
	}

	private static Map<String, Object> details(StatusEntry status) {
		return new TreeMap<>(Map.of("status", status.status(), "message", status.message(), "status-data", Map.of()));
	}

	static void versionSet(Invocation call) {
		String version = call.arguments().required(0, "no version specified");
		call.arguments().atMost(1);
		call.hook().application().workloadVersion(version);
	}

	static void goalState(Invocation call) {
		call.arguments().atMost(0);
		ApplicationState application = call.hook().application();
		Map<String, Object> units = new TreeMap<>();
		application.units()
			.values()
			.forEach((unit) -> units.put(unit.name().toString(), goal(unit.status().status(), unit.status())));
		Map<String, Map<String, Object>> relations = new TreeMap<>();
		call.hook()
			.model()
			.relationsOf(application.name())
			.forEach((relation) -> addGoals(application, relation, relations));
		call.print(new TreeMap<>(Map.of("units", units, "relations", relations)));
	}

	private static void addGoals(ApplicationState application, RelationState relation,
			Map<String, Map<String, Object>> relations) {
		if (relation.isPeer()) {
			return;
		}
		RelationSide remote = relation.remote(application.name());
		StatusEntry now = application.status();
		Map<String, Object> goals = relations.computeIfAbsent(relation.own(application.name()).endpoint(),
				(endpoint) -> new TreeMap<>());
		goals.put(remote.application(), goal(relation.isDying() ? "dying" : "joined", now));
		remote.units().forEach((unit) -> goals.put(unit.toString(), goal("active", now)));
	}

	private static Map<String, String> goal(String status, StatusEntry entry) {
		return new TreeMap<>(Map.of("status", status, "since", entry.since().toString()));
	}

	static void unitGet(Invocation call) {
		String setting = call.arguments().required(0, "no setting specified");
		UsageException.require(Set.of("private-address", "public-address").contains(setting), "unknown setting \"%s\"",
				setting);
		call.arguments().atMost(1);
		boolean shared = setting.equals("public-address");
		call.print(shared ? call.hook().application().address() : call.hook().unit().address());
	}

	static void credentialGet(Invocation call) {
		call.arguments().atMost(0);
		if (!call.hook().application().isTrusted()) {
			throw new RefusedException("cannot access cloud credentials: permission denied");
		}
		Map<String, Object> credential = Map.of("auth-type", "oauth2", "attrs", Map.of("Token", "simulated"));
		call.print(new TreeMap<>(Map.of("type", "kubernetes", "name", "simulated", "region", "default", "endpoint",
				"https://10.152.183.1", "credential", new TreeMap<>(credential))));
	}

	static void resourceGet(Invocation call) {
		String name = call.arguments().required(0, "missing required resource name");
		call.arguments().atMost(1);
		String path = call.hook().application().resources().get(name);
		if (path == null) {
			throw new RefusedException("could not download resource: resource \"%s\" not found".formatted(name));
		}
		call.printPlain(path);
	}

	static void reboot(Invocation call) {
		throw new RefusedException("juju-reboot is not supported on k8s");
	}

}
