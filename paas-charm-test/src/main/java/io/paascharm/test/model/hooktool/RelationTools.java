package io.paascharm.test.model.hooktool;

import java.util.Map;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.state.HookSubject;
import io.paascharm.test.model.state.RelationState;

/**
 * Tools about relations and their databags.
 */
final class RelationTools {

	private RelationTools() {
	}

	static void ids(Invocation call) {
		RelationState current = call.hook().subject().relation();
		String endpoint = call.arguments().optional(0);
		call.arguments().atMost(1);
		if (endpoint.isEmpty() && current != null) {
			endpoint = current.own(call.hook().application().name()).endpoint();
		}
		UsageException.require(!endpoint.isEmpty(), "no endpoint name specified");
		call.print(call.hook().relations().ids(endpoint));
	}

	static void list(Invocation call) {
		RelationState relation = call.relation();
		call.arguments().atMost(0);
		if (call.arguments().isOn("app")) {
			call.print(relation.remote(call.hook().application().name()).application());
			return;
		}
		call.print(call.hook().relations().members(relation).stream().map(UnitName::toString).toList());
	}

	static void modelGet(Invocation call) {
		call.relation();
		call.arguments().atMost(0);
		call.print(Map.of("uuid", call.hook().model().identity().uuid()));
	}

	static void get(Invocation call) {
		RelationState relation = call.relation();
		call.arguments().atMost(2);
		String key = call.arguments().optional(0);
		Map<String, String> data = databag(call, relation);
		if (key.isEmpty() || key.equals("-")) {
			call.print(data);
			return;
		}
		call.print(data.get(key));
	}

	private static Map<String, String> databag(Invocation call, RelationState relation) {
		String whose = whose(call);
		boolean isImplied = call.arguments().optional(1).isEmpty() && call.hook().subject().remoteUnit() == null;
		if (call.arguments().isOn("app") || isImplied) {
			int slash = whose.indexOf('/');
			return call.hook().relations().applicationData(relation, (slash < 0) ? whose : whose.substring(0, slash));
		}
		return call.hook().relations().unitData(relation, unit(whose));
	}

	private static String whose(Invocation call) {
		HookSubject subject = call.hook().subject();
		if (!call.arguments().optional(1).isEmpty()) {
			return call.arguments().optional(1);
		}
		if (subject.remoteUnit() != null) {
			return subject.remoteUnit().toString();
		}
		if (subject.relation() == null) {
			throw new UsageException("no unit or application specified");
		}
		return subject.relation().remote(call.hook().application().name()).application();
	}

	private static UnitName unit(String name) {
		UsageException.require(name.indexOf('/') >= 0, "expected unit name, got application name \"%s\"", name);
		try {
			return UnitName.parse(name);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException("invalid unit name \"%s\"".formatted(name));
		}
	}

	static void set(Invocation call) {
		RelationState relation = call.relation();
		call.arguments().pairs();
		call.hook().relations().write(relation, call.arguments().isOn("app"), call.pairsWithFile());
	}

}
