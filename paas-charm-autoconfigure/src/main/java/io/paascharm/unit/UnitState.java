package io.paascharm.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.ActionCommand;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.hooktool.ModelCommand;
import io.paascharm.hooktool.NetworkCommand;
import io.paascharm.hooktool.NetworkResponse;
import io.paascharm.hooktool.RelationCommand;
import io.paascharm.hooktool.UnitCommand;
import io.paascharm.juju.CharmStatus;
import io.paascharm.juju.HookContext;
import io.paascharm.juju.HookEvent;
import io.paascharm.juju.LifecycleKind;
import io.paascharm.juju.RelationId;
import io.paascharm.juju.RelationKind;
import io.paascharm.juju.UnitName;

/**
 * The world of one dispatch. Every question is asked when its answer is first needed, and
 * never twice. Not safe for use by several threads. All methods throw
 * {@link HookToolException} if Juju gives no answer.
 */
public final class UnitState {

	private final HookContext context;

	private final HookToolRunner runner;

	private final UnitCache cache;

	private final Predicate<String> peerEndpoints;

	private final @Nullable RelationId breaking;

	private final Map<RelationId, RelationState> relations = new HashMap<>();

	private final SecretReads secrets;

	private final StatusChanges statuses;

	private final StoredChanges stored;

	private final DatabagChanges databags;

	private final UnitChanges changes;

	private final Map<String, Optional<NetworkInfo>> networks = new HashMap<>();

	private final Memo<Boolean> leader;

	private final Memo<Map<String, Object>> config;

	private final Memo<Map<String, Object>> actionParameters;

	private final Memo<Set<Port>> openedPorts;

	/**
	 * Create the snapshot of a dispatch. Asks nothing.
	 * @param context the dispatch
	 * @param runner runs its hook tools
	 * @param cache the relations and statuses known from dispatches before
	 * @param peerEndpoints whether an endpoint is a peer, by name
	 */
	public UnitState(HookContext context, HookToolRunner runner, UnitCache cache, Predicate<String> peerEndpoints) {
		this.context = context;
		this.runner = runner;
		this.cache = cache;
		this.peerEndpoints = peerEndpoints;
		this.breaking = breaking(context.event());
		this.leader = new Memo<>(() -> runner.run(new UnitCommand.IsLeader()));
		this.config = new Memo<>(() -> runner.run(new ModelCommand.ConfigGet()));
		this.actionParameters = new Memo<>(() -> runner.run(new ActionCommand.ActionGet()));
		this.openedPorts = new Memo<>(this::readOpenedPorts);
		this.secrets = new SecretReads(runner);
		this.statuses = new StatusChanges(runner, cache);
		this.stored = new StoredChanges(context.jujuVersion(), runner);
		this.databags = new DatabagChanges(this);
		this.changes = new UnitChanges(this);
	}

	private static @Nullable RelationId breaking(HookEvent event) {
		return (event instanceof HookEvent.Relation relation && relation.kind() == RelationKind.BROKEN)
				? relation.relation() : null;
	}

	/**
	 * Return the dispatch.
	 * @return its environment, parsed
	 */
	public HookContext context() {
		return this.context;
	}

	/**
	 * Return whether this unit leads its application.
	 * @return what Juju said when it was asked in this dispatch
	 */
	public boolean isLeader() {
		return this.leader.get();
	}

	/**
	 * Return the options.
	 * @return strings, {@code Long}, {@code Double} and {@code Boolean} by name; options
	 * without value and default are absent
	 */
	public Map<String, Object> config() {
		return this.config.get();
	}

	/**
	 * Return the relations of an endpoint.
	 * @param endpoint the name of the endpoint
	 * @return the relations by number, without one that breaks in this event; none for a
	 * peer endpoint in {@code install}, where Juju does not let its data be used
	 */
	public List<RelationState> relations(String endpoint) {
		List<RelationState> relations = new ArrayList<>();
		for (RelationId id : relationIds(endpoint)) {
			relations.add(state(id));
		}
		return Collections.unmodifiableList(relations);
	}

	private List<RelationId> relationIds(String endpoint) {
		if (isInstall() && this.peerEndpoints.test(endpoint)) {
			return List.of();
		}
		List<RelationId> known = this.cache.relations(endpoint);
		return (known != null && !isOutdated(endpoint, known)) ? known : readRelationIds(endpoint);
	}

	private List<RelationId> readRelationIds(String endpoint) {
		List<RelationId> ids = new ArrayList<>(this.runner.run(new RelationCommand.RelationIds(endpoint)));
		ids.remove(this.breaking);
		this.cache.putRelations(endpoint, ids);
		return ids;
	}

	private boolean isInstall() {
		return this.context.event() instanceof HookEvent.Lifecycle event && event.kind() == LifecycleKind.INSTALL;
	}

	private boolean isOutdated(String endpoint, List<RelationId> ids) {
		return this.context.event() instanceof HookEvent.Relation event && !event.relation().equals(this.breaking)
				&& event.relation().endpoint().equals(endpoint) && !ids.contains(event.relation());
	}

	RelationState state(RelationId id) {
		return this.relations.computeIfAbsent(id, (missing) -> new RelationState(this, missing,
				this.peerEndpoints.test(missing.endpoint()), missing.equals(this.breaking)));
	}

	/**
	 * Return one relation.
	 * @param id the identifier
	 * @return the relation, also the one that breaks in this event; empty if Juju does
	 * not know it
	 */
	public Optional<RelationState> relation(RelationId id) {
		boolean known = id.equals(this.breaking) || relationIds(id.endpoint()).contains(id);
		return known ? Optional.of(state(id)) : Optional.empty();
	}

	/**
	 * Return the content of a secret, which is the latest from now on.
	 * @param uri the identifier in any of Juju's forms
	 * @param label our name for the secret, or {@code null}
	 * @return the content
	 * @throws HookToolException with NOT_FOUND or PERMISSION_DENIED if the secret is not
	 * for us
	 */
	public SecretContent secret(String uri, @Nullable String label) {
		return this.secrets.content(uri, label);
	}

	/**
	 * Return the content of a secret of our application, which is the latest from now on.
	 * @param label our name for the secret
	 * @return the content, as it will be; empty if there is no such secret
	 */
	public Optional<SecretContent> ownSecret(String label) {
		return this.secrets.labelled(label);
	}

	/**
	 * Return what the controller keeps for this unit.
	 * @return the values by key, as they will be; keys with an empty value are absent
	 */
	public Map<String, String> stored() {
		return this.stored.values();
	}

	/**
	 * Return the addresses of an endpoint.
	 * @param endpoint the name of the endpoint
	 * @return the addresses, empty when Juju has none yet
	 */
	public Optional<NetworkInfo> network(String endpoint) {
		Optional<NetworkInfo> network = this.networks.get(endpoint);
		if (network == null) {
			network = readNetwork(endpoint);
			this.networks.put(endpoint, network);
		}
		return network;
	}

	private Optional<NetworkInfo> readNetwork(String endpoint) {
		try {
			return networkInfo(this.runner.run(new NetworkCommand.NetworkGet(endpoint, null)));
		}
		catch (HookToolException ex) {
			if (ex.kind() == Kind.NO_NETWORK) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static Optional<NetworkInfo> networkInfo(NetworkResponse network) {
		if (network.bindAddresses().isEmpty()) {
			return Optional.empty();
		}
		List<String> ingress = network.ingressAddresses();
		return Optional.of(new NetworkInfo(network.bindAddresses().get(0), ingress.isEmpty() ? null : ingress.get(0),
				network.egressSubnets()));
	}

	/**
	 * Return the status of this unit.
	 * @return the status, empty if it is one that a charm cannot set
	 */
	public Optional<CharmStatus> unitStatus() {
		return this.statuses.current(false);
	}

	/**
	 * Return the status of the application.
	 * @return the status, empty if it is one that a charm cannot set, and for other units
	 * than the leader
	 */
	public Optional<CharmStatus> applicationStatus() {
		return isLeader() ? this.statuses.current(true) : Optional.empty();
	}

	/**
	 * Return the parameters of the action that runs.
	 * @return the values by name, validated by Juju, defaults filled in
	 */
	public Map<String, Object> actionParameters() {
		return this.actionParameters.get();
	}

	/**
	 * Return the open ports of this unit.
	 * @return single TCP and UDP ports as Juju told them
	 */
	public Set<Port> openedPorts() {
		return this.openedPorts.get();
	}

	private Set<Port> readOpenedPorts() {
		Set<Port> ports = new LinkedHashSet<>();
		for (String port : this.runner.run(new NetworkCommand.OpenedPorts())) {
			Port.parse(port).ifPresent(ports::add);
		}
		return Collections.unmodifiableSet(ports);
	}

	/**
	 * Return the changes of this dispatch.
	 * @return the changes, which reach Juju when they are flushed
	 */
	public UnitChanges changes() {
		return this.changes;
	}

	HookToolRunner runner() {
		return this.runner;
	}

	UnitName unit() {
		return this.context.unit();
	}

	StatusChanges statusChanges() {
		return this.statuses;
	}

	StoredChanges storedChanges() {
		return this.stored;
	}

	DatabagChanges databagChanges() {
		return this.databags;
	}

	void secretAdded(String label, SecretContent content) {
		this.secrets.added(label, content);
	}

	void forgetOpenedPorts() {
		this.openedPorts.forget();
	}

	boolean isOtherModel(RelationState relation) {
		String own = this.context.variable("JUJU_MODEL_UUID");
		if (own == null || !this.context.jujuVersion().isAtLeast(3, 6, 2)) {
			return false;
		}
		String model = readModel(relation);
		return !model.isEmpty() && !model.equals(own);
	}

	private static String readModel(RelationState relation) {
		try {
			return relation.read(new RelationCommand.RelationModelGet(relation.id()), "");
		}
		catch (HookToolException ex) {
			if (ex.kind() == Kind.NOT_STARTED || ex.kind().isAnswer()) {
				return "";
			}
			throw ex;
		}
	}

	String remoteApplication(RelationState relation) {
		if (this.context.event() instanceof HookEvent.Relation event && event.relation().equals(relation.id())
				&& !event.remoteApplication().isEmpty()) {
			return event.remoteApplication();
		}
		String known = this.cache.application(relation.id());
		return (known != null) ? known : readApplication(relation);
	}

	private String readApplication(RelationState relation) {
		List<UnitName> units = relation.units();
		String application = units.isEmpty() ? relation.read(new RelationCommand.RelationApplication(relation.id()), "")
				: units.get(0).application();
		if (!application.isEmpty()) {
			this.cache.putApplication(relation.id(), application);
		}
		return application;
	}

}
