package io.paascharm.test.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.charm.CharmEndpoint;
import io.paascharm.test.model.charm.EndpointRole;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.ModelState;
import io.paascharm.test.model.state.RelationSide;
import io.paascharm.test.model.state.RelationState;

/**
 * Rules of relating applications: which endpoints fit, and when a relation is over.
 */
final class Relations {

	private final ModelState model;

	Relations(ModelState model) {
		this.model = model;
	}

	/**
	 * Relate two applications.
	 * @param first an application, with or without {@code :endpoint}
	 * @param second another one
	 * @return the relation
	 * @throws InconsistentModelException if no or more than one pair of endpoints fits,
	 * or they are related already or too often
	 */
	RelationState integrate(String first, String second) {
		String attempt = "integrate '%s' with '%s'".formatted(first, second);
		EndpointName one = EndpointName.parse(first);
		EndpointName two = EndpointName.parse(second);
		if (one.application().equals(two.application())) {
			throw new InconsistentModelException(attempt, "an application cannot be related to itself");
		}
		declareForSimulated(attempt, one, two);
		declareForSimulated(attempt, two, one);
		CharmEndpoint[] pair = onlyPair(attempt, one, two);
		return add(attempt, new RelationSide(one.application(), pair[0].name()),
				new RelationSide(two.application(), pair[1].name()), pair[0].interfaceName());
	}

	private CharmEndpoint[] onlyPair(String attempt, EndpointName one, EndpointName two) {
		List<CharmEndpoint[]> fitting = fitting(attempt, one, two);
		if (fitting.isEmpty()) {
			throw new InconsistentModelException(attempt, "no endpoints of them have the same interface");
		}
		if (fitting.size() > 1) {
			throw new InconsistentModelException(attempt, "ambiguous: "
					+ fitting.stream().map((pair) -> text(one, pair[0]) + " " + text(two, pair[1])).toList());
		}
		return fitting.get(0);
	}

	private static String text(EndpointName name, CharmEndpoint endpoint) {
		return name.application() + ":" + endpoint.name();
	}

	private void declareForSimulated(String attempt, EndpointName simulated, EndpointName wanting) {
		ApplicationState application = this.model.application(simulated.application());
		if (!application.isSimulated() || wanting.endpoint() == null) {
			return;
		}
		CharmEndpoint wanted = endpoints(attempt, wanting).get(0);
		String name = (simulated.endpoint() != null) ? simulated.endpoint() : wanted.name();
		boolean declared = (simulated.endpoint() != null) ? application.endpoints().containsKey(name)
				: application.endpoints().values().stream().anyMatch((endpoint) -> fits(endpoint, wanted));
		if (!declared) {
			EndpointRole role = (wanted.role() != EndpointRole.REQUIRES) ? EndpointRole.REQUIRES
					: EndpointRole.PROVIDES;
			application.endpoints().put(name, new CharmEndpoint(name, role, wanted.interfaceName(), 0));
		}
	}

	private List<CharmEndpoint[]> fitting(String attempt, EndpointName one, EndpointName two) {
		List<CharmEndpoint[]> fitting = new ArrayList<>();
		for (CharmEndpoint first : endpoints(attempt, one)) {
			for (CharmEndpoint second : endpoints(attempt, two)) {
				if (fits(first, second)) {
					fitting.add(new CharmEndpoint[] { first, second });
				}
			}
		}
		return fitting;
	}

	private static boolean fits(CharmEndpoint first, CharmEndpoint second) {
		return first.role().complements(second.role()) && first.interfaceName().equals(second.interfaceName());
	}

	private List<CharmEndpoint> endpoints(String attempt, EndpointName name) {
		ApplicationState application = this.model.application(name.application());
		if (name.endpoint() == null) {
			return List.copyOf(application.endpoints().values());
		}
		CharmEndpoint endpoint = application.endpoints().get(name.endpoint());
		if (endpoint == null) {
			throw new InconsistentModelException(attempt,
					"relation endpoint '%s' is not declared in metadata.yaml of '%s'".formatted(name.endpoint(),
							name.application()));
		}
		return List.of(endpoint);
	}

	private RelationState add(String attempt, RelationSide first, RelationSide second, String interfaceName) {
		if (find(first, second) != null) {
			throw new InconsistentModelException(attempt, "they are related already");
		}
		checkLimit(attempt, first);
		checkLimit(attempt, second);
		RelationState relation = this.model.addRelation(interfaceName, first, second);
		enterIfSimulated(first);
		enterIfSimulated(second);
		return relation;
	}

	private void enterIfSimulated(RelationSide side) {
		ApplicationState application = this.model.application(side.application());
		if (application.isSimulated()) {
			application.units().values().forEach((unit) -> side.enter(unit.name(), unit.address()));
		}
	}

	private void checkLimit(String attempt, RelationSide side) {
		CharmEndpoint endpoint = this.model.application(side.application()).endpoints().get(side.endpoint());
		int limit = (endpoint != null) ? endpoint.limit() : 0;
		if (limit > 0 && count(side) >= limit) {
			throw new InconsistentModelException(attempt, "endpoint '%s' of '%s' is limited to %d relations"
				.formatted(side.endpoint(), side.application(), limit));
		}
	}

	private @Nullable RelationState find(RelationSide first, RelationSide second) {
		for (RelationState relation : this.model.relationsOf(first.application())) {
			if (relation.involves(second.application())
					&& relation.own(first.application()).endpoint().equals(first.endpoint())
					&& relation.own(second.application()).endpoint().equals(second.endpoint())) {
				return relation;
			}
		}
		return null;
	}

	private long count(RelationSide side) {
		return this.model.relationsOf(side.application())
			.stream()
			.filter((relation) -> relation.own(side.application()).endpoint().equals(side.endpoint()))
			.count();
	}

	/**
	 * Return the relation of two applications.
	 * @param first an application, with or without {@code :endpoint}
	 * @param second another one
	 * @return the relation
	 * @throws InconsistentModelException if there is none or more than one
	 */
	RelationState find(String first, String second) {
		EndpointName one = EndpointName.parse(first);
		EndpointName two = EndpointName.parse(second);
		List<RelationState> found = this.model.relationsOf(one.application())
			.stream()
			.filter((relation) -> one.matches(relation) && two.matches(relation))
			.toList();
		if (found.size() != 1) {
			throw new InconsistentModelException("find the relation of '%s' and '%s'".formatted(first, second),
					found.isEmpty() ? "there is none" : "there are " + found.size());
		}
		return found.get(0);
	}

	/**
	 * Begin to remove a relation.
	 * @param relation the relation
	 */
	void remove(RelationState relation) {
		relation.destroy();
		removeIfOver(this.model, relation);
	}

	/**
	 * Remove a dying relation that no unit with a charm is in any more.
	 * @param model the model
	 * @param relation the relation
	 */
	static void removeIfOver(ModelState model, RelationState relation) {
		boolean inUse = model.applications()
			.values()
			.stream()
			.filter((application) -> !application.isSimulated() && relation.involves(application.name()))
			.anyMatch((application) -> !relation.own(application.name()).units().isEmpty());
		if (relation.isDying() && !inUse) {
			model.removeRelation(relation);
		}
	}

	/**
	 * Application and perhaps endpoint, as operators write them.
	 *
	 * @param application the name of the application
	 * @param endpoint the name of the endpoint, or {@code null} if it is not given
	 */
	private record EndpointName(String application, @Nullable String endpoint) {

		static EndpointName parse(String text) {
			int colon = text.indexOf(':');
			return (colon < 0) ? new EndpointName(text, null)
					: new EndpointName(text.substring(0, colon), text.substring(colon + 1));
		}

		boolean matches(RelationState relation) {
			return relation.involves(this.application) && !relation.isPeer()
					&& (this.endpoint == null || relation.own(this.application).endpoint().equals(this.endpoint));
		}

	}

}
