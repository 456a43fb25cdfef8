package io.paascharm.hooktool;

/**
 * Runs hook tools in the context of one dispatch.
 */
@FunctionalInterface
public interface HookToolRunner {

	/**
	 * Run a tool and wait for its answer.
	 * @param <R> the type of the answer
	 * @param command the call
	 * @return the answer
	 * @throws HookToolException if the tool could not be started, failed, did not end in
	 * time or printed what cannot be read
	 */
	<R> R run(HookToolCommand<R> command);

}
