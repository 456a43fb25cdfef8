package io.paascharm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.charmcraft.CharmcraftProject;
import io.paascharm.profile.FrameworkProfile;

/**
 * The hooks that a charm is trained with, and what the hook tools answer meanwhile.
 *
 * @param hooks the environment of each hook
 * @param tools the hook tools
 * @param container the name of the workload container
 * @param pebble what its Pebble answers
 */
record TrainingScript(List<Map<String, String>> hooks, HookToolStubs tools, String container,
		List<PebbleAnswer> pebble) {

	private static final String RESOURCE = "training.yaml";

	/**
	 * Reads the script that we ship, with a charm's own names and defaults filled in.
	 * @param charm the charm to be trained
	 * @return the script
	 */
	static TrainingScript of(CharmcraftProject charm) {
		return ofShipped(values(charm));
	}

	/**
	 * Reads the script that we ship.
	 * @param values the value of each <code>{placeholder}</code>
	 * @return the script
	 */
	static TrainingScript ofShipped(Map<String, String> values) {
		try (InputStream content = TrainingScript.class.getResourceAsStream(RESOURCE)) {
			if (content == null) {
				throw new PackagingException("read", RESOURCE, "it is missing");
			}
			return parse(new String(content.readAllBytes(), StandardCharsets.UTF_8), values);
		}
		catch (IOException ex) {
			throw new PackagingException("read", RESOURCE, ex);
		}
	}

	private static Map<String, String> values(CharmcraftProject charm) {
		Set<String> containers = YamlNodes.map(charm.metadata().get("containers")).keySet();
		Map<String, String> values = new LinkedHashMap<>();
		values.put("name", charm.name());
		values.put("container", containers.isEmpty() ? "app" : containers.iterator().next());
		FrameworkProfile profile = charm.profile();
		values.put("service", (profile != null) ? profile.workload().service() : "app");
		values.put("config", JsonMapper.shared().writeValueAsString(defaults(charm)));
		return values;
	}

	private static Map<String, Object> defaults(CharmcraftProject charm) {
		Map<String, Object> defaults = new LinkedHashMap<>();
		YamlNodes.map(charm.config().get("options")).forEach((name, option) -> {
			Object value = YamlNodes.map(option).get("default");
			if (value != null) {
				defaults.put(name, value);
			}
		});
		return defaults;
	}

	/**
	 * Reads a script.
	 * @param yaml the script's text
	 * @param values the value of each <code>{placeholder}</code>
	 * @return the script
	 */
	static TrainingScript parse(String yaml, Map<String, String> values) {
		Map<String, Object> content = YamlNodes.map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
		List<Map<String, String>> hooks = hooks(content, values);
		Map<String, Map<String, String>> tools = new LinkedHashMap<>();
		YamlNodes.map(content.get("tools")).forEach((name, table) -> tools.put(name, strings(table, values)));
		List<PebbleAnswer> pebble = YamlNodes.list(content.get("pebble"))
			.stream()
			.map((answer) -> answer(strings(answer, values)))
			.toList();
		return new TrainingScript(hooks, new HookToolStubs(tools), values.getOrDefault("container", "app"), pebble);
	}

	private static List<Map<String, String>> hooks(Map<String, Object> content, Map<String, String> values) {
		Map<String, String> environment = strings(content.get("environment"), values);
		List<Map<String, String>> hooks = new ArrayList<>();
		for (Object hook : YamlNodes.list(content.get("hooks"))) {
			Map<String, String> merged = new LinkedHashMap<>(environment);
			merged.putAll(strings(hook, values));
			hooks.add(merged);
		}
		return hooks;
	}

	private static PebbleAnswer answer(Map<String, String> entry) {
		return new PebbleAnswer(entry.getOrDefault("call", ""), Integer.parseInt(entry.getOrDefault("status", "200")),
				entry.getOrDefault("type", "application/json"), entry.getOrDefault("body", ""));
	}

	private static Map<String, String> strings(@Nullable Object map, Map<String, String> values) {
		Map<String, String> strings = new LinkedHashMap<>();
		YamlNodes.map(map).forEach((key, value) -> strings.put(key, filled(value.toString(), values)));
		return strings;
	}

	private static String filled(String template, Map<String, String> values) {
		String filled = template;
		for (Map.Entry<String, String> value : values.entrySet()) {
			filled = filled.replace("{" + value.getKey() + "}", value.getValue());
		}
		return filled;
	}

}
