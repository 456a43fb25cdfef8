package io.paascharm.test.model.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.charm.CharmDefinition;
import io.paascharm.test.model.charm.CharmEndpoint;

/**
 * Application as the controller stores it, with a charm of its own or simulated.
 */
public final class ApplicationState {

	private final String name;

	private final int number;

	private final Map<Integer, UnitState> units = new TreeMap<>();

	private final Map<String, CharmEndpoint> endpoints = new TreeMap<>();

	private final Map<String, Object> config = new TreeMap<>();

	private final Map<String, String> resources = new TreeMap<>();

	private final List<StatusEntry> statuses = new ArrayList<>();

	private @Nullable CharmDefinition charm;

	private @Nullable UnitName leader;

	private String workloadVersion = "";

	private int configVersion = 1;

	private int nextUnit;

	private boolean trusted;

	private boolean dying;

	ApplicationState(String name, int number, @Nullable CharmDefinition charm) {
		this.name = name;
		this.number = number;
		this.statuses.add(StatusEntry.now("unknown", ""));
		if (charm != null) {
			charm(charm);
		}
	}

	/**
	 * Return the name.
	 * @return the name of the application
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return whether a test or another program plays the application.
	 * @return whether no charm runs
	 */
	public boolean isSimulated() {
		return this.charm == null;
	}

	/**
	 * Return what the charm declares.
	 * @return the definition
	 * @throws IllegalStateException if the application is simulated
	 */
	public CharmDefinition charm() {
		if (this.charm == null) {
			throw new IllegalStateException("application '%s' has no charm".formatted(this.name));
		}
		return this.charm;
	}

	/**
	 * Replace the charm.
	 * @param charm what the new charm declares
	 */
	public void charm(CharmDefinition charm) {
		this.charm = charm;
		this.endpoints.clear();
		this.endpoints.putAll(charm.endpoints());
	}

	/**
	 * Return the endpoints.
	 * @return the declared endpoints by name; a simulated application may add some
	 */
	public Map<String, CharmEndpoint> endpoints() {
		return this.endpoints;
	}

	/**
	 * Return the units.
	 * @return the units by number, sorted
	 */
	public Map<Integer, UnitState> units() {
		return this.units;
	}

	/**
	 * Add a unit.
	 * @return the unit
	 */
	public UnitState addUnit() {
		return addUnit(this.nextUnit);
	}

	/**
	 * Add a unit of a given number.
	 * @param unit the number, which no unit has
	 * @return the unit
	 */
	public UnitState addUnit(int unit) {
		this.nextUnit = Math.max(this.nextUnit, unit + 1);
		UnitState state = new UnitState(new UnitName(this.name, unit), "10.1.%d.%d".formatted(this.number, 10 + unit));
		this.units.put(unit, state);
		return state;
	}

	/**
	 * Return the address that all units share.
	 * @return the address of the Kubernetes service
	 */
	public String address() {
		return "10.152.183." + (20 + this.number);
	}

	/**
	 * Return what the operator has set.
	 * @return typed values by option
	 */
	public Map<String, Object> config() {
		return this.config;
	}

	/**
	 * Return the version of the configuration.
	 * @return a number that grows with every change
	 */
	public int configVersion() {
		return this.configVersion;
	}

	/**
	 * Note that the configuration, addresses or trust changed.
	 */
	public void configChanged() {
		this.configVersion++;
	}

	/**
	 * Return every option as the charm sees it.
	 * @return typed values by option; {@code null} where neither the operator nor the
	 * charm gives one
	 */
	public Map<String, @Nullable Object> effectiveConfig() {
		Map<String, @Nullable Object> values = new TreeMap<>();
		charm().options().forEach((option, declared) -> {
			Object set = this.config.get(option);
			values.put(option, (set != null) ? set : declared.defaultValue());
		});
		return values;
	}

	/**
	 * Return the resources.
	 * @return paths of files by name
	 */
	public Map<String, String> resources() {
		return this.resources;
	}

	/**
	 * Return the status that the leader set.
	 * @return the status
	 */
	public StatusEntry status() {
		return this.statuses.get(this.statuses.size() - 1);
	}

	/**
	 * Set the status of the application.
	 * @param status the word
	 * @param message the message, empty if there is none
	 */
	public void status(String status, String message) {
		this.statuses.add(StatusEntry.now(status, message));
	}

	/**
	 * Return who leads.
	 * @return the name of the unit, or {@code null} if nobody does
	 */
	public @Nullable UnitName leader() {
		return this.leader;
	}

	/**
	 * Make a unit the leader.
	 * @param unit the name of the unit, or {@code null} for nobody
	 */
	public void leader(@Nullable UnitName unit) {
		this.leader = unit;
	}

	/**
	 * Return the version of the workload.
	 * @return what {@code application-version-set} said last, empty if it never ran
	 */
	public String workloadVersion() {
		return this.workloadVersion;
	}

	/**
	 * Set the version of the workload.
	 * @param version the version
	 */
	public void workloadVersion(String version) {
		this.workloadVersion = version;
	}

	/**
	 * Return whether the charm may see the cloud's credential.
	 * @return whether the application is trusted
	 */
	public boolean isTrusted() {
		return this.trusted;
	}

	/**
	 * Trust the application or not.
	 * @param trusted whether the charm may see the cloud's credential
	 */
	public void trust(boolean trusted) {
		this.trusted = trusted;
	}

	/**
	 * Return whether the application is being removed.
	 * @return whether it is dying
	 */
	public boolean isDying() {
		return this.dying;
	}

	/**
	 * Begin to remove the application.
	 */
	public void destroy() {
		this.dying = true;
	}

}
