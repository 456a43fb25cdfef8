package io.paascharm.agent;

import io.paascharm.hook.DispatchGuard;

/**
 * The work of one dispatch.
 */
@FunctionalInterface
interface DispatchWork {

	/**
	 * Do the work.
	 * @param guard is to be asked before every write
	 * @return the exit code
	 */
	int run(DispatchGuard guard);

}
