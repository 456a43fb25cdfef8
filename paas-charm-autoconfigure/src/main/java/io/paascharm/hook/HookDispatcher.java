package io.paascharm.hook;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.action.ActionOutcome;
import io.paascharm.action.CharmAction;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.integration.CharmFacts;
import io.paascharm.integration.IntegrationService;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.integration.UnitMemory;
import io.paascharm.juju.CharmStatus;
import io.paascharm.juju.HookContext;
import io.paascharm.juju.HookEvent;
import io.paascharm.metadata.CharmFileException;
import io.paascharm.unit.ReadAhead;
import io.paascharm.unit.UnitCache;
import io.paascharm.unit.UnitState;
import io.paascharm.workload.ReconcileOutcome;
import io.paascharm.workload.StatusText;
import io.paascharm.workload.WorkloadContext;
import io.paascharm.workload.WorkloadService;

/**
 * Runs one dispatch: event, snapshot, transitions, reconcile, outcome. Nothing of a
 * dispatch stays in memory but caches that the next one could rebuild.
 */
public final class HookDispatcher {

	private static final Logger logger = LoggerFactory.getLogger(HookDispatcher.class);

	private final CharmSource charms;

	private final IntegrationService integrations;

	private final WorkloadService workload;

	private final List<CharmAction> actions;

	private final DispatchJournal journal;

	private final ReadAhead readAhead;

	private final UnitCache cache = new UnitCache();

	/**
	 * Create a dispatcher.
	 * @param charms reads what the charm declares
	 * @param integrations moves the machines
	 * @param workload reconciles the workload
	 * @param actions the actions
	 * @param journal takes down what happened
	 * @param readAhead asks in parallel what a reconcile is going to ask
	 */
	public HookDispatcher(CharmSource charms, IntegrationService integrations, WorkloadService workload,
			List<CharmAction> actions, DispatchJournal journal, ReadAhead readAhead) {
		this.charms = charms;
		this.integrations = integrations;
		this.workload = workload;
		this.actions = List.copyOf(actions);
		this.journal = journal;
		this.readAhead = readAhead;
	}

	/**
	 * Run a dispatch.
	 * @param context the dispatch
	 * @param runner runs its hook tools
	 * @param guard tells whether it still lives
	 * @return how it ended; only the exit code reaches Juju
	 * @throws DispatchGoneException if the process of the dispatch ended before
	 */
	public DispatchResult dispatch(HookContext context, HookToolRunner runner, DispatchGuard guard) {
		this.cache.begin(context.event());
		DispatchResult result = DispatchResult.ABORT;
		try {
			result = attempt(context, runner, guard);
		}
		finally {
			end(context, result);
		}
		return result;
	}

	private DispatchResult attempt(HookContext context, HookToolRunner runner, DispatchGuard guard) {
		try {
			run(context, runner, guard);
			return DispatchResult.COMMIT;
		}
		catch (DispatchGoneException ex) {
			throw ex;
		}
		catch (HookToolException ex) {
			logger.error("{}", ex.getMessage());
		}
		catch (RuntimeException ex) {
			logger.error("Unexpected failure of {}: {}", context.event().name(), ex.toString());
			logger.debug("Unexpected failure", ex);
		}
		return DispatchResult.ABORT;
	}

	private void run(HookContext context, HookToolRunner runner, DispatchGuard guard) {
		Charm charm = readCharm(context, runner);
		if (charm == null || ReconcileRule.isIdle(context.event())) {
			return;
		}
		try (ReadAhead.Reads reads = beginReads(charm, context.event(), runner)) {
			UnitState unit = new UnitState(context, reads, this.cache, charm.metadata().peers()::containsKey);
			if (run(charm, unit, guard)) {
				reads.learn();
			}
		}
	}

	private @Nullable Charm readCharm(HookContext context, HookToolRunner runner) {
		try {
			return this.charms.read(context.charmDirectory());
		}
		catch (CharmFileException ex) {
			logger.error("{}", ex.getMessage());
			refuse(new UnitState(context, runner, this.cache, (endpoint) -> false), StatusText.of(ex));
			return null;
		}
	}

	private static void refuse(UnitState unit, String reason) {
		if (unit.context().event().isAction()) {
			unit.changes().failAction(reason);
		}
		setStatus(unit, CharmStatus.blocked(reason));
		unit.changes().flush();
	}

	private static void setStatus(UnitState unit, CharmStatus status) {
		unit.changes().setStatus(status, unit.isLeader() ? status : null);
	}

	private ReadAhead.Reads beginReads(Charm charm, HookEvent event, HookToolRunner runner) {
		if (ReconcileRule.isCertain(event, charm.containerName())) {
			return this.readAhead.begin(runner, this.cache, this.integrations.served(charm.metadata()));
		}
		return this.readAhead.pass(runner);
	}

	private boolean run(Charm charm, UnitState unit, DispatchGuard guard) {
		HookEvent event = unit.context().event();
		if (event.isAction() && !runAction(unit, event)) {
			unit.changes().flush();
			return false;
		}
		return advance(charm, unit, guard);
	}

	private boolean runAction(UnitState unit, HookEvent event) {
		ActionOutcome outcome = this.actions.stream()
			.filter((action) -> action.name().equals(event.name()))
			.findFirst()
			.map((action) -> action.run(unit))
			.orElseGet(() -> new ActionOutcome.Failed(
					"action '%s' is not implemented by this charm".formatted(event.name())));
		outcome.applyTo(new ActionSink(unit.changes()));
		return outcome.isSuccess();
	}

	private boolean advance(Charm charm, UnitState unit, DispatchGuard guard) {
		CharmFacts facts = WorkloadContexts.facts(charm, unit);
		UnitMemory memory = UnitMemory.of(unit);
		IntegrationsSnapshot snapshot = this.integrations.advance(facts, memory);
		this.journal.advanced(snapshot);
		if (snapshot.asksForReconcile() || snapshot.isHeldBackBy(unit.context().event())) {
			memory.setDue();
		}
		boolean reconciles = ReconcileRule.reconciles(unit.context().event(), charm.containerName(), memory);
		if (reconciles) {
			reconcile(WorkloadContexts.create(charm, facts, snapshot, guard), unit, memory);
		}
		memory.save(unit);
		unit.changes().flush();
		return reconciles;
	}

	private void reconcile(WorkloadContext context, UnitState unit, UnitMemory memory) {
		ReconcileOutcome outcome = this.workload.reconcile(context);
		this.journal.reconciled(outcome.status(), context.pebble());
		outcome.openPort().ifPresent((port) -> serving(context, memory, port));
		memory.setReconciled();
		setStatus(unit, outcome.status());
	}

	private void serving(WorkloadContext context, UnitMemory memory, int port) {
		boolean opened = new PublishedPort(context.unit(), memory).publish(port);
		this.integrations.serving(context.charm(), context.integrations(), memory, opened);
	}

	private void end(HookContext context, DispatchResult result) {
		if (result.exitCode() == 0) {
			this.cache.commit();
		}
		else {
			this.cache.rollback();
		}
		this.journal.ended(context.event(), result);
	}

}
