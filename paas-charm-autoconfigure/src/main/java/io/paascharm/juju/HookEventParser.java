package io.paascharm.juju;

import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * Reads the event from the environment of a dispatch.
 */
final class HookEventParser {

	private static final Map<String, BiFunction<HookContext, String, HookEvent>> PEBBLE_EVENTS = Map.of("-pebble-ready",
			(context, container) -> new HookEvent.PebbleReady(container), "-pebble-custom-notice",
			(context, container) -> new HookEvent.PebbleNotice(
					container, context.required("JUJU_NOTICE_ID"), context.required("JUJU_NOTICE_KEY")),
			"-pebble-check-failed",
			(context, container) -> new HookEvent.PebbleCheck(container, context.required("JUJU_PEBBLE_CHECK_NAME"),
					false),
			"-pebble-check-recovered", (context, container) -> new HookEvent.PebbleCheck(container,
					context.required("JUJU_PEBBLE_CHECK_NAME"), true));

	private HookEventParser() {
	}

	static HookEvent parse(HookContext context) {
		String path = context.required("JUJU_DISPATCH_PATH");
		int slash = path.lastIndexOf('/');
		String name = path.substring(slash + 1);
		if (path.startsWith("actions/")) {
			return new HookEvent.Action(name, context.required("JUJU_ACTION_UUID"));
		}
		LifecycleKind lifecycle = LifecycleKind.of(name);
		return (lifecycle != null) ? new HookEvent.Lifecycle(lifecycle) : parseWithFacts(context, name);
	}

	private static HookEvent parseWithFacts(HookContext context, String name) {
		RelationKind relation = RelationKind.ofHook(name);
		if (relation != null && context.variable("JUJU_RELATION_ID") != null) {
			return relation(context, relation);
		}
		SecretKind secret = SecretKind.of(name);
		if (secret != null) {
			return secret(context, secret);
		}
		String storage = context.variable("JUJU_STORAGE_ID");
		if (storage != null) {
			return new HookEvent.Storage(name, storage);
		}
		return pebble(context, name);
	}

	private static HookEvent relation(HookContext context, RelationKind kind) {
		String application = context.variable("JUJU_REMOTE_APP");
		return new HookEvent.Relation(kind, parseVariable(context, "JUJU_RELATION_ID"),
				(application != null) ? application : "", unit(context, "JUJU_REMOTE_UNIT"),
				unit(context, "JUJU_DEPARTING_UNIT"));
	}

	private static RelationId parseVariable(HookContext context, String variable) {
		try {
			return RelationId.parse(context.required(variable));
		}
		catch (IllegalArgumentException ex) {
			throw new HookContextException(variable, "is not the identifier of a relation");
		}
	}

	private static @Nullable UnitName unit(HookContext context, String variable) {
		String value = context.variable(variable);
		try {
			return (value != null) ? UnitName.parse(value) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new HookContextException(variable, "is not the name of a unit");
		}
	}

	private static HookEvent secret(HookContext context, SecretKind kind) {
		String label = context.variable("JUJU_SECRET_LABEL");
		String revision = context.variable("JUJU_SECRET_REVISION");
		try {
			return new HookEvent.Secret(kind, context.required("JUJU_SECRET_ID"), (label != null) ? label : "",
					(revision != null) ? Integer.valueOf(revision) : null);
		}
		catch (NumberFormatException ex) {
			throw new HookContextException("JUJU_SECRET_REVISION", "is not a number");
		}
	}

	private static HookEvent pebble(HookContext context, String name) {
		String container = context.variable("JUJU_WORKLOAD_NAME");
		if (container != null && name.startsWith(container)) {
			BiFunction<HookContext, String, HookEvent> event = PEBBLE_EVENTS.get(name.substring(container.length()));
			if (event != null) {
				return event.apply(context, container);
			}
		}
		return new HookEvent.Unknown(name);
	}

}
