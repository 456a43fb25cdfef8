package io.paascharm.integration;

/**
 * What {@link Integration#read} throws instead of returning a reading that is not ready.
 * It carries no value of a databag.
 */
public final class RelationDataException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient IntegrationReading reading;

	private RelationDataException(IntegrationReading reading) {
		super(reading.reason(), null, false, false);
		this.reading = reading;
	}

	/**
	 * Create an exception for data that is not complete.
	 * @param reason what is missing, without a value of the databag
	 * @return the exception
	 */
	public static RelationDataException waiting(String reason) {
		return new RelationDataException(new IntegrationReading.Waiting(reason));
	}

	/**
	 * Create an exception for data that is not complete and without which the workload
	 * must not run, even where the endpoint is optional.
	 * @param reason what is missing, without a value of the databag
	 * @param status the text of the status that blocks the unit
	 * @return the exception
	 */
	public static RelationDataException blocking(String reason, String status) {
		return new RelationDataException(new IntegrationReading.Waiting(reason, status));
	}

	/**
	 * Create an exception for unusable data.
	 * @param field the key of the databag or the secret
	 * @param problem what is wrong with it, without its value
	 * @return the exception
	 */
	public static RelationDataException invalid(String field, String problem) {
		return new RelationDataException(new IntegrationReading.Invalid(field, problem));
	}

	/**
	 * Return what the databags say.
	 * @return the reading
	 */
	public IntegrationReading reading() {
		return this.reading;
	}

}
