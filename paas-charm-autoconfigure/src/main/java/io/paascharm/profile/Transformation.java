package io.paascharm.profile;

/**
 * What happens to the value of an option before it becomes a variable.
 */
public enum Transformation {

	/** Nothing. */
	NONE,

	/** Text in upper case. */
	UPPER_CASE,

	/**
	 * Text cut at its commas, as a JSON list of stripped texts; empty text is an empty
	 * list.
	 */
	LIST

}
