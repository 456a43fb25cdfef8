package io.paascharm.unit;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.hooktool.RelationCommand;
import io.paascharm.juju.RelationId;
import io.paascharm.juju.UnitName;

/**
 * One relation as this dispatch sees it. Every databag is read once, when it is first
 * asked for; our own show what is going to be written. A relation that Juju no longer
 * knows reads as empty, and so does what cannot be read of one that breaks.
 */
public final class RelationState {

	private final UnitState state;

	private final RelationId id;

	private final boolean peer;

	private final boolean breaking;

	private final Map<String, Map<String, String>> databags = new HashMap<>();

	private final Memo<String> remoteApplication;

	private final Memo<List<UnitName>> units;

	private final Memo<Boolean> crossModel;

	RelationState(UnitState state, RelationId id, boolean peer, boolean breaking) {
		this.state = state;
		this.id = id;
		this.peer = peer;
		this.breaking = breaking;
		this.remoteApplication = new Memo<>(() -> peer ? state.unit().application() : state.remoteApplication(this));
		this.units = new Memo<>(() -> breaking ? List.of() : read(new RelationCommand.RelationList(id), List.of()));
		this.crossModel = new Memo<>(() -> !peer && state.isOtherModel(this));
	}

	/**
	 * Return which relation this is.
	 * @return the identifier
	 */
	public RelationId id() {
		return this.id;
	}

	/**
	 * Return whether the relation joins the units of our own application.
	 * @return whether the endpoint is a peer
	 */
	public boolean peer() {
		return this.peer;
	}

	/**
	 * Return whether the current event is that this relation goes away.
	 * @return whether this is its relation-broken
	 */
	public boolean breaking() {
		return this.breaking;
	}

	/**
	 * Return the other application.
	 * @return its name, our own on a peer relation, empty if Juju does not know
	 */
	public String remoteApplication() {
		return this.remoteApplication.get();
	}

	/**
	 * Return whether the other application lives in another model. Juju tells it from
	 * 3.6.2 on; before, and where the tool is missing, every relation counts as one of
	 * our own model.
	 * @return whether the relation crosses models
	 */
	public boolean crossModel() {
		return this.crossModel.get();
	}

	/**
	 * Return the remote units; on a peer relation the other units of our application.
	 * @return the units by number, without one that just departed
	 */
	public List<UnitName> units() {
		return this.units.get();
	}

	/**
	 * Return the databag of the remote application; on a peer relation that of our own.
	 * @return the values by key, unmodifiable
	 */
	public Map<String, String> remoteApplicationData() {
		if (this.peer) {
			return localApplicationData();
		}
		String application = remoteApplication();
		return application.isEmpty() ? Map.of() : databag(application, true);
	}

	/**
	 * Return the databag of a remote unit.
	 * @param unit the unit, which may have departed in this event
	 * @return the values by key, unmodifiable
	 */
	public Map<String, String> remoteUnitData(UnitName unit) {
		return databag(unit.toString(), false);
	}

	/**
	 * Return the databag of this unit. Juju keeps addresses in it, too.
	 * @return the values by key, as they will be, unmodifiable
	 */
	public Map<String, String> localUnitData() {
		return this.state.databagChanges().overlay(this.id, false, writtenData(false));
	}

	/**
	 * Return the databag of our application, which only the leader may read, except on a
	 * peer relation.
	 * @return the values by key, as they will be, unmodifiable; empty for other units
	 * than the leader
	 */
	public Map<String, String> localApplicationData() {
		if (!this.peer && !this.state.isLeader()) {
			return Map.of();
		}
		return this.state.databagChanges().overlay(this.id, true, writtenData(true));
	}

	Map<String, String> writtenData(boolean application) {
		UnitName unit = this.state.unit();
		return databag(application ? unit.application() : unit.toString(), application);
	}

	void forgetWrittenData(boolean application) {
		UnitName unit = this.state.unit();
		this.databags.remove(application ? unit.application() : unit.toString());
	}

	private Map<String, String> databag(String owner, boolean application) {
		Map<String, String> databag = this.databags.get(owner);
		if (databag == null) {
			databag = Collections.unmodifiableMap(
					read(new RelationCommand.RelationGet(this.id, owner, application), Map.<String, String>of()));
			this.databags.put(owner, databag);
		}
		return databag;
	}

	<R> R read(RelationCommand<R> command, R nothing) {
		try {
			return this.state.runner().run(command);
		}
		catch (HookToolException ex) {
			if (ex.kind() == Kind.RELATION_NOT_FOUND || (this.breaking && ex.kind().isAnswer())) {
				return nothing;
			}
			throw ex;
		}
	}

	/**
	 * Return the identifier only.
	 */
	@Override
	public String toString() {
		return this.id.toString();
	}

}
