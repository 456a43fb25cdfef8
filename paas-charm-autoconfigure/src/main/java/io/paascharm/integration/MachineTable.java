package io.paascharm.integration;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Transitions of one kind of integration, as data. Every machine starts at
 * {@link IntegrationState#ABSENT}; a trigger without a transition changes nothing.
 *
 * @param name the name of the machine
 * @param transitions the transitions in the order they were written
 */
public record MachineTable(String name, List<Transition> transitions) {

	/**
	 * Create a table.
	 * @param name the name of the machine
	 * @param transitions the transitions
	 */
	public MachineTable {
		transitions = List.copyOf(transitions);
	}

	/**
	 * Start to write a table.
	 * @param name the name of the machine
	 * @return a builder
	 */
	public static Builder named(String name) {
		return new Builder(name);
	}

	/**
	 * One transition.
	 *
	 * @param source the state it leaves
	 * @param trigger the fact
	 * @param target the state it reaches
	 * @param published the event that it publishes, or {@code null}
	 */
	public record Transition(IntegrationState source, IntegrationTrigger trigger, IntegrationState target,
			@Nullable IntegrationEvent published) {
	}

	/**
	 * Writes a table row by row.
	 */
	public static final class Builder {

		private final String name;

		private final List<Transition> transitions = new ArrayList<>();

		private Builder(String name) {
			this.name = name;
		}

		/**
		 * Add a transition that publishes an event.
		 * @param source the state it leaves
		 * @param trigger the fact
		 * @param target the state it reaches
		 * @param published the event
		 * @return this builder
		 */
		public Builder on(IntegrationState source, IntegrationTrigger trigger, IntegrationState target,
				IntegrationEvent published) {
			this.transitions.add(new Transition(source, trigger, target, published));
			return this;
		}

		/**
		 * Add a transition that publishes nothing.
		 * @param source the state it leaves
		 * @param trigger the fact
		 * @param target the state it reaches
		 * @return this builder
		 */
		public Builder on(IntegrationState source, IntegrationTrigger trigger, IntegrationState target) {
			this.transitions.add(new Transition(source, trigger, target, null));
			return this;
		}

		/**
		 * Finish the table.
		 * @return the table
		 */
		public MachineTable build() {
			return new MachineTable(this.name, this.transitions);
		}

	}

}
