package io.paascharm.unit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.paascharm.hooktool.RelationCommand;
import io.paascharm.juju.RelationId;

/**
 * Changes to our own databags. An empty value stands for a key that goes away, as it does
 * for Juju.
 */
final class DatabagChanges {

	private final UnitState state;

	private final Map<Databag, Map<String, String>> changes = new LinkedHashMap<>();

	DatabagChanges(UnitState state) {
		this.state = state;
	}

	void set(RelationId relation, boolean application, String key, String value) {
		this.changes.computeIfAbsent(new Databag(relation, application), (missing) -> new LinkedHashMap<>())
			.put(key, value);
	}

	Map<String, String> overlay(RelationId relation, boolean application, Map<String, String> written) {
		return Overlay.of(written, this.changes.getOrDefault(new Databag(relation, application), Map.of()));
	}

	void flush(UnaryOperator<String> finalValue) {
		this.changes.forEach((databag, values) -> {
			values.replaceAll((key, value) -> finalValue.apply(value));
			flush(databag, values);
		});
		this.changes.clear();
	}

	private void flush(Databag databag, Map<String, String> values) {
		RelationState relation = this.state.state(databag.relation);
		Map<String, String> differences = Overlay.differences(relation.writtenData(databag.application), values);
		if (!differences.isEmpty()) {
			this.state.runner()
				.run(new RelationCommand.RelationSet(databag.relation, databag.application,
						Collections.unmodifiableMap(differences)));
			relation.forgetWrittenData(databag.application);
		}
	}

	/**
	 * One of our databags.
	 *
	 * @param relation the relation
	 * @param application whether it is that of the application
	 */
	private record Databag(RelationId relation, boolean application) {
	}

}
