package io.paascharm.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntBiFunction;

import org.jspecify.annotations.Nullable;

import io.paascharm.hook.DispatchGuard;

/**
 * The dispatches that an agent has begun. The one that started the agent is begun before
 * the agent listens; when its request comes, it is told how far it is.
 */
final class Dispatches {

	private final DispatchWorker worker;

	private final ToIntBiFunction<Map<String, String>, DispatchGuard> entry;

	private final Path action;

	private final AtomicReference<@Nullable RunningDispatch> first = new AtomicReference<>();

	/**
	 * Create the dispatches of an agent.
	 * @param worker runs them
	 * @param entry runs one, given its environment, and returns its exit code
	 * @param action the file that notes an action that was begun
	 */
	Dispatches(DispatchWorker worker, ToIntBiFunction<Map<String, String>, DispatchGuard> entry, Path action) {
		this.worker = worker;
		this.entry = entry;
		this.action = action;
	}

	/**
	 * Begin the dispatch that started this agent.
	 * @param process its process; if that is gone, nothing is begun
	 */
	void beginFirst(DispatchProcess process) {
		try {
			this.first.set(run(process, process.environment()));
		}
		catch (IOException ex) {
			return;
		}
	}

	/**
	 * Begin a dispatch.
	 * @param process the process that Juju started
	 * @param environment the environment of that process
	 * @return the dispatch
	 */
	RunningDispatch begin(DispatchProcess process, Map<String, String> environment) {
		RunningDispatch first = this.first.getAndSet(null);
		return (first != null && first.process().equals(process)) ? first : run(process, environment);
	}

	private RunningDispatch run(DispatchProcess process, Map<String, String> environment) {
		return this.worker.begin(process, (guard) -> dispatch(environment, guard));
	}

	private int dispatch(Map<String, String> environment, DispatchGuard guard) {
		return this.entry.applyAsInt(environment, BegunAction.note(this.action, environment, guard));
	}

	/**
	 * Return a dispatch that was begun.
	 * @param id the number of the dispatch
	 * @return the dispatch, or {@code null} if there is none of that number
	 */
	@Nullable RunningDispatch find(long id) {
		return this.worker.find(id);
	}

}
