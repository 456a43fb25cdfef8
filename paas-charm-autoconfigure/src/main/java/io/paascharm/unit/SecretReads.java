package io.paascharm.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.hooktool.SecretCommand;

/**
 * Secrets that were read in this dispatch. Several options and relations may name the
 * same one, so a refusal is remembered, too.
 */
final class SecretReads {

	private final HookToolRunner runner;

	private final Map<SecretId, SecretContent> contents = new HashMap<>();

	private final Map<String, Optional<SecretContent>> labelled = new HashMap<>();

	private final Map<SecretId, HookToolException> refusals = new HashMap<>();

	SecretReads(HookToolRunner runner) {
		this.runner = runner;
	}

	SecretContent content(String uri, @Nullable String label) {
		if (!SecretId.isValid(uri)) {
			throw new HookToolException(Kind.NOT_FOUND, "secret-get", -1, "not the identifier of a secret");
		}
		return this.contents.computeIfAbsent(SecretId.parse(uri),
				(id) -> read(id, new SecretCommand.SecretGet(uri, label, SecretCommand.Revision.REFRESH)));
	}

	Optional<SecretContent> labelled(String label) {
		return this.labelled.computeIfAbsent(label, this::readLabelled);
	}

	void added(String label, SecretContent content) {
		this.labelled.put(label, Optional.of(content));
	}

	private Optional<SecretContent> readLabelled(String label) {
		try {
			return Optional.of(new SecretContent(
					this.runner.run(new SecretCommand.SecretGet(null, label, SecretCommand.Revision.REFRESH))));
		}
		catch (HookToolException ex) {
			if (ex.kind() == Kind.NOT_FOUND) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private SecretContent read(SecretId id, SecretCommand.SecretGet question) {
		HookToolException refusal = this.refusals.get(id);
		if (refusal != null) {
			throw refusal;
		}
		try {
			return new SecretContent(this.runner.run(question));
		}
		catch (HookToolException ex) {
			this.refusals.put(id, ex);
			throw ex;
		}
	}

}
