package io.paascharm.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

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
	 * @param cache the relations that need not be asked for
	 * @param endpoints the endpoints whose relations will be asked for
	 * @return a runner that has answers ready; must be closed before the dispatch ends
	 */
	public Reads begin(HookToolRunner runner, RelationIdCache cache, Collection<String> endpoints) {
		Set<HookToolCommand<?>> commands = new LinkedHashSet<>(this.forecast);
		commands.removeIf((command) -> command instanceof RelationCommand.RelationIds);
		for (String endpoint : endpoints) {
			if (cache.relations(endpoint) == null) {
				commands.add(new RelationCommand.RelationIds(endpoint));
			}
		}
		return new Reads(runner, commands);
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

		private final Map<HookToolCommand<?>, CompletableFuture<?>> early = new LinkedHashMap<>();

		private final List<HookToolCommand<?>> asked = new ArrayList<>();

		private Reads(HookToolRunner runner, Collection<HookToolCommand<?>> commands) {
			this.runner = runner;
			for (HookToolCommand<?> command : commands) {
				this.early.put(command,
						CompletableFuture.supplyAsync(() -> runner.run(command), ReadAhead.this.executor));
			}
		}

		@Override
		public <R> R run(HookToolCommand<R> command) {
			if (command.writes() || command instanceof SecretCommand) {
				return this.runner.run(command);
			}
			this.asked.add(command);
			CompletableFuture<R> answer = early(command);
			return (answer != null) ? join(answer) : this.runner.run(command);
		}

		@SuppressWarnings("unchecked")
		private <R> @Nullable CompletableFuture<R> early(HookToolCommand<R> command) {
			return (CompletableFuture<R>) this.early.remove(command);
		}

		private static <R> R join(CompletableFuture<R> answer) {
			try {
				return answer.join();
			}
			catch (CompletionException ex) {
				if (ex.getCause() instanceof HookToolException cause) {
					throw cause;
				}
				throw ex;
			}
		}

		/**
		 * Remember what this dispatch asked, for the next one.
		 */
		public void learn() {
			ReadAhead.this.forecast = List.copyOf(this.asked);
		}

		/**
		 * Wait for answers that nobody asked for: no hook tool may outlive its dispatch.
		 */
		@Override
		public void close() {
			for (CompletableFuture<?> answer : this.early.values()) {
				answer.handle((value, failure) -> Boolean.TRUE).join();
			}
		}

	}

}
