package io.paascharm.hooktool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.paascharm.juju.RelationId;
import io.paascharm.juju.UnitName;

/**
 * Calls about relations and their databags.
 *
 * @param <R> what the answer is read as
 */
public sealed interface RelationCommand<R> extends HookToolCommand<R> {

	/**
	 * Asks for the relations of an endpoint.
	 *
	 * @param endpoint the name of the endpoint
	 */
	record RelationIds(String endpoint) implements RelationCommand<List<RelationId>> {

		@Override
		public String tool() {
			return "relation-ids";
		}

		@Override
		public List<String> arguments() {
			return List.of(this.endpoint, "--format=json");
		}

		@Override
		public List<RelationId> parse(String output) {
			List<RelationId> ids = new ArrayList<>();
			for (String id : HookToolJson.list(HookToolJson.read(output))) {
				ids.add(RelationId.parse(id));
			}
			Collections.sort(ids);
			return Collections.unmodifiableList(ids);
		}

	}

	/**
	 * Asks for the remote units of a relation; those of our own application on a peer
	 * relation, without this one.
	 *
	 * @param relation the relation
	 */
	record RelationList(RelationId relation) implements RelationCommand<List<UnitName>> {

		@Override
		public String tool() {
			return "relation-list";
		}

		@Override
		public List<String> arguments() {
			return List.of("-r", this.relation.toString(), "--format=json");
		}

		@Override
		public List<UnitName> parse(String output) {
			List<UnitName> units = new ArrayList<>();
			for (String unit : HookToolJson.list(HookToolJson.read(output))) {
				units.add(UnitName.parse(unit));
			}
			Collections.sort(units);
			return Collections.unmodifiableList(units);
		}

	}

	/**
	 * Asks for the remote application of a relation.
	 *
	 * @param relation the relation
	 */
	record RelationApplication(RelationId relation) implements RelationCommand<String> {

		@Override
		public String tool() {
			return "relation-list";
		}

		@Override
		public List<String> arguments() {
			return List.of("-r", this.relation.toString(), "--app", "--format=json");
		}

		@Override
		public String parse(String output) {
			return HookToolJson.text(HookToolJson.read(output));
		}

	}

	/**
	 * Asks for a databag.
	 *
	 * @param relation the relation
	 * @param owner the unit whose databag it is, or the application
	 * @param application whether the owner is an application
	 */
	record RelationGet(RelationId relation, String owner,
			boolean application) implements RelationCommand<Map<String, String>> {

		@Override
		public String tool() {
			return "relation-get";
		}

		@Override
		public List<String> arguments() {
			String relation = this.relation.toString();
			return this.application ? List.of("-r", relation, "--app", "-", this.owner, "--format=json")
					: List.of("-r", relation, "-", this.owner, "--format=json");
		}

		@Override
		public Map<String, String> parse(String output) {
			return HookToolJson.strings(HookToolJson.read(output));
		}

	}

	/**
	 * Writes keys of our own databag.
	 *
	 * @param relation the relation
	 * @param application whether the databag of the application is meant, which only the
	 * leader may write
	 * @param data the values by key; an empty value removes its key
	 */
	record RelationSet(RelationId relation, boolean application,
			Map<String, String> data) implements RelationCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "relation-set";
		}

		@Override
		public List<String> arguments() {
			String relation = this.relation.toString();
			return this.application ? List.of("-r", relation, "--app", "--file", "-")
					: List.of("-r", relation, "--file", "-");
		}

		@Override
		public String input() {
			return YamlSafeJson.write(this.data);
		}

		@Override
		public Collection<String> confidential() {
			return this.data.values();
		}

		@Override
		public String toString() {
			return "RelationSet[" + this.relation + ", application=" + this.application + ", " + this.data.keySet()
					+ "]";
		}

	}

	/**
	 * Asks for the model of the other side (Juju 3.6.2 and newer).
	 *
	 * @param relation the relation
	 */
	record RelationModelGet(RelationId relation) implements RelationCommand<String> {

		@Override
		public String tool() {
			return "relation-model-get";
		}

		@Override
		public List<String> arguments() {
			return List.of("-r", this.relation.toString(), "--format=json");
		}

		/**
		 * Read the answer.
		 * @param output what the tool wrote
		 * @return the UUID of the model
		 */
		@Override
		public String parse(String output) {
			return HookToolJson.text(HookToolJson.object(output).path("uuid"));
		}

	}

}
