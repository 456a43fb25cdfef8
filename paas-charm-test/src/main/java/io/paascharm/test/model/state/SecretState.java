package io.paascharm.test.model.state;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;

/**
 * Secret as the controller stores it.
 */
public final class SecretState {

	private final String id;

	private final SecretOwner owner;

	private final TreeMap<Integer, Map<String, String>> revisions = new TreeMap<>();

	private final Map<String, String> grants = new TreeMap<>();

	private final Map<UnitName, SecretConsumer> consumers = new HashMap<>();

	private SecretMetadata metadata = SecretMetadata.NONE;

	/**
	 * Create a secret of one revision.
	 * @param id the bare identifier
	 * @param owner who manages it
	 * @param content the content of revision 1
	 */
	public SecretState(String id, SecretOwner owner, Map<String, String> content) {
		this.id = id;
		this.owner = owner;
		this.revisions.put(1, Map.copyOf(content));
	}

	/**
	 * Return the identifier.
	 * @return the bare identifier, 20 characters
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Return who manages the secret.
	 * @return the owner
	 */
	public SecretOwner owner() {
		return this.owner;
	}

	/**
	 * Return what the owner says about the secret.
	 * @return the metadata
	 */
	public SecretMetadata metadata() {
		return this.metadata;
	}

	/**
	 * Change what the owner says about the secret.
	 * @param changes the changes; {@code null} components leave what there is
	 */
	public void describe(SecretMetadata changes) {
		this.metadata = this.metadata.with(changes);
	}

	/**
	 * Return the newest revision.
	 * @return its number
	 */
	public int latest() {
		return this.revisions.isEmpty() ? 0 : this.revisions.lastKey();
	}

	/**
	 * Return the revisions that exist.
	 * @return the contents by number, sorted
	 */
	public Map<Integer, Map<String, String>> revisions() {
		return this.revisions;
	}

	/**
	 * Return the content of a revision.
	 * @param revision the number
	 * @return the content, or {@code null} if the revision does not exist
	 */
	public @Nullable Map<String, String> content(int revision) {
		return this.revisions.get(revision);
	}

	/**
	 * Add a revision, unless the content is that of the newest one.
	 * @param content the content
	 */
	public void update(Map<String, String> content) {
		if (!content.equals(content(latest()))) {
			this.revisions.put(latest() + 1, Map.copyOf(content));
		}
	}

	/**
	 * Return who may read the secret.
	 * @return by application or unit, the relation that the grant lasts as long as, or an
	 * empty text
	 */
	public Map<String, String> grants() {
		return this.grants;
	}

	/**
	 * Return whether a unit may read the secret.
	 * @param unit the name of the unit
	 * @return whether it owns the secret or was granted it
	 */
	public boolean isReadableBy(UnitName unit) {
		return this.owner.includes(unit) || this.grants.containsKey(unit.application())
				|| this.grants.containsKey(unit.toString());
	}

	/**
	 * Return what a unit has read so far.
	 * @param unit the name of the unit
	 * @return the consumer, one that has read nothing if the unit is new
	 */
	public SecretConsumer consumer(UnitName unit) {
		return this.consumers.computeIfAbsent(unit, (name) -> new SecretConsumer());
	}

	/**
	 * Return whether somebody still reads a revision.
	 * @param revision the number
	 * @return whether a consumer follows it
	 */
	public boolean isTracked(int revision) {
		return this.consumers.values().stream().anyMatch((consumer) -> consumer.tracked() == revision);
	}

	@Override
	public String toString() {
		return "secret:" + this.id;
	}

}
