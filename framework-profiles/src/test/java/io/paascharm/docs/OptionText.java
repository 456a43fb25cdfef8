package io.paascharm.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.paascharm.profile.OptionRule;
import io.paascharm.profile.ProfileOption;
import io.paascharm.profile.Transformation;
import io.paascharm.profile.WorkloadSetting;

/**
 * Cells about an option of a framework.
 *
 * @param option the option
 */
record OptionText(ProfileOption option) {

	String names() {
		List<String> names = new ArrayList<>(List.of(this.option.name()));
		names.addAll(this.option.olderNames().keySet());
		return MarkdownTable.codes(names);
	}

	String defaultValue() {
		Object value = this.option.listing().defaultValue();
		return (value != null) ? MarkdownTable.code(value.toString()) : "";
	}

	String rule() {
		OptionRule rule = this.option.rule();
		List<String> parts = new ArrayList<>();
		if (rule.minimum() != null) {
			parts
				.add((rule.maximum() != null) ? rule.minimum() + " to " + rule.maximum() : rule.minimum() + " or more");
		}
		if (rule.minimumLength() > 0) {
			parts.add("not empty");
		}
		if (!rule.allowed().isEmpty()) {
			parts.add(MarkdownTable.codes(rule.allowed()) + (rule.ignoreCase() ? " in any case" : ""));
		}
		if (rule.pattern() != null) {
			parts.add("matches " + MarkdownTable.code(rule.pattern()));
		}
		if (rule.excludes() != null) {
			parts.add("not together with " + MarkdownTable.code(rule.excludes()));
		}
		return String.join("; ", parts);
	}

	String effect() {
		List<String> parts = new ArrayList<>();
		if (!this.option.export().variables().isEmpty()) {
			String changed = (this.option.export().transformation() == Transformation.NONE) ? ""
					: ", " + this.option.export().transformation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
			parts.add(MarkdownTable.codes(this.option.export().variables()) + changed);
		}
		WorkloadSetting setting = this.option.export().setting();
		if (setting != null) {
			parts.add("the field " + MarkdownTable.code(setting.name().toLowerCase(Locale.ROOT).replace('_', '-')));
		}
		if (this.option.export().behaviour() != null) {
			parts.add("read by the behaviour " + MarkdownTable.code(this.option.export().behaviour()));
		}
		return String.join("; ", parts);
	}

}
