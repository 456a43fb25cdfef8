package io.paascharm.test.model.hooktool;

/**
 * A tool's need of standard input that the caller has not read yet. Juju's client then
 * reads it and calls again.
 */
public class StdinRequiredException extends RuntimeException {

	public StdinRequiredException() {
		super("hook tool requires stdin, none supplied", null, false, false);
	}

}
