package io.paascharm.test.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.Role;
import io.paascharm.test.model.state.SecretAccess;

/**
 * Writes a fixture of the {@link IntegrationCompatibilityKit}.
 */
public final class KitFixtureBuilder {

	final String endpoint;

	final String interfaceName;

	final Role role;

	final Map<String, String> application = new LinkedHashMap<>();

	final List<Map<String, String>> units = new ArrayList<>();

	final Map<String, Map<String, String>> secrets = new LinkedHashMap<>();

	final Map<String, @Nullable String> fields = new LinkedHashMap<>();

	final Set<String> required = new LinkedHashSet<>();

	final List<KitChange> changes = new ArrayList<>();

	final Set<String> requests = new TreeSet<>();

	final Set<String> harmless = new LinkedHashSet<>();

	final Map<String, Object> options = new LinkedHashMap<>();

	final Set<String> optionalSecrets = new LinkedHashSet<>();

	final Map<String, String> files = new LinkedHashMap<>();

	final List<KitFixture> beside = new ArrayList<>();

	Function<Map<String, String>, Map<String, String>> answer = (request) -> Map.of();

	String framework = "flask";

	String paasConfig = "{}";

	int mostCalls = 6;

	boolean single;

	KitFixtureBuilder(String endpoint, String interfaceName, Role role) {
		this.endpoint = endpoint;
		this.interfaceName = interfaceName;
		this.role = role;
	}

	/**
	 * Add to the databag of the remote application.
	 * @param data keys and values in turn
	 * @return this builder
	 */
	public KitFixtureBuilder application(String... data) {
		this.application.putAll(KitPairs.of(data));
		return this;
	}

	/**
	 * Add to the databag of the remote application what depends on our request.
	 * @param answer gets what our application wrote and returns keys with values
	 * @return this builder
	 */
	public KitFixtureBuilder answer(Function<Map<String, String>, Map<String, String>> answer) {
		this.answer = answer;
		return this;
	}

	/**
	 * Add a remote unit. Without this there is one whose databag holds only what Juju
	 * puts there.
	 * @param data keys and values in turn
	 * @return this builder
	 */
	public KitFixtureBuilder unit(String... data) {
		this.units.add(KitPairs.of(data));
		return this;
	}

	/**
	 * Add a secret that the databags name.
	 * @param id the identifier as it stands in the databags: {@code secret:} and 20
	 * characters
	 * @param content keys and values in turn
	 * @return this builder
	 */
	public KitFixtureBuilder secret(String id, String... content) {
		this.secrets.put(id, KitPairs.of(content));
		return this;
	}

	/**
	 * Add a secret that the databags name and that is not needed to be ready.
	 * @param id the identifier as it stands in the databags
	 * @param content keys and values in turn
	 * @return this builder
	 */
	public KitFixtureBuilder optionalSecret(String id, String... content) {
		this.optionalSecrets.add(SecretAccess.bareId(id));
		return secret(id, content);
	}

	/**
	 * Expect fields.
	 * @param fields names and values in turn
	 * @return this builder
	 */
	public KitFixtureBuilder fields(String... fields) {
		this.fields.putAll(KitPairs.of(fields));
		return this;
	}

	/**
	 * Expect fields whose values are not known beforehand.
	 * @param names the names
	 * @return this builder
	 */
	public KitFixtureBuilder generatedFields(String... names) {
		for (String name : names) {
			this.fields.put(name, null);
		}
		return this;
	}

	/**
	 * Name the keys without which nothing is ready, of databags and secrets alike.
	 * @param keys the keys
	 * @return this builder
	 */
	public KitFixtureBuilder required(String... keys) {
		this.required.addAll(List.of(keys));
		return this;
	}

	/**
	 * Give a key another value, which leads to another place: migrations run again.
	 * @param key the key of a databag or a secret
	 * @param value the new value
	 * @param fields names and values in turn of fields to expect then
	 * @return this builder
	 */
	public KitFixtureBuilder moving(String key, String value, String... fields) {
		return moving(key, (before) -> value, fields);
	}

	/**
	 * Give a key another value, which leads to another place: migrations run again.
	 * @param key the key of a databag or a secret
	 * @param change makes the new value of the old one
	 * @param fields names and values in turn of fields to expect then
	 * @return this builder
	 */
	public KitFixtureBuilder moving(String key, UnaryOperator<String> change, String... fields) {
		this.changes.add(new KitChange(key, change, true, KitPairs.of(fields)));
		return this;
	}

	/**
	 * Give a key another value, which changes fields and leads to the same place.
	 * @param key the key of a databag or a secret
	 * @param value the new value
	 * @param fields names and values in turn of fields to expect then
	 * @return this builder
	 */
	public KitFixtureBuilder changing(String key, String value, String... fields) {
		return changing(key, (before) -> value, fields);
	}

	/**
	 * Give a key another value, which changes fields and leads to the same place.
	 * @param key the key of a databag or a secret
	 * @param change makes the new value of the old one
	 * @param fields names and values in turn of fields to expect then
	 * @return this builder
	 */
	public KitFixtureBuilder changing(String key, UnaryOperator<String> change, String... fields) {
		this.changes.add(new KitChange(key, change, false, KitPairs.of(fields)));
		return this;
	}

	/**
	 * Expect what our application writes.
	 * @param keys the keys of its databag in the end, all of them
	 * @return this builder
	 */
	public KitFixtureBuilder requests(String... keys) {
		this.requests.addAll(List.of(keys));
		return this;
	}

	/**
	 * Allow values in reasons, in logs and in what objects print. All others of more than
	 * four characters are confidential.
	 * @param values the values
	 * @return this builder
	 */
	public KitFixtureBuilder harmless(String... values) {
		this.harmless.addAll(List.of(values));
		return this;
	}

	/**
	 * Set an option of the charm.
	 * @param name the name
	 * @param value a string, {@code Long}, {@code Double} or {@code Boolean}
	 * @return this builder
	 */
	public KitFixtureBuilder option(String name, Object value) {
		this.options.put(name, value);
		return this;
	}

	/**
	 * Set {@code paas-config.yaml}.
	 * @param yaml the content
	 * @return this builder
	 */
	public KitFixtureBuilder paasConfig(String yaml) {
		this.paasConfig = yaml;
		return this;
	}

	/**
	 * Put a file into the charm.
	 * @param path the path in the charm's directory
	 * @param content the content
	 * @return this builder
	 */
	public KitFixtureBuilder file(String path, String content) {
		this.files.put(path, content);
		return this;
	}

	/**
	 * Set the framework, whose descriptor is on the class path or in the directory
	 * {@code profiles} of the charm project, in which the tests run.
	 * @param name the name of its profile; {@code flask} otherwise
	 * @return this builder
	 */
	public KitFixtureBuilder framework(String name) {
		this.framework = name;
		return this;
	}

	/**
	 * Relate another endpoint beforehand, which this one reads.
	 * @param fixture the other endpoint
	 * @return this builder
	 */
	public KitFixtureBuilder beside(KitFixture fixture) {
		this.beside.add(fixture);
		return this;
	}

	/**
	 * Set how many hook tools a hook may call that finds nothing new, however many units
	 * there are.
	 * @param calls the number; 6 otherwise
	 * @return this builder
	 */
	public KitFixtureBuilder mostCalls(int calls) {
		this.mostCalls = calls;
		return this;
	}

	/**
	 * Say that a charm can have only one endpoint of the interface.
	 * @return this builder
	 */
	public KitFixtureBuilder single() {
		this.single = true;
		return this;
	}

	/**
	 * Finish the fixture.
	 * @return the fixture
	 */
	public KitFixture build() {
		return new KitFixture(this);
	}

}
