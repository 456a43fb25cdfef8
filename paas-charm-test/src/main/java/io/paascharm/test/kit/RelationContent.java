package io.paascharm.test.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.kit.ContentKey.Owner;
import io.paascharm.test.model.state.SecretAccess;

/**
 * What the other side of a relation says, and the secrets that it names.
 *
 * @param application the databag of the application
 * @param units the databag of each unit
 * @param secrets the contents of secrets by identifier, as it stands in the databags
 */
record RelationContent(Map<String, String> application, List<Map<String, String>> units,
		Map<String, Map<String, String>> secrets) {

	/** Nothing. */
	static final RelationContent NOTHING = new RelationContent(Map.of(), List.of(), Map.of());

	/**
	 * Return the keys that there are.
	 * @return the keys, those of units once
	 */
	List<ContentKey> keys() {
		Set<ContentKey> keys = new LinkedHashSet<>();
		this.application.keySet().forEach((name) -> keys.add(new ContentKey(Owner.APPLICATION, "", name)));
		for (Map<String, String> unit : this.units) {
			unit.keySet().forEach((name) -> keys.add(new ContentKey(Owner.UNITS, "", name)));
		}
		this.secrets.forEach(
				(id, content) -> content.keySet().forEach((name) -> keys.add(new ContentKey(Owner.SECRET, id, name))));
		return List.copyOf(keys);
	}

	/**
	 * Return the keys of a name.
	 * @param name the name
	 * @return the keys, wherever they are
	 */
	List<ContentKey> keys(String name) {
		return keys().stream().filter((key) -> key.name().equals(name)).toList();
	}

	/**
	 * Return a value.
	 * @param key the key, which must be there
	 * @return the value, of several units that of the first that has one
	 */
	String value(ContentKey key) {
		return switch (key.owner()) {
			case APPLICATION -> this.application.getOrDefault(key.name(), "");
			case UNITS -> this.units.stream()
				.map((unit) -> unit.getOrDefault(key.name(), ""))
				.filter((value) -> !value.isEmpty())
				.findFirst()
				.orElse("");
			case SECRET -> this.secrets.getOrDefault(key.secret(), Map.of()).getOrDefault(key.name(), "");
		};
	}

	/**
	 * Set a value.
	 * @param key the key
	 * @param value the value, {@code null} to remove the key
	 * @return the changed content
	 */
	RelationContent with(ContentKey key, @Nullable String value) {
		return switch (key.owner()) {
			case APPLICATION -> new RelationContent(put(this.application, key.name(), value), this.units, this.secrets);
			case UNITS -> new RelationContent(this.application,
					this.units.stream().map((unit) -> put(unit, key.name(), value)).toList(), this.secrets);
			case SECRET ->
				withSecret(key.secret(), put(this.secrets.getOrDefault(key.secret(), Map.of()), key.name(), value));
		};
	}

	private static Map<String, String> put(Map<String, String> values, String key, @Nullable String value) {
		Map<String, String> changed = new LinkedHashMap<>(values);
		if (value != null) {
			changed.put(key, value);
		}
		else {
			changed.remove(key);
		}
		return changed;
	}

	private RelationContent withSecret(String id, Map<String, String> content) {
		Map<String, Map<String, String>> changed = new LinkedHashMap<>(this.secrets);
		changed.put(id, content);
		return new RelationContent(this.application, this.units, changed);
	}

	/**
	 * Leave a secret out, while the databags still name it.
	 * @param id the identifier
	 * @return the changed content
	 */
	RelationContent withoutSecret(String id) {
		Map<String, Map<String, String>> changed = new LinkedHashMap<>(this.secrets);
		changed.remove(id);
		return new RelationContent(this.application, this.units, changed);
	}

	/**
	 * Give the secrets other identifiers, as those of another provider have.
	 * @param provider the number of the provider
	 * @return the changed content, the same for provider 0
	 */
	RelationContent renamed(int provider) {
		RelationContent changed = this;
		for (String id : (provider != 0) ? this.secrets.keySet() : Set.<String>of()) {
			int first = id.length() - SecretAccess.bareId(id).length();
			changed = changed.renamed(id,
					id.substring(0, first) + Character.forDigit(provider, 10) + id.substring(first + 1));
		}
		return changed;
	}

	private RelationContent renamed(String from, String to) {
		Map<String, Map<String, String>> changed = new LinkedHashMap<>();
		this.secrets.forEach((id, content) -> changed.put(id.equals(from) ? to : id, content));
		return new RelationContent(replaced(this.application, from, to),
				this.units.stream().map((unit) -> replaced(unit, from, to)).toList(), changed);
	}

	private static Map<String, String> replaced(Map<String, String> values, String from, String to) {
		Map<String, String> changed = new LinkedHashMap<>(values);
		changed.replaceAll((key, value) -> value.replace(from, to));
		return changed;
	}

	/**
	 * Let the last unit stand for many.
	 * @param count how many units there are
	 * @return the changed content
	 */
	RelationContent withUnits(int count) {
		List<Map<String, String>> units = new ArrayList<>(this.units);
		while (units.size() < count) {
			units.add(units.isEmpty() ? Map.of() : units.get(units.size() - 1));
		}
		return new RelationContent(this.application, units, this.secrets);
	}

	/**
	 * Return all values, for the message of a test that failed.
	 * @return the keys with the beginnings of their values
	 */
	String print() {
		StringBuilder text = new StringBuilder();
		for (ContentKey key : keys()) {
			String value = value(key);
			text.append(key).append(": ").append(value, 0, Math.min(value.length(), 500)).append('\n');
		}
		return text.toString();
	}

	/**
	 * Name the keys only.
	 */
	@Override
	public String toString() {
		return "RelationContent" + keys();
	}

}
