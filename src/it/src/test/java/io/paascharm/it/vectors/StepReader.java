package io.paascharm.it.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.agent.Fault;

/**
 * Reader of steps: what happens, in the order of the keys, and which hooks follow.
 */
final class StepReader {

	static final List<String> KEYS = List.of("juju", "provider", "event", "fault", "kill", "add-peer", "remove-peer",
			"leader", "prints", "fails", "then");

	private final HookReader hooks;

	StepReader(HookReader hooks) {
		this.hooks = hooks;
	}

	Step read(Located step) {
		List<Step.Action> actions = new ArrayList<>();
		List<String> titles = new ArrayList<>();
		Map<String, Located> members = step.members(KEYS);
		members.forEach((key, value) -> {
			for (Located item : actionItems(key, value)) {
				Step.Action action = action(key, item);
				actions.add(action);
				titles.add(title(key, item));
			}
		});
		if (actions.isEmpty()) {
			throw step.error("says nothing that happens");
		}
		List<ExpectedHook> expected = new ArrayList<>();
		if (members.containsKey("then")) {
			step.require("then").items().forEach((hook) -> expected.add(this.hooks.read(hook)));
		}
		return new Step(String.join("; ", titles), actions, step.optionalText("prints"), step.optionalText("fails"),
				expected);
	}

	private static List<Located> actionItems(String key, Located value) {
		return List.of("prints", "fails", "then").contains(key) ? List.of() : value.itemOrItems();
	}

	private static String title(String key, Located value) {
		return switch (key) {
			case "juju" -> "juju " + value.text();
			case "event" -> value.text();
			case "provider" -> value.require("name").text() + " answers";
			case "fault", "kill" -> key + " at " + value.require("tool").text();
			default -> key + " " + value.value();
		};
	}

	private static Step.Action action(String key, Located value) {
		switch (key) {
			case "juju" -> {
				String line = value.text();
				return (stage) -> stage.juju(line);
			}
			case "event" -> {
				return event(value);
			}
			case "provider" -> {
				return provider(value);
			}
			case "fault", "kill" -> {
				return fault(key, value);
			}
			case "add-peer" -> {
				int number = value.number();
				return (stage) -> stage.application().addPeer(number);
			}
			case "remove-peer" -> {
				int number = value.number();
				return (stage) -> stage.application().removeUnit(number);
			}
			default -> {
				int number = value.number();
				return (stage) -> stage.application().setLeader(number);
			}
		}
	}

	private static Step.Action event(Located value) {
		if (!value.text().equals("update-status")) {
			throw value.error("must be 'update-status'; other events are the model's to decide");
		}
		return (stage) -> stage.unit().updateStatus();
	}

	private static Step.Action fault(String key, Located value) {
		value.members(key.equals("fault") ? List.of("hook", "tool", "call", "error") : List.of("hook", "tool", "call"));
		String hook = value.require("hook").text();
		String tool = value.require("tool").text();
		int call = value.require("call").number();
		Fault fault = key.equals("kill") ? Fault.killedAtTool(tool, call)
				: Fault.toolFails(tool, call, value.require("error").text());
		return (stage) -> stage.unit().inject(hook, fault);
	}

	private static Step.Action provider(Located value) {
		Map<String, Located> members = value.members(List.of("name", "secrets", "data", "unit-data"));
		String name = value.require("name").text();
		Map<String, Map<String, String>> secrets = new LinkedHashMap<>();
		if (members.containsKey("secrets")) {
			value.require("secrets").members().forEach((secret, content) -> {
				Map<String, String> texts = new LinkedHashMap<>();
				content.members().forEach((field, text) -> texts.put(field, text.text()));
				secrets.put(secret, texts);
			});
		}
		Map<String, Object> data = data(members.get("data"));
		Map<String, Object> unitData = data(members.get("unit-data"));
		return (stage) -> {
			secrets.forEach((secret, content) -> stage.share(name, secret, content));
			stage.write(name, data, unitData);
		};
	}

	private static Map<String, Object> data(@Nullable Located databag) {
		Map<String, Object> data = new LinkedHashMap<>();
		if (databag != null) {
			databag.members().forEach((field, value) -> data.put(field, datum(value.value())));
		}
		return data;
	}

	private static Object datum(@Nullable Object value) {
		return (value != null) ? value : "";
	}

}
