package io.paascharm.integration;

import java.util.Locale;

import io.paascharm.integration.MachineTable.Transition;

/**
 * Prints a machine for the reference.
 *
 * @param table the transitions
 */
record MachineText(MachineTable table) {

	String print() {
		StringBuilder text = new StringBuilder("| State | Fact | Next state | Event | Then |\n|---|---|---|---|---|\n");
		for (Transition transition : this.table.transitions()) {
			text.append("| ").append(transition.source());
			text.append(" | ").append(lower(transition.trigger()));
			text.append(" | ").append(transition.target());
			text.append(" | ")
				.append((transition.published() != null) ? "`" + transition.published().name() + "`" : "");
			text.append(" | ").append((transition.published() != null) ? effect(transition) : "").append(" |\n");
		}
		text.append("\n```mermaid\nstateDiagram-v2\n    [*] --> ABSENT\n");
		for (Transition transition : this.table.transitions()) {
			text.append("    ").append(transition.source()).append(" --> ").append(transition.target());
			text.append(" : ").append(lower(transition.trigger()));
			text.append((transition.published() != null) ? " / " + transition.published().name() : "").append('\n');
		}
		return text.append("```\n").toString();
	}

	private static String effect(Transition transition) {
		return switch (transition.published().effect()) {
			case NONE -> "";
			case RECONCILE -> "reconcile";
			case MIGRATE -> "migrate, reconcile";
		};
	}

	private static String lower(IntegrationTrigger trigger) {
		return trigger.name().toLowerCase(Locale.ROOT);
	}

}
