package io.paascharm.test.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.state.SecretState;

/**
 * Secret of the model, of a simulated application or of a charm.
 */
public final class Secret {

	private final ModelCore core;

	private final SecretState secret;

	Secret(ModelCore core, SecretState secret) {
		this.core = core;
		this.secret = secret;
	}

	/**
	 * Return the identifier.
	 * @return the bare identifier
	 */
	public String id() {
		return this.secret.id();
	}

	/**
	 * Return the identifier as config options and hook tools take it.
	 * @return {@code secret:} and the identifier
	 */
	public String uri() {
		return "secret:" + id();
	}

	/**
	 * Return the label or, of a user's secret, the name.
	 * @return the label, empty if there is none
	 */
	public String label() {
		return this.core.locked(() -> this.secret.metadata().labelOrEmpty());
	}

	/**
	 * Return the newest revision.
	 * @return its number
	 */
	public int revision() {
		return this.core.locked(this.secret::latest);
	}

	/**
	 * Return the content of the newest revision.
	 * @return the values by key
	 */
	public Map<String, String> content() {
		return this.core.locked(() -> {
			Map<String, String> content = this.secret.content(this.secret.latest());
			return (content != null) ? content : Map.<String, String>of();
		});
	}

	/**
	 * Return the revision that a unit reads.
	 * @param unit the name of the unit
	 * @return the number, 0 if the unit has never read the secret
	 */
	public int revision(String unit) {
		return this.core.locked(() -> this.secret.consumer(UnitName.parse(unit)).tracked());
	}

	/**
	 * Return the label that a unit gave to somebody else's secret.
	 * @param unit the name of the unit
	 * @return the label, empty if there is none
	 */
	public String label(String unit) {
		return this.core.locked(() -> this.secret.consumer(UnitName.parse(unit)).label());
	}

	/**
	 * Give the secret a new revision.
	 * @param content the content
	 * @return this secret
	 */
	public Secret update(Map<String, String> content) {
		this.core.change(() -> this.secret.update(content));
		return this;
	}

	/**
	 * Let the units of an application read the secret.
	 * @param application the name of the application
	 * @return this secret
	 */
	public Secret grant(String application) {
		return grant(application, null);
	}

	/**
	 * Let the units of an application read the secret as long as a relation lasts.
	 * @param application the name of the application
	 * @param relation the relation, or {@code null} for no such limit
	 * @return this secret
	 */
	public Secret grant(String application, @Nullable Relation relation) {
		String scope = (relation != null) ? Integer.toString(relation.number()) : "";
		this.core.change(() -> {
			this.core.state().application(application);
			this.secret.grants().put(application, scope);
		});
		return this;
	}

	/**
	 * Take away the right to read the secret.
	 * @param application the name of the application
	 * @return this secret
	 * @throws InconsistentModelException if it was not granted
	 */
	public Secret revoke(String application) {
		this.core.change(() -> {
			if (this.secret.grants().remove(application) == null) {
				throw new InconsistentModelException("revoke '%s' from '%s'".formatted(this.secret, application),
						"it was not granted");
			}
		});
		return this;
	}

	/**
	 * Return who may read the secret besides its owner.
	 * @return the applications and units, each with the number of the relation that the
	 * grant lasts as long as or an empty text
	 */
	public Map<String, String> grants() {
		return this.core.locked(() -> Map.copyOf(this.secret.grants()));
	}

	/**
	 * Remove the secret.
	 */
	public void remove() {
		this.core.change(() -> this.core.state().secrets().remove(id()));
	}

	/**
	 * Tell the owner that the secret must be rotated.
	 */
	public void rotate() {
		this.core.change(() -> owner().secrets().rotate(this.secret));
	}

	/**
	 * Tell the owner that the newest revision expired.
	 */
	public void expire() {
		this.core.change(() -> owner().secrets().expire(this.secret, this.secret.latest()));
	}

	private UnitAgent owner() {
		for (UnitAgent agent : this.core.agents()) {
			if (this.secret.owner().includes(agent.name()) && (this.secret.owner().unit() != null
					|| agent.name().equals(this.core.state().application(agent.name().application()).leader()))) {
				return agent;
			}
		}
		throw new InconsistentModelException("tell the owner of '%s'".formatted(this.secret), "no charm owns it");
	}

	/**
	 * Name the secret only: its content stays out of messages.
	 */
	@Override
	public String toString() {
		return uri();
	}

}
