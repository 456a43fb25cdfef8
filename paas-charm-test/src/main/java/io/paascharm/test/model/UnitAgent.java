package io.paascharm.test.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.agent.Fault;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.UnitState;

/**
 * Agent of one unit: decides which hook is next, as Juju's resolver does. Used under the
 * monitor of the model.
 */
final class UnitAgent {

	private final UnitState unit;

	private final LifecycleHooks lifecycle;

	private final RelationHooks relations;

	private final SecretHooks secrets;

	private final ContainerHooks containers;

	private final ActionHooks actions = new ActionHooks();

	private final Retry retry;

	private final UnitFiles files;

	private final boolean pebbleWaits;

	private final List<PlannedFault> faults = new ArrayList<>();

	UnitAgent(ModelCore core, ApplicationState application, UnitState unit) {
		ModelSettings settings = core.settings();
		this.unit = unit;
		this.files = new UnitFiles(settings, unit.name());
		this.lifecycle = new LifecycleHooks(application, unit, core.state().identity().jujuVersion());
		this.relations = new RelationHooks(core.state(), application, unit);
		this.secrets = new SecretHooks(core.state(), application, unit.name());
		this.containers = new ContainerHooks(unit.name(), settings.containers(), this.files.containers(), core.state());
		this.retry = new Retry(settings.isRetrying());
		this.pebbleWaits = settings.pebbleReady() == PebbleReadyTime.AFTER_START;
	}

	UnitName name() {
		return this.unit.name();
	}

	UnitState unit() {
		return this.unit;
	}

	UnitFiles files() {
		return this.files;
	}

	LifecycleHooks lifecycle() {
		return this.lifecycle;
	}

	RelationHooks relations() {
		return this.relations;
	}

	SecretHooks secrets() {
		return this.secrets;
	}

	ContainerHooks containers() {
		return this.containers;
	}

	ActionHooks actions() {
		return this.actions;
	}

	Retry retry() {
		return this.retry;
	}

	void inject(@Nullable String hook, Fault fault) {
		this.faults.add(new PlannedFault(hook, fault));
	}

	/**
	 * Return what must go wrong in a dispatch, which happens once only.
	 * @param hook the name of the hook or action that begins
	 * @return the faults
	 */
	List<Fault> takeFaults(String hook) {
		List<Fault> taken = new ArrayList<>();
		this.faults.removeIf((planned) -> planned.isFor(hook) && taken.add(planned.fault()));
		return taken;
	}

	/**
	 * Return what the unit must run next.
	 * @return the hook or action, or {@code null} if there is nothing to do
	 */
	@Nullable Hook next() {
		if (this.lifecycle.isGone()) {
			return null;
		}
		Hook failed = this.retry.failed();
		if (failed != null) {
			Hook action = this.actions.next();
			return (action != null || !this.retry.isDue()) ? action : failed;
		}
		Hook queued = this.lifecycle.queued();
		if (!this.lifecycle.isInstalled()) {
			return queued;
		}
		Hook urgent = urgent(queued == null);
		return (urgent != null) ? urgent : ordinary(queued);
	}

	private @Nullable Hook urgent(boolean isQueueEmpty) {
		Hook hook = isQueueEmpty ? this.relations.created() : null;
		if (hook == null && isQueueEmpty) {
			hook = this.lifecycle.leadership();
		}
		if (hook == null && (this.lifecycle.isStarted() || !this.pebbleWaits)) {
			hook = this.containers.next();
		}
		if (hook == null && isQueueEmpty) {
			hook = this.secrets.next();
		}
		return (hook != null) ? hook : this.actions.next();
	}

	private @Nullable Hook ordinary(@Nullable Hook queued) {
		if (queued != null) {
			return queued;
		}
		if (this.lifecycle.isDying()) {
			Hook leave = this.relations.other();
			return (leave != null || !this.relations.isAlone()) ? leave : this.lifecycle.teardown();
		}
		Hook hook = this.lifecycle.configuration();
		if (hook == null) {
			hook = this.relations.other();
		}
		return (hook != null) ? hook : this.lifecycle.updateStatusIfDue();
	}

	/**
	 * Return what an operator sees of the agent.
	 * @return {@code error}, {@code allocating} or {@code idle}
	 */
	String status() {
		if (this.retry.failed() != null) {
			return "error";
		}
		return this.lifecycle.isInstalled() ? "idle" : "allocating";
	}

	/**
	 * Return when the agent wakes by itself.
	 * @return the time, or {@code null} if it does not
	 */
	@Nullable Instant wakes() {
		return this.retry.due();
	}

	/**
	 * Return what to run for a hook.
	 * @param hook the hook
	 * @return the executable, or {@code null} if the charm has none
	 */
	@Nullable Path program(Hook hook) {
		for (String name : List.of("dispatch", hook.path())) {
			Path program = this.files.charm().resolve(name);
			if (Files.exists(program)) {
				return program;
			}
		}
		return null;
	}

	/**
	 * Make a new pod: the charm laid out anew, no process of the old one, new containers.
	 * @param charm the charm directory or file
	 * @param containerNames the containers that the charm declares
	 * @throws IOException if a file cannot be written
	 * @throws InterruptedException if the thread is interrupted
	 */
	void makePod(Path charm, List<String> containerNames) throws IOException, InterruptedException {
		this.files.layOut(charm);
		this.containers.replace(containerNames);
	}

	/**
	 * Something that must go wrong once.
	 *
	 * @param hook the name of the hook or action, or {@code null} for whatever comes next
	 * @param fault what goes wrong
	 */
	private record PlannedFault(@Nullable String hook, Fault fault) {

		boolean isFor(String name) {
			return this.hook == null || this.hook.equals(name);
		}

	}

}
