package io.paascharm.test.model.hooktool;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.state.RefusedException;
import io.paascharm.test.model.state.RelationState;
import io.paascharm.test.model.state.SecretMetadata;
import io.paascharm.test.model.state.SecretState;

/**
 * Tools about secrets.
 */
final class SecretTools {

	private static final Pattern REFERENCE = Pattern.compile("(secret:)?(//[0-9a-f-]{36}/)?[0-9a-v]{20}");

	private SecretTools() {
	}

	private static String reference(String text) {
		UsageException.require(REFERENCE.matcher(text).matches(), "secret URI \"%s\" not valid", text);
		return text;
	}

	private static String requiredReference(Invocation call) {
		return reference(call.arguments().required(0, "missing secret URI"));
	}

	static void add(Invocation call) {
		if (call.arguments().flag("file") == null) {
			call.arguments().required(0, "missing secret value or filename");
		}
		boolean ofApplication = ofApplication(call);
		SecretMetadata metadata = SecretOptions.metadata(call.arguments());
		SecretContent content = SecretContent.read(call, 0);
		call.printPlain("secret:" + call.hook().secrets().add(ofApplication, metadata, content.values()) + "\n");
	}

	private static boolean ofApplication(Invocation call) {
		String owner = call.arguments().flag("owner", "application");
		return switch (owner) {
			case "application" -> true;
			case "unit" -> false;
			default -> throw new UsageException("secret owner \"%s\" not valid".formatted(owner));
		};
	}

	static void set(Invocation call) {
		String id = requiredReference(call);
		ofApplication(call);
		SecretMetadata metadata = SecretOptions.metadata(call.arguments());
		Map<String, String> content = SecretContent.read(call, 1).values();
		call.hook().secrets().update(id, metadata, content.isEmpty() ? null : content);
	}

	static void get(Invocation call) {
		Arguments arguments = call.arguments();
		String id = arguments.optional(0);
		String label = arguments.flag("label", "");
		UsageException.require(!id.isEmpty() || !label.isEmpty(), "require either a secret URI or label");
		if (!id.isEmpty()) {
			reference(id);
		}
		Map<String, String> content = read(call, id, label);
		String key = arguments.optional(1);
		call.print(key.isEmpty() ? new TreeMap<>(content) : value(content, key));
	}

	private static Map<String, String> read(Invocation call, String id, String label) {
		boolean peek = call.arguments().isOn("peek");
		boolean refresh = call.arguments().isOn("refresh");
		UsageException.require(!peek || !refresh, "specify one of --peek or --refresh but not both");
		call.arguments().atMost(2);
		return call.hook().secrets().read(id, label, refresh, peek);
	}

	private static String value(Map<String, String> content, String key) {
		boolean encoded = key.endsWith("#base64");
		String name = encoded ? key.substring(0, key.length() - "#base64".length()) : key;
		String value = content.get(name);
		if (value == null) {
			throw new RefusedException("secret key value \"%s\" not found".formatted(name));
		}
		return encoded ? Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) : value;
	}

	static void infoGet(Invocation call) {
		String id = call.arguments().optional(0);
		String label = call.arguments().flag("label", "");
		if (!id.isEmpty()) {
			reference(id);
		}
		UsageException.require(id.isEmpty() != label.isEmpty(), "require either a secret URI or label but not both");
		call.arguments().atMost(1);
		SecretState secret = call.hook().secrets().owned(id, label);
		call.print(Map.of(secret.id(), info(secret)));
	}

	private static Map<String, Object> info(SecretState secret) {
		SecretMetadata metadata = secret.metadata();
		Map<String, Object> info = new TreeMap<>();
		info.put("revision", secret.latest());
		info.put("label", metadata.labelOrEmpty());
		info.put("owner", secret.owner().kind());
		putIfGiven(info, "description", metadata.description());
		putIfGiven(info, "rotation", metadata.rotate());
		putIfGiven(info, "expiry", (metadata.expire() != null) ? metadata.expire().toString() : null);
		putIfGiven(info, "access", access(secret));
		return info;
	}

	private static @Nullable List<Map<String, String>> access(SecretState secret) {
		List<Map<String, String>> access = new ArrayList<>();
		secret.grants().forEach((target, scope) -> access.add(access(target, scope)));
		return access.isEmpty() ? null : access;
	}

	private static Map<String, String> access(String target, String scope) {
		String kind = (target.indexOf('/') < 0) ? "application:" : "unit:";
		return new TreeMap<>(Map.of("target", kind + target, "scope", "relation:" + scope, "role", "view"));
	}

	private static void putIfGiven(Map<String, Object> info, String key, @Nullable Object value) {
		if (value != null && !value.equals("")) {
			info.put(key, value);
		}
	}

	static void ids(Invocation call) {
		call.arguments().atMost(0);
		List<String> ids = new ArrayList<>();
		for (SecretState secret : call.hook().secrets().owned()) {
			if (secret.owner().unit() != null || call.hook().isLeader()) {
				ids.add(secret.id());
			}
		}
		call.print(ids.isEmpty() ? null : ids);
	}

	static void grant(Invocation call) {
		String id = requiredReference(call);
		RelationState relation = call.relationOrNull();
		if (relation == null) {
			throw new UsageException("missing relation id");
		}
		call.arguments().atMost(1);
		call.hook().secrets().grant(id, relation, call.unitFlag());
	}

	static void revoke(Invocation call) {
		String id = requiredReference(call);
		Arguments arguments = call.arguments();
		boolean byRelation = arguments.flag("relation") != null;
		String application = arguments.flag("app", "");
		UnitName unit = call.unitFlag();
		checkTarget(byRelation, !application.isEmpty(), unit != null);
		arguments.atMost(1);
		String own = call.hook().application().name();
		String from = byRelation ? call.relation().remote(own).application() : application;
		call.hook().secrets().revoke(id, (unit != null) ? unit.toString() : from);
	}

	private static void checkTarget(boolean byRelation, boolean byApplication, boolean byUnit) {
		UsageException.require(byRelation || byApplication || byUnit, "missing relation or application or unit");
		UsageException.require(!byRelation || !byApplication, "specify only one of relation or application");
		UsageException.require(!byApplication || !byUnit, "specify only one of application or unit");
	}

	static void remove(Invocation call) {
		String id = requiredReference(call);
		call.arguments().atMost(1);
		String revision = call.arguments().flag("revision", "0");
		try {
			call.hook().secrets().remove(id, Integer.parseInt(revision));
		}
		catch (NumberFormatException ex) {
			throw new UsageException("invalid value \"%s\" for option --revision".formatted(revision));
		}
	}

}
