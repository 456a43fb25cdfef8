package io.paascharm.juju;

import org.jspecify.annotations.Nullable;

/**
 * Status of a unit or an application as {@code status-set} takes it.
 *
 * @param kind the first word
 * @param message the text behind it, empty where there is nothing to say
 */
public record CharmStatus(Kind kind, String message) {

	/**
	 * Return the status of a unit that works.
	 * @return active, without a message
	 */
	public static CharmStatus active() {
		return active("");
	}

	/**
	 * Return the status of a unit that works.
	 * @param message what an operator should know all the same, empty if there is nothing
	 * @return active
	 */
	public static CharmStatus active(String message) {
		return new CharmStatus(Kind.ACTIVE, message);
	}

	/**
	 * Return the status of a unit that an operator must help.
	 * @param message the cause and what mends it
	 * @return blocked
	 */
	public static CharmStatus blocked(String message) {
		return new CharmStatus(Kind.BLOCKED, message);
	}

	/**
	 * Return the status of a unit that something else will help.
	 * @param message what it waits for
	 * @return waiting
	 */
	public static CharmStatus waiting(String message) {
		return new CharmStatus(Kind.WAITING, message);
	}

	/**
	 * Return the status of a unit that is at work.
	 * @param message what it does
	 * @return maintenance
	 */
	public static CharmStatus maintenance(String message) {
		return new CharmStatus(Kind.MAINTENANCE, message);
	}

	@Override
	public String toString() {
		return this.message.isEmpty() ? this.kind.value() : this.kind.value() + ": " + this.message;
	}

	/**
	 * Kinds of status that a charm may set, the gravest first.
	 */
	public enum Kind {

		/**
		 * An operator has to do something.
		 */
		BLOCKED,

		/**
		 * The charm is at work.
		 */
		MAINTENANCE,

		/**
		 * Something else has to happen first.
		 */
		WAITING,

		/**
		 * The workload runs.
		 */
		ACTIVE;

		private static final Kind[] VALUES = values();

		/**
		 * Return the word that Juju uses.
		 * @return the word in lower case
		 */
		public String value() {
			return switch (this) {
				case BLOCKED -> "blocked";
				case MAINTENANCE -> "maintenance";
				case WAITING -> "waiting";
				case ACTIVE -> "active";
			};
		}

		/**
		 * Return the kind that Juju has a word for.
		 * @param value the word in lower case
		 * @return the kind, or {@code null} if a charm cannot set it
		 */
		public static @Nullable Kind of(String value) {
			for (Kind kind : VALUES) {
				if (kind.value().equals(value)) {
					return kind;
				}
			}
			return null;
		}

	}

}
