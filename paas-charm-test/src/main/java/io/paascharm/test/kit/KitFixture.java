package io.paascharm.test.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

	private final boolean single;

	KitFixture(KitFixtureBuilder builder) {
		this.endpoint = new KitEndpoint(builder.endpoint, builder.interfaceName, builder.role);
		this.charm = new KitCharmFacts(builder.framework, Map.copyOf(builder.options), builder.paasConfig,
				Map.copyOf(builder.files));
		this.content = new RelationContent(builder.application, List.copyOf(builder.units), builder.secrets);
		this.expectations = new KitExpectations(builder.fields, builder.required, builder.changes, builder.requests,
				builder.harmless, builder.optionalSecrets, builder.mostCalls);
		this.single = builder.single;
		this.answer = builder.answer;
		this.beside = List.copyOf(builder.beside);
	}

	/**
	 * Describe an endpoint that the charm requires.
	 * @param endpoint the name of the endpoint
	 * @param interfaceName the name of the interface
	 * @return a builder
	 */
	public static KitFixtureBuilder requirer(String endpoint, String interfaceName) {
		return new KitFixtureBuilder(endpoint, interfaceName, Role.REQUIRER);
	}

	/**
	 * Describe an endpoint that the charm provides.
	 * @param endpoint the name of the endpoint
	 * @param interfaceName the name of the interface
	 * @return a builder
	 */
	public static KitFixtureBuilder provider(String endpoint, String interfaceName) {
		return new KitFixtureBuilder(endpoint, interfaceName, Role.PROVIDER);
	}

	/**
	 * Describe an endpoint that connects the charm's own units.
	 * @param endpoint the name of the endpoint
	 * @param interfaceName the name of the interface
	 * @return a builder
	 */
	public static KitFixtureBuilder peer(String endpoint, String interfaceName) {
		return new KitFixtureBuilder(endpoint, interfaceName, Role.PEER);
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
	 * Return whether a charm can have only one such endpoint.
	 * @return whether there can be no second one
	 */
	boolean isSingle() {
		return this.single;
	}

	/**
	 * Return whether there is something to wait for.
	 * @return whether the endpoint is not ready before the other side says something
	 */
	boolean isWaiting() {
		return !this.expectations.required().isEmpty() || !this.content.secrets().isEmpty();
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

}
