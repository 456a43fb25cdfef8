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

/**
 * One integration as the {@link IntegrationCompatibilityKit} has to know it: the
 * endpoint, what a good provider says, and what comes of that.
 *
 * @see #requirer(String, String)
 */
public final class KitFixture {

	private final KitEndpoint endpoint;

	private final KitCharmFacts charm;

	private final RelationContent content;

	private final KitExpectations expectations;

	private final Function<Map<String, String>, Map<String, String>> answer;

	private final List<KitFixture> beside;

	private KitFixture(Builder builder) {
		this.endpoint = new KitEndpoint(builder.endpoint, builder.interfaceName, builder.role);
		this.charm = new KitCharmFacts(builder.framework, Map.copyOf(builder.options), builder.paasConfig,
				Map.copyOf(builder.files));
		this.content = new RelationContent(builder.application, List.copyOf(builder.units), builder.secrets);
		this.expectations = new KitExpectations(builder.fields, builder.required, builder.changes, builder.requests,
				builder.harmless, builder.mostCalls, builder.single);
		this.answer = builder.answer;
		this.beside = List.copyOf(builder.beside);
	}

	/**
	 * Describe an endpoint that the charm requires.
	 * @param endpoint the name of the endpoint
	 * @param interfaceName the name of the interface
	 * @return a builder
	 */
	public static Builder requirer(String endpoint, String interfaceName) {
		return new Builder(endpoint, interfaceName, Role.REQUIRER);
	}

	/**
	 * Describe an endpoint that the charm provides.
	 * @param endpoint the name of the endpoint
	 * @param interfaceName the name of the interface
	 * @return a builder
	 */
	public static Builder provider(String endpoint, String interfaceName) {
		return new Builder(endpoint, interfaceName, Role.PROVIDER);
	}

	/**
	 * Describe an endpoint that connects the charm's own units.
	 * @param endpoint the name of the endpoint
	 * @param interfaceName the name of the interface
	 * @return a builder
	 */
	public static Builder peer(String endpoint, String interfaceName) {
		return new Builder(endpoint, interfaceName, Role.PEER);
	}

	KitEndpoint endpoint() {
		return this.endpoint;
	}

	KitCharmFacts charm() {
		return this.charm;
	}

	KitExpectations expectations() {
		return this.expectations;
	}

	List<KitFixture> beside() {
		return this.beside;
	}

	/**
	 * Return what a good provider says.
	 * @param request what our application wrote
	 * @return the complete content
	 */
	RelationContent content(Map<String, String> request) {
		Map<String, String> application = new LinkedHashMap<>(this.content.application());
		application.putAll(this.answer.apply(request));
		return new RelationContent(application, this.content.units(), this.content.secrets());
	}

	/**
	 * Writes a fixture.
	 */
	public static final class Builder {

		private final String endpoint;

		private final String interfaceName;

		private final Role role;

		private final Map<String, String> application = new LinkedHashMap<>();

		private final List<Map<String, String>> units = new ArrayList<>();

		private final Map<String, Map<String, String>> secrets = new LinkedHashMap<>();

		private final Map<String, @Nullable String> fields = new LinkedHashMap<>();

		private final Set<String> required = new LinkedHashSet<>();

		private final List<KitChange> changes = new ArrayList<>();

		private final Set<String> requests = new TreeSet<>();

		private final Set<String> harmless = new LinkedHashSet<>();

		private final Map<String, Object> options = new LinkedHashMap<>();

		private final Map<String, String> files = new LinkedHashMap<>();

		private final List<KitFixture> beside = new ArrayList<>();

		private Function<Map<String, String>, Map<String, String>> answer = (request) -> Map.of();

		private String framework = "flask";

		private String paasConfig = "{}";

		private int mostCalls = 6;

		private boolean single;

		private Builder(String endpoint, String interfaceName, Role role) {
			this.endpoint = endpoint;
			this.interfaceName = interfaceName;
			this.role = role;
		}

		/**
		 * Add to the databag of the remote application.
		 * @param data keys and values in turn
		 * @return this builder
		 */
		public Builder application(String... data) {
			this.application.putAll(KitPairs.of(data));
			return this;
		}

		/**
		 * Add to the databag of the remote application what depends on our request.
		 * @param answer gets what our application wrote and returns keys with values
		 * @return this builder
		 */
		public Builder answer(Function<Map<String, String>, Map<String, String>> answer) {
			this.answer = answer;
			return this;
		}

		/**
		 * Add a remote unit. Without this there is one whose databag holds only what Juju
		 * puts there.
		 * @param data keys and values in turn
		 * @return this builder
		 */
		public Builder unit(String... data) {
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
		public Builder secret(String id, String... content) {
			this.secrets.put(id, KitPairs.of(content));
			return this;
		}

		/**
		 * Expect fields.
		 * @param fields names and values in turn
		 * @return this builder
		 */
		public Builder fields(String... fields) {
			this.fields.putAll(KitPairs.of(fields));
			return this;
		}

		/**
		 * Expect fields whose values are not known beforehand.
		 * @param names the names
		 * @return this builder
		 */
		public Builder generatedFields(String... names) {
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
		public Builder required(String... keys) {
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
		public Builder moving(String key, String value, String... fields) {
			return moving(key, (before) -> value, fields);
		}

		/**
		 * Give a key another value, which leads to another place: migrations run again.
		 * @param key the key of a databag or a secret
		 * @param change makes the new value of the old one
		 * @param fields names and values in turn of fields to expect then
		 * @return this builder
		 */
		public Builder moving(String key, UnaryOperator<String> change, String... fields) {
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
		public Builder changing(String key, String value, String... fields) {
			return changing(key, (before) -> value, fields);
		}

		/**
		 * Give a key another value, which changes fields and leads to the same place.
		 * @param key the key of a databag or a secret
		 * @param change makes the new value of the old one
		 * @param fields names and values in turn of fields to expect then
		 * @return this builder
		 */
		public Builder changing(String key, UnaryOperator<String> change, String... fields) {
			this.changes.add(new KitChange(key, change, false, KitPairs.of(fields)));
			return this;
		}

		/**
		 * Expect what our application writes.
		 * @param keys the keys of its databag in the end, all of them
		 * @return this builder
		 */
		public Builder requests(String... keys) {
			this.requests.addAll(List.of(keys));
			return this;
		}

		/**
		 * Allow values in reasons, in logs and in what objects print. All others of more
		 * than four characters are confidential.
		 * @param values the values
		 * @return this builder
		 */
		public Builder harmless(String... values) {
			this.harmless.addAll(List.of(values));
			return this;
		}

		/**
		 * Set an option of the charm.
		 * @param name the name
		 * @param value a string, {@code Long}, {@code Double} or {@code Boolean}
		 * @return this builder
		 */
		public Builder option(String name, Object value) {
			this.options.put(name, value);
			return this;
		}

		/**
		 * Set {@code paas-config.yaml}.
		 * @param yaml the content
		 * @return this builder
		 */
		public Builder paasConfig(String yaml) {
			this.paasConfig = yaml;
			return this;
		}

		/**
		 * Put a file into the charm.
		 * @param path the path in the charm's directory
		 * @param content the content
		 * @return this builder
		 */
		public Builder file(String path, String content) {
			this.files.put(path, content);
			return this;
		}

		/**
		 * Set the framework.
		 * @param name the name of its profile; {@code flask} otherwise
		 * @return this builder
		 */
		public Builder framework(String name) {
			this.framework = name;
			return this;
		}

		/**
		 * Relate another endpoint beforehand, which this one reads.
		 * @param fixture the other endpoint
		 * @return this builder
		 */
		public Builder beside(KitFixture fixture) {
			this.beside.add(fixture);
			return this;
		}

		/**
		 * Set how many hook tools a hook may call that finds nothing new, however many
		 * units there are.
		 * @param calls the number; 6 otherwise
		 * @return this builder
		 */
		public Builder mostCalls(int calls) {
			this.mostCalls = calls;
			return this;
		}

		/**
		 * Say that a charm can have only one endpoint of the interface.
		 * @return this builder
		 */
		public Builder single() {
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

}
