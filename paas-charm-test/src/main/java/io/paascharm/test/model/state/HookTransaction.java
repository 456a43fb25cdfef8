package io.paascharm.test.model.state;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * One dispatch's view of the model. What Juju buffers is kept aside until
 * {@link #commit()}; what Juju does at once is done at once. Used under the monitor of
 * the {@link ModelState}.
 */
public final class HookTransaction {

	private static final long STORED_LIMIT = 2 << 20;

	private final ModelState model;

	private final ApplicationState application;

	private final UnitState unit;

	private final HookSubject subject;

	private final Map<String, @Nullable Object> config;

	private final RelationAccess relations;

	private final SecretAccess secrets;

	private final Map<Port, Boolean> ports = new TreeMap<>();

	private final Map<String, @Nullable String> stored = new TreeMap<>();

	private boolean seenNotLeading;

	/**
	 * Begin a dispatch.
	 * @param model the model
	 * @param unit the unit that runs
	 * @param subject what the dispatch is about
	 */
	public HookTransaction(ModelState model, UnitState unit, HookSubject subject) {
		this.model = model;
		this.unit = unit;
		this.application = model.application(unit.name().application());
		this.subject = subject;
		this.config = this.application.effectiveConfig();
		this.relations = new RelationAccess(this);
		this.secrets = new SecretAccess(this);
	}

	/**
	 * Return the model.
	 * @return the model
	 */
	public ModelState model() {
		return this.model;
	}

	/**
	 * Return the application.
	 * @return the application whose unit runs
	 */
	public ApplicationState application() {
		return this.application;
	}

	/**
	 * Return the unit.
	 * @return the unit that runs
	 */
	public UnitState unit() {
		return this.unit;
	}

	/**
	 * Return what the dispatch is about.
	 * @return the subject
	 */
	public HookSubject subject() {
		return this.subject;
	}

	/**
	 * Return the configuration as it was when the dispatch began.
	 * @return typed values by option; {@code null} where an option is unset
	 */
	public Map<String, @Nullable Object> config() {
		return this.config;
	}

	/**
	 * Return the relations as this dispatch sees them.
	 * @return the relations
	 */
	public RelationAccess relations() {
		return this.relations;
	}

	/**
	 * Return the secrets as this dispatch sees them.
	 * @return the secrets
	 */
	public SecretAccess secrets() {
		return this.secrets;
	}

	/**
	 * Return whether the unit leads; once it did not, it does not for the whole dispatch.
	 * @return whether the unit leads
	 */
	public boolean isLeader() {
		if (!this.unit.name().equals(this.application.leader())) {
			this.seenNotLeading = true;
		}
		return !this.seenNotLeading;
	}

	/**
	 * Fail unless the unit leads.
	 * @throws RefusedException if it does not
	 */
	public void requireLeadership() {
		if (!isLeader()) {
			throw RefusedException.notLeader();
		}
	}

	/**
	 * Open or close a port.
	 * @param port the port
	 * @param open whether it is to be open
	 */
	public void port(Port port, boolean open) {
		this.ports.put(port, open);
	}

	/**
	 * Return the ports, with what this dispatch opened and closed.
	 * @return the ports, sorted
	 */
	public Set<Port> ports() {
		Set<Port> all = new TreeSet<>(this.unit.ports());
		this.ports.forEach((port, open) -> {
			if (open) {
				all.add(port);
			}
			else {
				all.remove(port);
			}
		});
		return all;
	}

	/**
	 * Store a value of the unit.
	 * @param key the key
	 * @param value the value, or {@code null} to delete it
	 */
	public void store(String key, @Nullable String value) {
		this.stored.put(key, value);
	}

	/**
	 * Return the stored values of the unit, with what this dispatch stored.
	 * @return the values by key, sorted
	 */
	public Map<String, String> stored() {
		Map<String, String> all = new TreeMap<>(this.unit.stored());
		this.stored.forEach((key, value) -> all.compute(key, (same, old) -> value));
		return all;
	}

	/**
	 * Make the buffered writes real, as Juju's controller does: secrets first, then all
	 * the rest at once.
	 * @throws RefusedException if leadership was lost or a quota is exceeded; secrets may
	 * be committed by then
	 */
	public void commit() {
		boolean leads = this.unit.name().equals(this.application.leader());
		if (this.relations.hasApplicationWrites() && !leads) {
			throw new RefusedException("prerequisites failed: \"%s\" is not leader of \"%s\""
				.formatted(this.unit.name(), this.application.name()));
		}
		this.secrets.commit();
		Map<String, String> all = stored();
		if (!this.stored.isEmpty() && size(all) > STORED_LIMIT) {
			throw new RefusedException("max allowed size (%d) for charm state exceeded".formatted(STORED_LIMIT));
		}
		this.relations.commit();
		Set<Port> open = ports();
		this.unit.ports().clear();
		this.unit.ports().addAll(open);
		this.unit.stored().clear();
		this.unit.stored().putAll(all);
	}

	private static long size(Map<String, String> stored) {
		return stored.entrySet().stream().mapToLong((item) -> item.getKey().length() + item.getValue().length()).sum();
	}

}
