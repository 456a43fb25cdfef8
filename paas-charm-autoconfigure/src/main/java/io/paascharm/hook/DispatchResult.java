package io.paascharm.hook;

/**
 * How a dispatch ended.
 *
 * @param exitCode the exit code of the process: 0 commits what was written
 */
public record DispatchResult(int exitCode) {

	/**
	 * Everything is written; Juju may commit it.
	 */
	public static final DispatchResult COMMIT = new DispatchResult(0);

	/**
	 * Something between us and Juju failed; Juju drops what was written and runs the hook
	 * again.
	 */
	public static final DispatchResult ABORT = new DispatchResult(1);

}
