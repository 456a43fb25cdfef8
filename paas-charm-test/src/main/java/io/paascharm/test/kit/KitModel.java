package io.paascharm.test.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.paascharm.metadata.Role;
import io.paascharm.test.model.InProcessAgent;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.ModelIdentity;
import io.paascharm.test.model.state.ModelState;
import io.paascharm.test.model.state.RelationSide;
import io.paascharm.test.model.state.RelationState;
import io.paascharm.test.model.state.UnitState;

/**
 * Model in memory in which the charm under test is deployed with some units.
 */
final class KitModel implements AutoCloseable {

	static final String APPLICATION = "kit-k8s";

	private static final String UUID = "0ddba11e-7c1d-4e0b-8a3f-1d2e3f405060";

	private final ModelState state = new ModelState(new ModelIdentity("kit-model", UUID, "3.6.14"));

	private final LogCapture log = LogCapture.begin();

	private final KitFixture fixture;

	private final ConfidentialValues confidential;

	private final ApplicationState application;

	private final List<KitUnit> units = new ArrayList<>();

	private int providers;

	/**
	 * Deploy the charm.
	 * @param fixture the endpoint under test
	 * @param integrations the integrations
	 * @param endpoints the endpoints that the charm declares
	 * @param directory the charm's directory
	 */
	KitModel(KitFixture fixture, KitIntegrations integrations, List<KitEndpoint> endpoints, Path directory) {
		this.fixture = fixture;
		this.confidential = new ConfidentialValues(fixture.expectations().harmless());
		KitDeclaration declaration = KitDeclaration.of(APPLICATION, endpoints, fixture.charm());
		this.application = this.state.addApplication(APPLICATION, declaration.definition());
		for (int i = 0; i < 2; i++) {
			addUnit(integrations, declaration, directory);
		}
		for (KitEndpoint endpoint : endpoints) {
			if (endpoint.role() == Role.PEER) {
				this.state.addRelation(endpoint.interfaceName(), new RelationSide(APPLICATION, endpoint.name()), null);
			}
		}
	}

	private void addUnit(KitIntegrations integrations, KitDeclaration declaration, Path directory) {
		UnitState unit = this.application.addUnit();
		if (this.application.leader() == null) {
			this.application.leader(unit.name());
		}
		KitCharm charm = new KitCharm(integrations, declaration);
		this.units.add(new KitUnit(new InProcessAgent(this.state, unit, directory, charm), charm,
				new HookChecks(this.confidential), this.log));
	}

	KitUnit leader() {
		return this.units.get(0);
	}

	KitUnit follower() {
		return this.units.get(1);
	}

	/**
	 * Let the follower lead.
	 */
	void swapLeader() {
		this.application.leader(follower().name());
	}

	/**
	 * Relate an endpoint to another provider, or find the peer relation.
	 * @param endpoint the endpoint
	 * @param content what the other side would say in the end
	 * @return the relation, in which the other side has said nothing
	 */
	KitRelation relate(KitEndpoint endpoint, KitFixture content) {
		int number = this.providers++;
		ApplicationState remote = this.application;
		if (endpoint.role() != Role.PEER) {
			remote = this.state.addApplication("remote-" + (char) ('a' + number), null);
			this.state.addRelation(endpoint.interfaceName(), new RelationSide(APPLICATION, endpoint.name()),
					new RelationSide(remote.name(), "kit"));
		}
		return new KitRelation(this.state, newest(endpoint.name()), remote, content, number, this.confidential);
	}

	private RelationState newest(String endpoint) {
		return this.state.relationsOf(APPLICATION)
			.stream()
			.filter((relation) -> relation.own(APPLICATION).endpoint().equals(endpoint))
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	/**
	 * Run all units until there is nothing to do.
	 */
	void settle() {
		for (int i = 0; i < 2; i++) {
			this.units.forEach(KitUnit::settle);
		}
	}

	@Override
	public void close() {
		this.log.close();
	}

}
