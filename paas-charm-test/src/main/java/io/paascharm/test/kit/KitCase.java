package io.paascharm.test.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.HookToolCommand;
import io.paascharm.hooktool.RelationCommand;
import io.paascharm.integration.EndpointSnapshot;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.metadata.Role;
import io.paascharm.test.model.InProcessHook;
import io.paascharm.test.model.state.SecretAccess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One test: the charm deployed with its endpoint, and what is expected of it.
 */
final class KitCase implements AutoCloseable {

	private final KitFixture fixture;

	private final KitEndpoint endpoint;

	private final KitModel model;

	private final KitRelation relation;

	private KitCase(KitFixture fixture, KitEndpoint endpoint, KitModel model) {
		this.fixture = fixture;
		this.endpoint = endpoint;
		this.model = model;
		if (endpoint.role() != Role.PEER) {
			model.settle();
		}
		for (KitFixture other : fixture.beside()) {
			KitRelation beside = model.relate(other.endpoint(), other);
			model.settle();
			beside.say(beside.good());
			model.settle();
		}
		this.relation = model.relate(endpoint, fixture);
	}

	/**
	 * Deploy the charm and relate its endpoint. No hook of the relation has run, and none
	 * at all where the endpoint is a peer, which is related from the beginning.
	 * @param kit how to deploy it
	 * @param endpoint the endpoint under test
	 * @param more further endpoints that the charm declares
	 * @return the case
	 */
	static KitCase begin(KitDeployment kit, KitEndpoint endpoint, KitEndpoint... more) {
		KitFixture fixture = kit.fixture();
		List<KitEndpoint> endpoints = new ArrayList<>(List.of(more));
		fixture.beside().forEach((other) -> endpoints.add(other.endpoint()));
		endpoints.add(endpoint);
		return new KitCase(fixture, endpoint, kit.deploy(endpoints));
	}

	KitModel model() {
		return this.model;
	}

	KitRelation relation() {
		return this.relation;
	}

	KitUnit leader() {
		return this.model.leader();
	}

	KitUnit follower() {
		return this.model.follower();
	}

	/**
	 * Relate another endpoint, or this one again, to a provider of its own.
	 * @param other the endpoint
	 * @return the relation
	 */
	KitRelation relate(KitEndpoint other) {
		return this.model.relate(other, this.fixture);
	}

	/**
	 * Run all hooks up to the good answer of the other side.
	 * @return what the other side said
	 */
	RelationContent makeReady() {
		this.model.settle();
		RelationContent good = this.relation.good();
		this.relation.say(good);
		this.model.settle();
		assertReady();
		return good;
	}

	/**
	 * Return the endpoint as the leader's last hook left it.
	 * @return the endpoint
	 */
	EndpointSnapshot snapshot() {
		return leader().endpoint(this.endpoint.name());
	}

	void assertState(IntegrationState state) {
		assertThat(snapshot().state()).as("state after %s, whose reason is '%s'", leader().hooks(), snapshot().reason())
			.isEqualTo(state);
	}

	/**
	 * Check that the endpoint does without a secret, or waits if it is needed.
	 * @param id the identifier of the secret, which cannot be read
	 */
	void assertReadyUnlessNeeded(String id) {
		if (this.fixture.expectations().optionalSecrets().contains(SecretAccess.bareId(id))) {
			assertState(IntegrationState.READY);
		}
		else {
			assertThat(snapshot().state()).as("state after %s", leader().hooks()).isNotEqualTo(IntegrationState.READY);
			assertThat(snapshot().fields()).isEmpty();
		}
	}

	/**
	 * Check that both units are ready with all fields of the fixture.
	 */
	void assertReady() {
		assertReady(leader(), this.endpoint.name());
		assertReady(follower(), this.endpoint.name());
	}

	void assertReady(KitUnit unit, String name) {
		EndpointSnapshot ready = unit.endpoint(name);
		assertThat(ready.state()).as("state of '%s' on %s, whose reason is '%s'", name, unit.name(), ready.reason())
			.isEqualTo(IntegrationState.READY);
		this.fixture.expectations().fields().forEach((field, value) -> assertField(ready.fields(), field, value));
	}

	private static void assertField(Map<String, String> fields, String name, @Nullable String value) {
		if (value != null) {
			assertThat(fields).containsEntry(name, value);
		}
		else {
			assertThat(fields).containsKey(name);
		}
	}

	/**
	 * Check that a key is missing and nothing else.
	 * @param key the name of the key
	 */
	void assertWaitingFor(String key) {
		assertState(IntegrationState.REQUESTED);
		assertThat(snapshot().fields()).isEmpty();
		assertThat(snapshot().reason()).as("reason without '%s'", key).contains(key);
	}

	/**
	 * Run the last hooks of a relation that was removed, and check that nothing of it is
	 * left.
	 */
	void assertGone() {
		this.model.settle();
		for (KitUnit unit : List.of(leader(), follower())) {
			unit.updateStatus();
			unit.updateStatus();
			EndpointSnapshot gone = unit.endpoint(this.endpoint.name());
			assertThat(gone.state()).as("state on %s after the end", unit.name()).isEqualTo(IntegrationState.ABSENT);
			assertThat(gone.fields()).as("fields on %s after the end", unit.name()).isEmpty();
			assertThat(unit.stored()).as("what %s remembers", unit.name()).doesNotContain(this.endpoint.name() + ":");
			assertThat(unit.snapshot().events()).as("events on %s after the end", unit.name()).isEmpty();
		}
	}

	/**
	 * Run update-status on both units.
	 */
	void updateStatus() {
		leader().updateStatus();
		follower().updateStatus();
	}

	/**
	 * Let a value be bad, and then good again.
	 * @param good the good content
	 * @param key the key
	 * @param name what is wrong with the value
	 * @param value the value
	 */
	void survive(RelationContent good, ContentKey key, String name, String value) {
		try {
			this.relation.say(good.with(key, value));
			this.model.settle();
			if (snapshot().reading() instanceof IntegrationReading.Invalid invalid) {
				assertThat(blamed(key, name)).as("what is wrong, while '%s' is blamed", invalid.field())
					.anyMatch(invalid.field()::contains);
			}
			this.relation.say(good);
			this.model.settle();
			assertReady();
		}
		catch (AssertionError | RuntimeException ex) {
			throw new AssertionError("%s: %s: %s".formatted(key, name, ex.getMessage()), ex);
		}
	}

	// What is wrong in JSON is named by its path, the key of the databag or both
	private static List<String> blamed(ContentKey key, String name) {
		List<String> blamed = new ArrayList<>(List.of(key.name()));
		if (name.startsWith("/")) {
			blamed.addAll(List.of(name.substring(1, name.indexOf(' ')).split("/")));
		}
		return blamed;
	}

	/**
	 * Let the other side change something, and check that the next hook sees it.
	 * @param change what changes
	 * @param content the changed content
	 */
	void assertSeen(KitChange change, RelationContent content) {
		EndpointSnapshot before = snapshot();
		this.relation.say(content);
		leader().step();
		EndpointSnapshot after = snapshot();
		assertThat(after.fields()).as("fields in the hook after the change").isNotEqualTo(before.fields());
		assertThat(after.fields()).containsAllEntriesOf(change.fields());
		if (change.moves()) {
			assertThat(after.migrationKey()).as("place after it moved").isNotEqualTo(before.migrationKey());
		}
		else {
			assertThat(after.migrationKey()).as("place that stays").isEqualTo(before.migrationKey());
		}
	}

	/**
	 * Let the other side say what no good provider says, and then what a good one says.
	 * @param seed the seed of what it says
	 * @param cases how often
	 */
	void surviveGenerated(long seed, int cases) {
		this.model.settle();
		RelationContent good = this.relation.good();
		this.relation.say(good);
		leader().settle();
		DatabagFuzzer fuzzer = new DatabagFuzzer(new Random(seed));
		for (int i = 0; i < cases; i++) {
			RelationContent content = fuzzer.change(good);
			try {
				this.relation.sayToo(content);
				leader().settle();
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError(
						"Case %d of seed %d: %s%n%s".formatted(i, seed, ex.getMessage(), content.print()), ex);
			}
		}
		this.relation.sayToo(good);
		this.model.settle();
		assertReady();
	}

	/**
	 * Run every hook of the leader twice, and check that the second run finds nothing to
	 * do.
	 */
	void repeatAll() {
		for (InProcessHook hook = leader().step(); hook != null; hook = leader().step()) {
			InProcessHook again = leader().repeat();
			assertThat(again.writes()).as("what a second %s writes", hook).isEmpty();
			assertThat(leader().snapshot().events()).as("events of a second %s", hook).isEmpty();
		}
		follower().settle();
	}

	/**
	 * Lose every hook of the leader once, and check that the second run does the same.
	 */
	void loseAll() {
		for (InProcessHook lost = leader().lose(); lost != null; lost = leader().lose()) {
			List<IntegrationsSnapshot.PublishedEvent> events = leader().snapshot().events();
			InProcessHook hook = Objects.requireNonNull(leader().step());
			assertThat(hook.writes()).extracting(HookToolCommand::tool)
				.as("what %s writes after it was lost", hook)
				.isEqualTo(lost.writes().stream().map(HookToolCommand::tool).toList());
			assertThat(leader().snapshot().events()).as("events of %s after it was lost", hook).isEqualTo(events);
		}
		follower().settle();
	}

	static boolean writesApplicationData(InProcessHook hook) {
		return hook.writes()
			.stream()
			.anyMatch((write) -> write instanceof RelationCommand.RelationSet set && set.application());
	}

	@Override
	public void close() {
		this.model.close();
	}

}
