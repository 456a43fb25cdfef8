package io.paascharm.unit;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.UnitCommand;
import io.paascharm.juju.CharmStatus;
import io.paascharm.juju.RelationId;

/**
 * What a dispatch changes. Nothing reaches Juju before {@link #flush()}, the later of two
 * changes of one thing wins, and only what differs from what Juju has is written.
 */
public final class UnitChanges {

	private final UnitState state;

	private final SecretChanges secrets;

	private final PortChanges ports;

	private final ActionOutcome action;

	private @Nullable String workloadVersion;

	private @Nullable CharmStatus unitStatus;

	private @Nullable CharmStatus applicationStatus;

	UnitChanges(UnitState state) {
		this.state = state;
		this.secrets = new SecretChanges(state.runner());
		this.ports = new PortChanges(state);
		this.action = new ActionOutcome(state.runner());
	}

	/**
	 * Set a key in the databag of our application.
	 * @param relation the relation
	 * @param key the key
	 * @param value the value, {@code null} or empty to remove the key
	 * @throws IllegalStateException if this unit is not the leader
	 */
	public void setApplicationData(RelationId relation, String key, @Nullable String value) {
		if (!this.state.isLeader()) {
			throw new IllegalStateException("Only the leader writes '" + key + "' of the application to '" + relation
					+ "', and " + this.state.unit() + " is not");
		}
		this.state.databagChanges().set(relation, true, key, (value != null) ? value : "");
	}

	/**
	 * Set a key in the databag of this unit.
	 * @param relation the relation
	 * @param key the key
	 * @param value the value, {@code null} or empty to remove the key
	 */
	public void setUnitData(RelationId relation, String key, @Nullable String value) {
		this.state.databagChanges().set(relation, false, key, (value != null) ? value : "");
	}

	/**
	 * Set a key of what the controller keeps for this unit.
	 * @param key the key, at most 256 bytes
	 * @param value the value, at most 64 KiB, {@code null} or empty to remove the key
	 */
	public void setStored(String key, @Nullable String value) {
		this.state.storedChanges().set(key, (value != null) ? value : "");
	}

	/**
	 * Open a port.
	 * @param port the port
	 */
	public void openPort(Port port) {
		this.ports.set(port, true);
	}

	/**
	 * Close a port.
	 * @param port the port
	 */
	public void closePort(Port port) {
		this.ports.set(port, false);
	}

	/**
	 * Add a secret, or give a secret of ours with the same label this content.
	 * @param secret the secret
	 * @return a placeholder that can be used in all changes of this dispatch, its
	 * {@link SecretId#uri()} also as part of a value
	 */
	public SecretId addSecret(SecretSpec secret) {
		String label = secret.metadata().label();
		if (label != null) {
			this.state.secretAdded(label, new SecretContent(secret.content()));
		}
		return this.secrets.add(secret);
	}

	/**
	 * Give a secret of ours new content.
	 * @param id the identifier
	 * @param content the values by key
	 */
	public void setSecret(SecretId id, SecretContent content) {
		this.secrets.set(id, content.values());
	}

	/**
	 * Let the other application of a relation read a secret of ours.
	 * @param id the identifier
	 * @param relation the relation
	 */
	public void grantSecret(SecretId id, RelationId relation) {
		this.secrets.grant(id, relation);
	}

	/**
	 * Take back what was granted.
	 * @param id the identifier
	 * @param relation the relation
	 */
	public void revokeSecret(SecretId id, RelationId relation) {
		this.secrets.revoke(id, relation);
	}

	/**
	 * Remove a secret of ours.
	 * @param id the identifier
	 * @param revision the only revision to remove, or {@code null} for all
	 */
	public void removeSecret(SecretId id, @Nullable Integer revision) {
		this.secrets.remove(id, revision);
	}

	/**
	 * Set the statuses.
	 * @param unit the status of this unit
	 * @param application the status of the application, or {@code null} to leave it;
	 * passed over unless this unit is the leader
	 */
	public void setStatus(CharmStatus unit, @Nullable CharmStatus application) {
		this.unitStatus = unit;
		this.applicationStatus = application;
	}

	/**
	 * Tell operators of long work before it begins. Unlike all else this takes effect at
	 * once, for the unit and, on the leader, for the application.
	 * @param status what is being done
	 * @throws HookToolException if Juju does not take it
	 */
	public void maintenance(CharmStatus status) {
		this.state.statusChanges().setUnit(status);
		if (this.state.isLeader()) {
			this.state.statusChanges().setApplication(status);
		}
	}

	/**
	 * Add results of the action that runs. Operators see them, and so do processes of
	 * this container for a moment: no place for secrets.
	 * @param results the values by key; keys are lower case letters, digits, dashes and
	 * dots
	 * @throws IllegalArgumentException if Juju would not take a key
	 */
	public void setActionResult(Map<String, String> results) {
		this.action.addResults(results);
	}

	/**
	 * Let the action that runs fail; what was changed is written nevertheless.
	 * @param message why
	 */
	public void failAction(String message) {
		this.action.fail(message);
	}

	/**
	 * Set the version of the workload.
	 * @param version the version as {@code juju status} shows it
	 */
	public void setWorkloadVersion(String version) {
		this.workloadVersion = version;
	}

	/**
	 * Write all changes: secrets, databags, state, ports, version of the workload, result
	 * of the action, statuses.
	 * @throws HookToolException if one is not taken; the dispatch has failed then, and
	 * Juju drops those that were
	 */
	public void flush() {
		this.secrets.flush();
		this.state.databagChanges().flush(this.secrets::resolve);
		this.state.storedChanges().flush(this.secrets::resolve);
		this.ports.flush();
		flushWorkloadVersion();
		this.action.flush();
		flushStatus();
	}

	private void flushWorkloadVersion() {
		String version = this.workloadVersion;
		if (version != null) {
			this.state.runner().run(new UnitCommand.ApplicationVersionSet(version));
			this.workloadVersion = null;
		}
	}

	private void flushStatus() {
		CharmStatus unit = this.unitStatus;
		if (unit != null) {
			this.state.statusChanges().setUnit(unit);
			this.unitStatus = null;
		}
		CharmStatus application = this.applicationStatus;
		if (application != null && this.state.isLeader()) {
			this.state.statusChanges().setApplication(application);
		}
		this.applicationStatus = null;
	}

}
