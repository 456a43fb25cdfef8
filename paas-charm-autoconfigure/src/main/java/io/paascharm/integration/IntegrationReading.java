package io.paascharm.integration;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the databags of a relation say.
 */
public sealed interface IntegrationReading {

	/**
	 * Return the state to which these facts lead.
	 * @return the state, never {@link IntegrationState#ABSENT}
	 */
	IntegrationState state();

	/**
	 * Return the fact that leads there.
	 * @return the trigger
	 */
	IntegrationTrigger trigger();

	/**
	 * Return the neutral fields.
	 * @return the fields by name, empty unless ready
	 */
	default Map<String, String> fields() {
		return Map.of();
	}

	/**
	 * Return what the migrations of the workload depend on.
	 * @return a text that changes when they must run again, empty if they depend on
	 * nothing
	 */
	default String place() {
		return "";
	}

	/**
	 * Return what is waited for or wrong.
	 * @return the reason without values of the databag, empty when ready
	 */
	default String reason() {
		return "";
	}

	/**
	 * Return the status that keeps the workload as it is, even where the endpoint is
	 * optional.
	 * @return the text of the status, or {@code null} if the workload can do without
	 */
	default @Nullable String blockingStatus() {
		return null;
	}

	/**
	 * The provider has not answered, or not completely.
	 *
	 * @param reason what is missing, without a value of the databag
	 * @param blockingStatus the text of the status that blocks the unit, or {@code null}
	 * if the workload can do without where the endpoint is optional
	 */
	record Waiting(String reason, @Nullable String blockingStatus) implements IntegrationReading {

		/**
		 * Create a reading that blocks nothing where the endpoint is optional.
		 * @param reason what is missing, without a value of the databag
		 */
		public Waiting(String reason) {
			this(reason, null);
		}

		@Override
		public IntegrationState state() {
			return IntegrationState.REQUESTED;
		}

		@Override
		public IntegrationTrigger trigger() {
			return IntegrationTrigger.INCOMPLETE;
		}

	}

	/**
	 * The provider answered with something unusable.
	 *
	 * @param field the key of the databag or the secret
	 * @param problem what is wrong with it, without its value
	 */
	record Invalid(String field, String problem) implements IntegrationReading {

		@Override
		public IntegrationState state() {
			return IntegrationState.INVALID;
		}

		@Override
		public IntegrationTrigger trigger() {
			return IntegrationTrigger.MALFORMED;
		}

		@Override
		public String reason() {
			return this.field + " " + this.problem;
		}

	}

	/**
	 * Complete, valid data.
	 *
	 * @param fields the neutral fields by name, such as {@code uri}; absent ones left
	 * out; may hold credentials
	 * @param place what the migrations of the workload depend on: they run again when it
	 * changes; empty where they depend on nothing; never a credential
	 */
	record Ready(Map<String, String> fields, String place) implements IntegrationReading {

		/**
		 * Create a reading.
		 * @param fields the neutral fields by name
		 * @param place what migrations depend on, or an empty text
		 */
		public Ready {
			fields = Map.copyOf(fields);
		}

		/**
		 * Create a reading of fields some of which may be absent.
		 * @param fields the neutral fields by name, {@code null} where absent
		 * @param place what migrations depend on, or an empty text
		 * @return the reading
		 */
		public static Ready of(Map<String, @Nullable String> fields, String place) {
			Map<String, String> present = new HashMap<>();
			fields.forEach((name, value) -> {
				if (value != null) {
					present.put(name, value);
				}
			});
			return new Ready(present, place);
		}

		@Override
		public IntegrationState state() {
			return IntegrationState.READY;
		}

		@Override
		public IntegrationTrigger trigger() {
			return IntegrationTrigger.COMPLETE;
		}

		@Override
		public String toString() {
			return "Ready[fields=" + this.fields.keySet() + "]";
		}

	}

}
