package io.paascharm.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.hooktool.SecretCommand;
import io.paascharm.hooktool.SecretInfo;
import io.paascharm.hooktool.SecretMetadata;
import io.paascharm.juju.RelationId;

/**
 * Changes to secrets of ours, in the order in which they were asked for.
 */
final class SecretChanges {

	private final HookToolRunner runner;

	private final List<Runnable> changes = new ArrayList<>();

	private final Map<SecretId, SecretId> added = new LinkedHashMap<>();

	private int placeholders;

	SecretChanges(HookToolRunner runner) {
		this.runner = runner;
	}

	SecretId add(SecretSpec secret) {
		this.placeholders++;
		SecretId placeholder = new SecretId("<to be added: " + this.placeholders + ">");
		this.changes.add(() -> this.added.put(placeholder, findOrAdd(secret)));
		return placeholder;
	}

	/**
	 * Find the secret by its label or add it: Juju commits secrets before the rest of a
	 * dispatch, so one that failed may have left it behind.
	 * @param secret the secret
	 * @return its identifier
	 */
	private SecretId findOrAdd(SecretSpec secret) {
		String label = secret.metadata().label();
		Optional<SecretId> known = (label != null) ? find(label) : Optional.empty();
		known.ifPresent((id) -> setContent(id, secret.content()));
		return known.orElseGet(() -> SecretId
			.parse(this.runner.run(new SecretCommand.SecretAdd(secret.metadata(), secret.content()))));
	}

	private Optional<SecretId> find(String label) {
		try {
			return this.runner.run(new SecretCommand.SecretInfoGet(null, label))
				.map(SecretInfo::id)
				.map(SecretId::parse);
		}
		catch (HookToolException ex) {
			if (ex.kind() == Kind.NOT_FOUND) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private void setContent(SecretId id, Map<String, String> content) {
		String uri = id.uri();
		Map<String, String> current = this.runner
			.run(new SecretCommand.SecretGet(uri, null, SecretCommand.Revision.PEEK));
		if (!content.equals(current)) {
			this.runner.run(new SecretCommand.SecretSet(uri, SecretMetadata.NONE, content));
		}
	}

	void set(SecretId id, Map<String, String> content) {
		this.changes.add(() -> setContent(real(id), content));
	}

	void grant(SecretId id, RelationId relation) {
		this.changes.add(() -> this.runner.run(new SecretCommand.SecretGrant(real(id).uri(), relation, null)));
	}

	void revoke(SecretId id, RelationId relation) {
		this.changes.add(() -> this.runner.run(new SecretCommand.SecretRevoke(real(id).uri(), relation, null)));
	}

	void remove(SecretId id, @Nullable Integer revision) {
		this.changes.add(() -> this.runner.run(new SecretCommand.SecretRemove(real(id).uri(), revision)));
	}

	void flush() {
		for (Runnable change : this.changes) {
			change.run();
		}
		this.changes.clear();
	}

	private SecretId real(SecretId id) {
		return this.added.getOrDefault(id, id);
	}

	/**
	 * Put the identifiers of added secrets where their placeholders are.
	 * @param value a value that is going to be written
	 * @return the value without placeholders
	 */
	String resolve(String value) {
		String resolved = value;
		for (Map.Entry<SecretId, SecretId> entry : this.added.entrySet()) {
			resolved = resolved.replace(entry.getKey().uri(), entry.getValue().uri());
		}
		return resolved;
	}

}
