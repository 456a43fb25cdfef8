package io.paascharm.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.HookToolCommand;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.hooktool.ModelCommand;
import io.paascharm.hooktool.RelationCommand;
import io.paascharm.hooktool.SecretCommand;
import io.paascharm.hooktool.StateCommand;
import io.paascharm.hooktool.UnitCommand;

/**
 * Asks in parallel what a reconcile is going to ask one after the other: starting a
 * process takes longer than its answer. What it asks is what the reconcile before asked.
 * Kept by the agent between dispatches; used by one dispatch at a time.
 */
public final class ReadAhead {

	private final Executor executor;

	private List<HookToolCommand<?>> forecast = List.of(new StateCommand.StateGet(), new UnitCommand.IsLeader(),
			new ModelCommand.ConfigGet(), new UnitCommand.StatusGet(false));

	/**
	 * Create a reader.
	 * @param executor runs hook tools beside the thread of the dispatch
	 */
	public ReadAhead(Executor executor) {
		this.executor = executor;
	}

	/**
	 * Begin a dispatch that is known to reconcile.
	 * @param runner runs the hook tools of the dispatch; is called by several threads
	 * @param cache the relations and statuses that need not be asked for
	 * @param endpoints the endpoints whose relations will be asked for
	 * @return a runner that has answers ready; must be closed before the dispatch ends
	 */
	public Reads begin(HookToolRunner runner, UnitCache cache, Collection<String> endpoints) {
		Set<HookToolCommand<?>> commands = new LinkedHashSet<>();
		for (String endpoint : endpoints) {
			if (cache.relations(endpoint) == null) {
				commands.add(new RelationCommand.RelationIds(endpoint));
			}
		}
		for (HookToolCommand<?> command : this.forecast) {
			if (!isKnown(command, cache)) {
				commands.add(command);
			}
		}
		return new Reads(runner, commands);
	}

	private static boolean isKnown(HookToolCommand<?> command, UnitCache cache) {
		return command instanceof RelationCommand.RelationIds
				|| command instanceof UnitCommand.StatusGet status && cache.status(status.application()) != null;
	}

	/**
	 * Begin a dispatch of which nobody knows what it will ask.
	 * @param runner runs the hook tools of the dispatch
	 * @return a runner that asks nothing by itself; must be closed before the dispatch
	 * ends
	 */
	public Reads pass(HookToolRunner runner) {
		return new Reads(runner, List.of());
	}

	/**
	 * Runner of one dispatch.
	 */
	public final class Reads implements HookToolRunner, AutoCloseable {

		private final HookToolRunner runner;

		private final Map<HookToolCommand<?>, FutureTask<?>> early = new LinkedHashMap<>();

		private final List<HookToolCommand<?>> asked = new ArrayList<>();

		private Reads(HookToolRunner runner, Collection<HookToolCommand<?>> commands) {
			this.runner = runner;
			for (HookToolCommand<?> command : commands) {
				FutureTask<?> task = new FutureTask<>(() -> runner.run(command));
				this.early.put(command, task);
				ReadAhead.this.executor.execute(task);
			}
		}

		@Override
		public <R> R run(HookToolCommand<R> command) {
			if (command.writes() || command instanceof SecretCommand) {
				return this.runner.run(command);
			}
			this.asked.add(command);
			FutureTask<R> answer = early(command);
			return (answer != null) ? await(command, answer) : this.runner.run(command);
		}

		@SuppressWarnings("unchecked")
		private <R> @Nullable FutureTask<R> early(HookToolCommand<R> command) {
			return (FutureTask<R>) this.early.remove(command);
		}

		private <R> R await(HookToolCommand<R> command, FutureTask<R> answer) {
			try {
				return answer.get();
			}
			catch (ExecutionException ex) {
				if (ex.getCause() instanceof RuntimeException cause) {
					throw cause;
				}
				throw new IllegalStateException("Cannot read ahead", ex.getCause());
			}
			catch (InterruptedException ex) {
				answer.cancel(true);
				Thread.currentThread().interrupt();
				throw new HookToolException(HookToolException.Kind.NOT_STARTED, command.tool(), -1,
						"the dispatch was interrupted");
			}
		}

		/**
		 * Remember what this dispatch asked, for the next one.
		 */
		public void learn() {
			ReadAhead.this.forecast = List.copyOf(this.asked);
		}

		/**
		 * Wait for answers that nobody asked for, or end their tools if the dispatch was
		 * interrupted: no hook tool may outlive its dispatch.
		 */
		@Override
		public void close() {
			for (FutureTask<?> answer : this.early.values()) {
				settle(answer);
			}
		}

		private static void settle(FutureTask<?> answer) {
			try {
				answer.get();
			}
			catch (ExecutionException ex) {
				return;
			}
			catch (InterruptedException ex) {
				answer.cancel(true);
				Thread.currentThread().interrupt();
			}
		}

	}

}
