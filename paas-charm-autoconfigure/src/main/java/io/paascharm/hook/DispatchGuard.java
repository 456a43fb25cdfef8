package io.paascharm.hook;

/**
 * Tells whether the process that Juju started for a dispatch still lives. It is asked
 * before every hook tool that writes and every change of the workload: a dispatch that
 * was killed takes its work with it.
 */
@FunctionalInterface
public interface DispatchGuard {

	/**
	 * Check that the dispatch lives.
	 * @throws DispatchGoneException if its process ended
	 */
	void check();

}
