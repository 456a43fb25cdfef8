package io.paascharm.test.model;

import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.juju.HookContext;

/**
 * Charm that runs in this JVM instead of a process of its own.
 */
@FunctionalInterface
public interface InProcessCharm {

	/**
	 * Run a hook. What it throws lets the hook fail.
	 * @param context the dispatch
	 * @param tools runs its hook tools
	 */
	void dispatch(HookContext context, HookToolRunner tools);

}
