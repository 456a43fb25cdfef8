package io.paascharm.hooktool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.paascharm.juju.RelationId;
import io.paascharm.juju.UnitName;

/**
 * Calls about secrets (Juju 3.0.3 and newer). Identifiers are taken in any of Juju's
 * forms.
 *
 * @param <R> what the answer is read as
 */
public sealed interface SecretCommand<R> extends HookToolCommand<R> {

	private static void addId(List<String> arguments, @Nullable String id) {
		if (id != null) {
			arguments.add(id);
		}
	}

	private static void addLabel(List<String> arguments, @Nullable String label) {
		if (label != null) {
			arguments.add("--label=" + label);
		}
	}

	private static void addUnit(List<String> arguments, @Nullable UnitName unit) {
		if (unit != null) {
			arguments.add("--unit");
			arguments.add(unit.toString());
		}
	}

	/**
	 * Asks for the content of a secret.
	 *
	 * @param id the identifier, or {@code null} if the label is enough
	 * @param label our name for the secret, attached to it when both are given, or
	 * {@code null}
	 * @param revision which revision
	 */
	record SecretGet(@Nullable String id, @Nullable String label,
			Revision revision) implements SecretCommand<Map<String, String>> {

		@Override
		public String tool() {
			return "secret-get";
		}

		@Override
		public List<String> arguments() {
			List<String> arguments = new ArrayList<>();
			addId(arguments, this.id);
			addLabel(arguments, this.label);
			if (this.revision != Revision.TRACKED) {
				arguments.add((this.revision == Revision.PEEK) ? "--peek" : "--refresh");
			}
			arguments.add("--format=json");
			return arguments;
		}

		@Override
		public Map<String, String> parse(String output) {
			return HookToolJson.strings(HookToolJson.read(output));
		}

	}

	/**
	 * Adds a secret; the answer is its identifier, {@code secret:...}.
	 *
	 * @param metadata what is known besides the content
	 * @param content the values by key
	 */
	record SecretAdd(SecretMetadata metadata,
			Map<String, String> content) implements SecretCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "secret-add";
		}

		@Override
		public List<String> arguments() {
			List<String> arguments = new ArrayList<>();
			this.metadata.appendTo(arguments);
			return arguments;
		}

		@Override
		public Map<String, String> files() {
			return this.content;
		}

		@Override
		public String parse(String output) {
			String id = output.strip();
			if (id.isEmpty()) {
				throw new IllegalArgumentException("The output holds no identifier");
			}
			return id;
		}

		@Override
		public String toString() {
			return "SecretAdd[" + this.metadata + ", " + this.content.keySet() + "]";
		}

	}

	/**
	 * Adds a revision to a secret of ours, or changes what is known besides its content.
	 *
	 * @param id the identifier
	 * @param metadata what is to change besides the content
	 * @param content the values by key, empty to leave the content alone
	 */
	record SecretSet(String id, SecretMetadata metadata,
			Map<String, String> content) implements SecretCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "secret-set";
		}

		@Override
		public List<String> arguments() {
			List<String> arguments = new ArrayList<>();
			this.metadata.appendTo(arguments);
			arguments.add(this.id);
			return arguments;
		}

		@Override
		public Map<String, String> files() {
			return this.content;
		}

		@Override
		public String toString() {
			return "SecretSet[" + this.id + ", " + this.metadata + ", " + this.content.keySet() + "]";
		}

	}

	/**
	 * Asks what is known of a secret of ours besides its content.
	 *
	 * @param id the identifier, or {@code null} if the label is given
	 * @param label our name for the secret, or {@code null} if the identifier is given
	 */
	record SecretInfoGet(@Nullable String id, @Nullable String label) implements SecretCommand<Optional<SecretInfo>> {

		@Override
		public String tool() {
			return "secret-info-get";
		}

		@Override
		public List<String> arguments() {
			List<String> arguments = new ArrayList<>();
			addId(arguments, this.id);
			addLabel(arguments, this.label);
			arguments.add("--format=json");
			return arguments;
		}

		@Override
		public Optional<SecretInfo> parse(String output) {
			JsonNode root = HookToolJson.object(output);
			for (Map.Entry<String, JsonNode> entry : root.properties()) {
				JsonNode info = entry.getValue();
				return Optional.of(new SecretInfo(entry.getKey(), info.path("revision").asInt(0),
						HookToolJson.text(info.path("label")), HookToolJson.text(info.path("owner"))));
			}
			return Optional.empty();
		}

	}

	/**
	 * Asks for the bare identifiers of all secrets of ours, in no order.
	 */
	record SecretIds() implements SecretCommand<List<String>> {

		@Override
		public String tool() {
			return "secret-ids";
		}

		@Override
		public List<String> arguments() {
			return List.of("--format=json");
		}

		@Override
		public List<String> parse(String output) {
			return HookToolJson.list(HookToolJson.read(output));
		}

	}

	/**
	 * Lets the other side of a relation read a secret of ours.
	 *
	 * @param id the identifier
	 * @param relation the relation
	 * @param unit the only unit that may read it, or {@code null} for the application
	 */
	record SecretGrant(String id, RelationId relation,
			@Nullable UnitName unit) implements SecretCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "secret-grant";
		}

		@Override
		public List<String> arguments() {
			List<String> arguments = new ArrayList<>(List.of("--relation", this.relation.toString()));
			addUnit(arguments, this.unit);
			arguments.add(this.id);
			return arguments;
		}

	}

	/**
	 * Takes back what was granted.
	 *
	 * @param id the identifier
	 * @param relation the relation
	 * @param unit the unit that it was granted to, or {@code null} for the application
	 */
	record SecretRevoke(String id, RelationId relation,
			@Nullable UnitName unit) implements SecretCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "secret-revoke";
		}

		@Override
		public List<String> arguments() {
			List<String> arguments = new ArrayList<>(List.of("--relation", this.relation.toString()));
			addUnit(arguments, this.unit);
			arguments.add(this.id);
			return arguments;
		}

	}

	/**
	 * Removes a secret of ours, or one revision of it.
	 *
	 * @param id the identifier
	 * @param revision the revision, or {@code null} for all
	 */
	record SecretRemove(String id, @Nullable Integer revision) implements SecretCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "secret-remove";
		}

		@Override
		public List<String> arguments() {
			return (this.revision != null) ? List.of(this.id, "--revision", this.revision.toString())
					: List.of(this.id);
		}

	}

	/**
	 * Which revision of a secret is read.
	 */
	enum Revision {

		/** The one that this consumer tracks. */
		TRACKED,

		/** The latest, which is tracked from now on. */
		REFRESH,

		/** The latest, without tracking it. */
		PEEK

	}

}
