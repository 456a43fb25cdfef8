package io.paascharm.test.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.HookContext;
import io.paascharm.juju.UnitName;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.HookTransaction;
import io.paascharm.test.model.state.ModelState;
import io.paascharm.test.model.state.UnitState;

/**
 * Agent of a unit whose charm runs in this JVM: tells it what happened in the order of
 * Juju's agent, and commits what it writes when it succeeds. It has no containers and no
 * files. Not safe for use by several threads.
 */
public final class InProcessAgent {

	private static final Path NO_SOCKET = Path.of("/nonexistent/agent.socket");

	private final ModelState model;

	private final UnitState unit;

	private final Path charmDirectory;

	private final InProcessCharm charm;

	private final LifecycleHooks lifecycle;

	private final RelationHooks relations;

	private final SecretHooks secrets;

	private @Nullable Hook last;

	private @Nullable Hook failed;

	/**
	 * Create the agent of a new unit.
	 * @param model the model
	 * @param unit the unit
	 * @param charmDirectory what the charm takes for its directory
	 * @param charm the charm
	 */
	public InProcessAgent(ModelState model, UnitState unit, Path charmDirectory, InProcessCharm charm) {
		this.model = model;
		this.unit = unit;
		this.charmDirectory = charmDirectory;
		this.charm = charm;
		ApplicationState application = model.application(unit.name().application());
		this.lifecycle = new LifecycleHooks(application, unit, model.identity().jujuVersion());
		this.relations = new RelationHooks(model, application, unit);
		this.secrets = new SecretHooks(model, application, unit.name());
	}

	/**
	 * Return the unit.
	 * @return the name of the unit
	 */
	public UnitName name() {
		return this.unit.name();
	}

	/**
	 * Return what the controller keeps for the unit.
	 * @return the values by key, a copy
	 */
	public Map<String, String> stored() {
		return new TreeMap<>(this.unit.stored());
	}

	/**
	 * Let update-status be the next hook once there is nothing else to do.
	 */
	public void updateStatus() {
		this.lifecycle.updateStatus();
	}

	/**
	 * Let the unit leave its relations and end.
	 */
	public void destroy() {
		this.lifecycle.destroy();
		this.relations.leave();
	}

	/**
	 * Run the next hook and commit it.
	 * @return what ran, or {@code null} if there is nothing to do
	 * @throws RuntimeException what the charm threw; the hook is next again
	 */
	public @Nullable InProcessHook runNext() {
		Hook hook = takeNext();
		if (hook == null) {
			return null;
		}
		InProcessHook ran = run(hook, true);
		this.failed = null;
		this.last = hook;
		hook.succeeded().run();
		return ran;
	}

	/**
	 * Run the next hook and commit nothing, as if the process died at its end. The hook
	 * is next again.
	 * @return what ran, or {@code null} if there is nothing to do
	 */
	public @Nullable InProcessHook loseNext() {
		Hook hook = takeNext();
		return (hook != null) ? run(hook, false) : null;
	}

	private @Nullable Hook takeNext() {
		if (this.failed == null) {
			this.failed = next();
		}
		return this.failed;
	}

	/**
	 * Run the last hook once more, and commit it. Nothing has happened since.
	 * @return what ran
	 * @throws IllegalStateException if none has run
	 */
	public InProcessHook repeatLast() {
		Hook hook = this.last;
		if (hook == null) {
			throw new IllegalStateException("no hook of '%s' has run".formatted(this.unit.name()));
		}
		return run(hook, true);
	}

	private InProcessHook run(Hook hook, boolean commit) {
		this.relations.synchronize();
		hook.prepare().run();
		HookTransaction transaction = new HookTransaction(this.model, this.unit, hook.subject());
		TransactionTools tools = new TransactionTools(transaction, this.charmDirectory);
		this.charm.dispatch(context(hook), tools);
		if (commit) {
			transaction.commit();
		}
		return new InProcessHook(hook.name(), tools.calls());
	}

	private HookContext context(Hook hook) {
		return HookContext.parse(new HookEnvironment(this.model.identity(), ModelProxies.NONE)
			.unit(this.unit.name(), this.charmDirectory, NO_SOCKET)
			.hook(this.unit.name(), hook)
			.variables());
	}

	private @Nullable Hook next() {
		if (this.lifecycle.isGone()) {
			return null;
		}
		Hook queued = this.lifecycle.queued();
		if (!this.lifecycle.isInstalled()) {
			return queued;
		}
		if (queued != null) {
			return queued;
		}
		Hook urgent = urgent();
		if (urgent != null) {
			return urgent;
		}
		return this.lifecycle.isDying() ? leaving() : ordinary();
	}

	private @Nullable Hook urgent() {
		Hook hook = this.relations.created();
		if (hook == null) {
			hook = this.lifecycle.leadership();
		}
		return (hook != null) ? hook : this.secrets.next();
	}

	private @Nullable Hook leaving() {
		Hook hook = this.relations.other();
		return (hook != null || !this.relations.isAlone()) ? hook : this.lifecycle.teardown();
	}

	private @Nullable Hook ordinary() {
		Hook hook = this.lifecycle.configuration();
		if (hook == null) {
			hook = this.relations.other();
		}
		return (hook != null) ? hook : this.lifecycle.updateStatusIfDue();
	}

}
