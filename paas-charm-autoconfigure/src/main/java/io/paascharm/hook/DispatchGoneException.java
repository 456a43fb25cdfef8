package io.paascharm.hook;

/**
 * The process of a dispatch ended before its work did.
 */
public final class DispatchGoneException extends RuntimeException {

	/**
	 * Create an exception.
	 */
	public DispatchGoneException() {
		super("The dispatch was ended from outside");
	}

}
