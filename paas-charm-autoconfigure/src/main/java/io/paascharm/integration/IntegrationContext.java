package io.paascharm.integration;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.juju.HookEvent;
import io.paascharm.juju.LifecycleKind;
import io.paascharm.juju.RelationKind;
import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.unit.RelationState;
import io.paascharm.unit.UnitState;

/**
 * One relation of an integration in one dispatch.
 *
 * @param endpoint the endpoint as the charm's metadata declares it
 * @param relation the relation
 * @param charm what the charm is apart from its relations
 * @param others the endpoints of integrations that come before this one
 * @param before the state in which the dispatch before left the relation
 */
public record IntegrationContext(EndpointMetadata endpoint, RelationState relation, CharmFacts charm,
		IntegrationsSnapshot others, IntegrationState before) {

	/**
	 * Return the unit.
	 * @return the unit and everything it may ask or write
	 */
	public UnitState unit() {
		return this.charm.unit();
	}

	/**
	 * Return the databag of the remote application.
	 * @return its values
	 */
	public RelationData remote() {
		return RelationData.of(this.relation.remoteApplicationData());
	}

	/**
	 * Return whether the current event is about this relation.
	 * @param kind what happened to it
	 * @return whether that is the event
	 */
	public boolean isAbout(RelationKind kind) {
		return unit().context().event() instanceof HookEvent.Relation event && event.is(kind, this.relation.id());
	}

	/**
	 * Return whether what we write has to be looked after: while the provider has not
	 * answered, when something happens to the relation, and when leadership or the charm
	 * changed. At other times our databags are not read, which saves hook tools.
	 * @return whether something of ours may be missing
	 */
	public boolean isDue() {
		return this.before != IntegrationState.READY || isAboutRelation() || isAbout(LifecycleKind.LEADER_ELECTED)
				|| isAbout(LifecycleKind.UPGRADE_CHARM);
	}

	/**
	 * Return whether our application's request has to be looked after.
	 * @return whether we lead and something of ours may be missing
	 */
	public boolean isRequestDue() {
		return isDue() && unit().isLeader();
	}

	/**
	 * Return whether the current event is about this relation.
	 * @return whether it is, whatever happened
	 */
	public boolean isAboutRelation() {
		return unit().context().event() instanceof HookEvent.Relation event
				&& event.relation().equals(this.relation.id());
	}

	/**
	 * Return whether the current event is one of the unit's life.
	 * @param kind the event
	 * @return whether it is
	 */
	public boolean isAbout(LifecycleKind kind) {
		return unit().context().event() instanceof HookEvent.Lifecycle event && event.kind() == kind;
	}

	/**
	 * Ask the provider for something, unless we did already.
	 * @param key the key of our application's databag
	 * @param value the value
	 */
	public void request(String key, String value) {
		if (!value.equals(this.relation.localApplicationData().get(key))) {
			unit().changes().setApplicationData(this.relation.id(), key, value);
		}
	}

	/**
	 * Tell the provider something of this unit, unless we did already.
	 * @param key the key of this unit's databag
	 * @param value the value
	 */
	public void tell(String key, String value) {
		if (!value.equals(this.relation.localUnitData().get(key))) {
			unit().changes().setUnitData(this.relation.id(), key, value);
		}
	}

	/**
	 * Return where the application is reached.
	 * @return the URL that an ingress gave, else that of the Kubernetes service
	 */
	public String baseUrl() {
		return Objects.requireNonNullElseGet(this.others.field("ingress", "url"), this.charm::internalUrl);
	}

	/**
	 * Read a secret in its latest revision.
	 * @param key the key of the databag that names it, to blame for what is wrong
	 * @param uri the identifier in any of Juju's forms
	 * @param label our name for the secret, or {@code null}
	 * @return its values
	 * @throws RelationDataException if it is not granted yet or does not exist
	 */
	public RelationData secret(String key, String uri, @Nullable String label) {
		return RelationData.of(secretValues(key, uri, label));
	}

	private Map<String, String> secretValues(String key, String uri, @Nullable String label) {
		try {
			return unit().secret(uri, label).values();
		}
		catch (HookToolException ex) {
			throw switch (ex.kind()) {
				case PERMISSION_DENIED -> RelationDataException.waiting(key + " is not granted to this application");
				case NOT_FOUND -> RelationDataException.invalid(key, "names a secret that does not exist");
				default -> ex;
			};
		}
	}

}
