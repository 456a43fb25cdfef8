package io.paascharm.cos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.metadata.CharmFileException;
import io.paascharm.metadata.YamlMapping;

/**
 * Alert rules of a charm, labelled with where they come from. A file holds either groups
 * in the format of Prometheus or a single rule, which becomes a group named after the
 * file.
 */
public final class AlertRules {

	private static final Logger logger = LoggerFactory.getLogger(AlertRules.class);

	private static final Set<String> SUFFIXES = Set.of(".rule", ".rules", ".yml", ".yaml");

	private static final Pattern COMPLETE_NAME = Pattern.compile(".*?_[0-9a-f]{8}_.*rules");

	private final QueryLanguage language;

	private final JujuTopology topology;

	private final List<Map<String, Object>> groups = new ArrayList<>();

	/**
	 * Create rules, none yet.
	 * @param language the language of their expressions
	 * @param topology where they come from
	 */
	public AlertRules(QueryLanguage language, JujuTopology topology) {
		this.language = language;
		this.topology = topology;
	}

	/**
	 * Return whether a file is one of rules.
	 * @param file the file
	 * @return whether it has one of the suffixes of such files
	 */
	public static boolean isRuleFile(CosFile file) {
		int dot = file.name().lastIndexOf('.');
		return dot >= 0 && SUFFIXES.contains(file.name().substring(dot));
	}

	/**
	 * Add the rules in files. A file that is not one of rules is passed over, and so is
	 * one that breaks a rule of the format, with a warning: it was refused when the charm
	 * was packed.
	 * @param files the files
	 * @return this
	 */
	public AlertRules addAll(List<CosFile> files) {
		for (CosFile file : files) {
			if (isRuleFile(file)) {
				try {
					add(file);
				}
				catch (CharmFileException ex) {
					logger.warn("{}", ex.getMessage());
				}
			}
		}
		return this;
	}

	/**
	 * Add the rules that every application has.
	 * @return this
	 */
	public AlertRules addHostHealth() {
		return add(YamlMapping.parse("HostHealth", HostHealth.RULES), "HostHealth", "");
	}

	/**
	 * Add the rules in a file.
	 * @param file the file
	 * @return this
	 * @throws CharmFileException if it cannot be read or breaks a rule of the format
	 */
	public AlertRules add(CosFile file) {
		return add(YamlMapping.read(file.path()), file.stem(), file.directory());
	}

	/**
	 * Add rules.
	 * @param content the groups, or a single rule
	 * @param name the name of the group that a single rule becomes
	 * @param directory what comes before the names of groups, may be empty
	 * @return this
	 * @throws CharmFileException if they break a rule of the format
	 */
	AlertRules add(YamlMapping content, String name, String directory) {
		String prefix = this.topology.identifier() + (directory.isEmpty() ? "" : "_" + directory);
		List<Map<String, Object>> read = new ArrayList<>();
		if (content.has("groups")) {
			for (YamlMapping group : content.mappings("groups")) {
				read.add(group(group, prefix));
			}
		}
		else {
			read.add(single(content, name, prefix));
		}
		this.groups.addAll(read);
		return this;
	}

	private Map<String, Object> group(YamlMapping group, String prefix) {
		List<Map<String, Object>> rules = new ArrayList<>();
		for (YamlMapping rule : group.mappings("rules")) {
			rules.add(rule(rule));
		}
		Map<String, Object> labelled = new LinkedHashMap<>(group.asMap());
		labelled.put("name", groupName(prefix, group.string("name")));
		labelled.put("rules", rules);
		return labelled;
	}

	private Map<String, Object> single(YamlMapping rule, String name, String prefix) {
		Map<String, Object> group = new LinkedHashMap<>();
		group.put("name", groupName(prefix, name));
		group.put("rules", List.of(rule(rule)));
		return group;
	}

	private Map<String, Object> rule(YamlMapping rule) {
		if (!rule.has("alert") && !rule.has("record")) {
			throw rule.problem("alert", "is required");
		}
		Map<String, Object> labels = new LinkedHashMap<>(rule.mapping("labels").asMap());
		this.topology.labels().forEach(labels::putIfAbsent);
		Map<String, Object> labelled = new LinkedHashMap<>(rule.asMap());
		labelled.put("expr", this.language.withoutPlaceholder(rule.string("expr")));
		labelled.put("labels", labels);
		return labelled;
	}

	private static String groupName(String prefix, String name) {
		if (COMPLETE_NAME.matcher(name).matches()) {
			return clean(name);
		}
		return clean(prefix + "_" + (name.endsWith("_rules") ? name : name + "_rules"));
	}

	private static String clean(String name) {
		StringBuilder clean = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			clean.append(isNameCharacter(name.charAt(i)) ? name.charAt(i) : '_');
		}
		return clean.toString();
	}

	private static boolean isNameCharacter(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':';
	}

	/**
	 * Return the rules as a file of rules has them.
	 * @return the list {@code groups}, or nothing if there are no rules
	 */
	public Map<String, Object> toMap() {
		return this.groups.isEmpty() ? Map.of() : Map.of("groups", List.copyOf(this.groups));
	}

}
