package io.paascharm.test.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.Databag;
import io.paascharm.test.model.state.ModelState;
import io.paascharm.test.model.state.RelationSide;
import io.paascharm.test.model.state.RelationState;
import io.paascharm.test.model.state.SecretAccess;
import io.paascharm.test.model.state.SecretOwner;
import io.paascharm.test.model.state.SecretState;
import io.paascharm.test.model.state.UnitState;

/**
 * Relation of the charm under test, and what the other side does.
 */
final class KitRelation {

	private static final Set<String> ADDRESSES = Set.of("ingress-address", "private-address", "egress-subnets");

	private final ModelState state;

	private final RelationState relation;

	private final ApplicationState remote;

	private final KitFixture fixture;

	private final int provider;

	private final ConfidentialValues confidential;

	KitRelation(ModelState state, RelationState relation, ApplicationState remote, KitFixture fixture, int provider,
			ConfidentialValues confidential) {
		this.state = state;
		this.relation = relation;
		this.remote = remote;
		this.fixture = fixture;
		this.provider = provider;
		this.confidential = confidential;
	}

	/**
	 * Return what our application wrote.
	 * @return the values by key
	 */
	Map<String, String> request() {
		return this.relation.own(KitModel.APPLICATION).applicationData().data();
	}

	/**
	 * Return what a good provider says to that.
	 * @return the complete content, of at least one unit
	 */
	RelationContent good() {
		return this.fixture.content(request()).renamed(this.provider).withUnits(1);
	}

	/**
	 * Let the other side say something with as many units as that needs, and make its
	 * secrets readable. Peers say what their charms say.
	 * @param content all that it says from now on
	 */
	void say(RelationContent content) {
		this.confidential.add(content);
		sayToo(content);
	}

	/**
	 * Let the other side say something that is not confidential: it may be made of
	 * ordinary words.
	 * @param content all that it says from now on
	 */
	void sayToo(RelationContent content) {
		if (this.relation.isPeer()) {
			return;
		}
		side().units().stream().filter((unit) -> unit.number() >= content.units().size()).forEach(side()::leave);
		for (int i = 0; i < content.units().size(); i++) {
			write(databag(i), content.units().get(i));
		}
		write(side().applicationData(), content.application());
		content.secrets().forEach(this::share);
	}

	/**
	 * Let units of the other side enter that say nothing.
	 * @param count how many there are in the end
	 */
	void enter(int count) {
		for (int i = 0; i < count; i++) {
			databag(i);
		}
	}

	private Databag databag(int number) {
		UnitState unit = this.remote.units().get(number);
		if (unit == null) {
			unit = this.remote.addUnit(number);
		}
		side().enter(unit.name(), unit.address());
		return Objects.requireNonNull(side().unitData(unit.name()));
	}

	/**
	 * Let all units of the other side leave.
	 */
	void leave() {
		if (!this.relation.isPeer()) {
			side().units().forEach(side()::leave);
		}
	}

	private RelationSide side() {
		return this.relation.remote(KitModel.APPLICATION);
	}

	private static void write(Databag databag, Map<String, String> data) {
		Map<String, String> writes = new LinkedHashMap<>();
		databag.data()
			.keySet()
			.stream()
			.filter((key) -> !ADDRESSES.contains(key))
			.forEach((key) -> writes.put(key, ""));
		writes.putAll(data);
		databag.apply(writes);
	}

	private void share(String uri, Map<String, String> content) {
		String id = SecretAccess.bareId(uri);
		SecretState secret = this.state.secrets().get(id);
		if (secret == null) {
			secret = new SecretState(id, SecretOwner.application(this.remote.name()), content);
			this.state.secrets().put(id, secret);
		}
		secret.update(content);
		grant(uri);
	}

	void grant(String uri) {
		secret(uri).grants().put(KitModel.APPLICATION, Integer.toString(this.relation.number()));
	}

	void revoke(String uri) {
		secret(uri).grants().clear();
	}

	private SecretState secret(String uri) {
		SecretState secret = this.state.secrets().get(SecretAccess.bareId(uri));
		if (secret == null) {
			throw new IllegalStateException("there is no secret '%s'".formatted(uri));
		}
		return secret;
	}

	/**
	 * Remove the relation, as the removal of the other application does.
	 */
	void remove() {
		this.relation.destroy();
	}

}
