package io.paascharm.test.model.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;

/**
 * Secrets as one dispatch sees them. A new secret has its identifier at once and can be
 * read back; others see it only after the commit.
 */
public final class SecretAccess {

	private final HookTransaction hook;

	private final Map<String, SecretState> created = new HashMap<>();

	private final Map<String, Map<String, String>> updates = new HashMap<>();

	private final Set<String> removed = new HashSet<>();

	private final List<Runnable> changes = new ArrayList<>();

	SecretAccess(HookTransaction hook) {
		this.hook = hook;
	}

	private UnitName unit() {
		return this.hook.unit().name();
	}

	/**
	 * Reduce the forms of an identifier to one.
	 * @param reference the identifier, also as {@code secret:ID} or
	 * {@code secret://MODEL/ID}
	 * @return the bare identifier
	 */
	public static String bareId(String reference) {
		String id = reference.startsWith("secret:") ? reference.substring("secret:".length()) : reference;
		return id.substring(id.lastIndexOf('/') + 1);
	}

	/**
	 * Add a secret.
	 * @param ofApplication whether the application owns it, else the unit
	 * @param metadata what to say about it
	 * @param content the content
	 * @return the bare identifier
	 * @throws RefusedException if the unit may not or the label is taken
	 */
	public String add(boolean ofApplication, SecretMetadata metadata, Map<String, String> content) {
		if (ofApplication) {
			this.hook.requireLeadership();
		}
		checkLabel(metadata.labelOrEmpty());
		SecretOwner owner = ofApplication ? SecretOwner.application(unit().application()) : SecretOwner.unit(unit());
		SecretState secret = new SecretState(this.hook.model().newSecretId(), owner, content);
		secret.describe(new SecretMetadata(null, null, "never", null).with(metadata));
		this.created.put(secret.id(), secret);
		return secret.id();
	}

	private void checkLabel(String label) {
		if (!label.isEmpty() && ownedByLabel(label) != null) {
			throw new RefusedException("secret with label \"" + label + "\" already exists");
		}
	}

	/**
	 * Return the secrets that the unit manages or, not leading, could.
	 * @return the unit's and its application's secrets, sorted by identifier
	 */
	public List<SecretState> owned() {
		List<SecretState> owned = new ArrayList<>(this.created.values());
		for (SecretState secret : this.hook.model().secrets().values()) {
			if (secret.owner().includes(unit())) {
				owned.add(secret);
			}
		}
		owned.removeIf((secret) -> this.removed.contains(secret.id()));
		return owned;
	}

	private @Nullable SecretState ownedByLabel(String label) {
		return owned().stream()
			.filter((secret) -> secret.metadata().labelOrEmpty().equals(label))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Return an own secret.
	 * @param id the identifier, empty to go by the label
	 * @param label the owner's label
	 * @return the secret
	 * @throws RefusedException if there is none
	 */
	public SecretState owned(String id, String label) {
		SecretState secret = id.isEmpty() ? ownedByLabel(label) : existing(id);
		if (secret == null || !secret.owner().includes(unit())) {
			throw RefusedException.secretNotFound(id.isEmpty() ? label : bareId(id));
		}
		return secret;
	}

	private @Nullable SecretState existing(String reference) {
		String id = bareId(reference);
		if (this.removed.contains(id)) {
			return null;
		}
		SecretState secret = this.created.get(id);
		return (secret != null) ? secret : this.hook.model().secrets().get(id);
	}

	private SecretState managed(String id) {
		SecretState secret = owned(id, "");
		if (secret.owner().unit() == null) {
			this.hook.requireLeadership();
		}
		return secret;
	}

	/**
	 * Read a secret.
	 * @param id the identifier, empty to go by the label; with both, the label is
	 * attached
	 * @param label the label, empty if there is none
	 * @param refresh whether to follow the newest revision from now on, at once
	 * @param peek whether to read the newest revision only this time
	 * @return the content
	 * @throws RefusedException if there is none or the unit may not read it
	 */
	public Map<String, String> read(String id, String label, boolean refresh, boolean peek) {
		SecretState secret = id.isEmpty() ? byLabel(label) : existing(id);
		if (secret == null) {
			throw RefusedException.secretNotFound(id.isEmpty() ? label : bareId(id));
		}
		if (!secret.isReadableBy(unit())) {
			throw RefusedException.permissionDenied();
		}
		if (!id.isEmpty() && !label.isEmpty() && !secret.owner().includes(unit())) {
			secret.consumer(unit()).label(label);
		}
		Map<String, String> update = this.updates.get(secret.id());
		if (update != null && (refresh || peek || this.created.containsKey(secret.id()))) {
			return update;
		}
		return revision(secret, refresh, peek);
	}

	private Map<String, String> revision(SecretState secret, boolean refresh, boolean peek) {
		SecretConsumer consumer = secret.consumer(unit());
		int revision = (peek || refresh || consumer.tracked() == 0) ? secret.latest() : consumer.tracked();
		Map<String, String> content = secret.content(revision);
		if (content == null) {
			throw new RefusedException("secret revision \"" + revision + "\" not found");
		}
		if (!peek) {
			consumer.track(revision);
		}
		return content;
	}

	private @Nullable SecretState byLabel(String label) {
		SecretState owned = ownedByLabel(label);
		if (owned != null) {
			return owned;
		}
		return this.hook.model()
			.secrets()
			.values()
			.stream()
			.filter((secret) -> secret.consumer(unit()).label().equals(label))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Change an own secret.
	 * @param id the identifier
	 * @param metadata what to change about it
	 * @param content the new content, or {@code null} to leave it
	 * @throws RefusedException if there is none or the unit may not
	 */
	public void update(String id, SecretMetadata metadata, @Nullable Map<String, String> content) {
		SecretState secret = managed(id);
		if (content != null) {
			this.updates.put(secret.id(), content);
		}
		this.changes.add(() -> secret.describe(metadata));
	}

	/**
	 * Grant an own secret.
	 * @param id the identifier
	 * @param relation the relation as long as which the grant lasts
	 * @param unit the remote unit, or {@code null} for all of the remote application
	 * @throws RefusedException if there is none or the unit may not
	 */
	public void grant(String id, RelationState relation, @Nullable UnitName unit) {
		SecretState secret = managed(id);
		String application = relation.remote(unit().application()).application();
		String to = (unit != null) ? unit.toString() : application;
		if (unit == null && secret.grants().keySet().stream().anyMatch((name) -> name.startsWith(application + "/"))) {
			throw new RefusedException("any unit level grants need to be revoked before granting access to the "
					+ "corresponding application");
		}
		this.changes.add(() -> secret.grants().put(to, Integer.toString(relation.number())));
	}

	/**
	 * Revoke a grant of an own secret.
	 * @param id the identifier
	 * @param from the application or unit
	 * @throws RefusedException if there is none or the unit may not
	 */
	public void revoke(String id, String from) {
		SecretState secret = managed(id);
		this.changes.add(() -> secret.grants().remove(from));
	}

	/**
	 * Remove an own secret.
	 * @param id the identifier
	 * @param revision the revision to remove, 0 for all
	 * @throws RefusedException if there is none or the unit may not
	 */
	public void remove(String id, int revision) {
		SecretState secret = managed(id);
		if (revision == 0) {
			this.removed.add(secret.id());
			return;
		}
		this.changes.add(() -> secret.revisions().remove(revision));
	}

	void commit() {
		Map<String, SecretState> secrets = this.hook.model().secrets();
		this.removed.forEach(secrets::remove);
		this.created.forEach((id, secret) -> {
			if (!this.removed.contains(id)) {
				secrets.put(id, withUpdate(secret));
			}
		});
		commitUpdates(secrets);
		this.changes.forEach(Runnable::run);
		secrets.values().removeIf((secret) -> secret.revisions().isEmpty());
	}

	private void commitUpdates(Map<String, SecretState> secrets) {
		this.updates.forEach((id, content) -> {
			SecretState secret = secrets.get(id);
			if (secret != null && !this.created.containsKey(id)) {
				secret.update(content);
			}
		});
	}

	private SecretState withUpdate(SecretState secret) {
		Map<String, String> update = this.updates.get(secret.id());
		if (update != null) {
			secret.revisions().put(1, Map.copyOf(update));
		}
		return secret;
	}

}
