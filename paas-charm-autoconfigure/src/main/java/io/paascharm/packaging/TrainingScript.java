package io.paascharm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The hooks that a charm is trained with, and what the hook tools answer meanwhile.
 *
 * @param hooks the environment of each hook
 * @param tools for each hook tool the answers by pattern of its arguments, the first that
 * matches counts; patterns are those of the shell
 */
record TrainingScript(List<Map<String, String>> hooks, Map<String, Map<String, String>> tools) {

	private static final String RESOURCE = "training.yaml";

	/**
	 * Reads the script that we ship, with a charm's own names and defaults filled in.
	 * @param values the value of each <code>{placeholder}</code>
	 * @return the script
	 */
	static TrainingScript load(Map<String, String> values) {
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

	static TrainingScript parse(String yaml, Map<String, String> values) {
		Map<String, Object> content = YamlNodes.map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
		Map<String, String> environment = strings(content.get("environment"), values);
		List<Map<String, String>> hooks = new ArrayList<>();
		for (Object hook : YamlNodes.list(content.get("hooks"))) {
			Map<String, String> merged = new LinkedHashMap<>(environment);
			merged.putAll(strings(hook, values));
			hooks.add(merged);
		}
		Map<String, Map<String, String>> tools = new LinkedHashMap<>();
		YamlNodes.map(content.get("tools")).forEach((name, table) -> tools.put(name, strings(table, values)));
		return new TrainingScript(hooks, tools);
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

	/**
	 * Writes each hook tool as a program.
	 * @param directory the directory that receives them
	 * @return the directory
	 */
	Path writeTools(Path directory) {
		try {
			Files.createDirectories(directory);
			for (Map.Entry<String, Map<String, String>> tool : this.tools.entrySet()) {
				Path file = directory.resolve(tool.getKey());
				Files.writeString(file, program(tool.getValue()));
				Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
			}
			return directory;
		}
		catch (IOException ex) {
			throw new PackagingException("write hook tools into", directory, ex);
		}
	}

	private String program(Map<String, String> answers) {
		StringBuilder program = new StringBuilder("#!/bin/sh\n");
		program.append("case \"$*\" in *--file*) cat >/dev/null ;; esac\n");
		program.append("case \"$*\" in\n");
		answers.forEach((pattern, answer) -> program.append(pattern)
			.append(") printf '%s\\n' '")
			.append(answer.replace("'", "'\\''"))
			.append("' ;;\n"));
		return program.append("esac\n").toString();
	}

}
