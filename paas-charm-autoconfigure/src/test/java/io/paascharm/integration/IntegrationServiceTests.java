package io.paascharm.integration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.fixture.Machines;
import io.paascharm.integration.IntegrationsSnapshot.PublishedEvent;
import io.paascharm.metadata.CharmMetadata;
import io.paascharm.metadata.YamlMapping;
import io.paascharm.unit.UnitState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IntegrationService}.
 */
class IntegrationServiceTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:00.75Z");

	private static final Instant START_SECOND = Instant.parse("2026-03-01T10:00:00Z");

	private final FakeJuju juju = new FakeJuju();

	private final ScriptedIntegration integration = new ScriptedIntegration();

	private CharmMetadata metadata = metadata("requires: {cache: {interface: cache_client, optional: true}}");

	private Instant now = START;

	@Test
	void endpointWithoutRelationIsAbsent() {
		EndpointSnapshot cache = endpoint(advance());
		assertThat(cache.state()).isEqualTo(IntegrationState.ABSENT);
		assertThat(cache.reading()).isNull();
		assertThat(cache.relation()).isEmpty();
		assertThat(cache.since()).isNull();
		assertThat(cache.fields()).isEmpty();
		assertThat(this.integration.walk()).isEmpty();
		assertThat(this.juju.stored()).isEmpty();
	}

	@Test
	void endpointOfAnotherInterfaceIsLeftAlone() {
		this.metadata = metadata("requires: {cache: {interface: other}}");
		this.juju.relate("cache:1", "redis");
		assertThat(advance().endpoints()).isEmpty();
		assertThat(this.juju.calls()).noneMatch((call) -> call.startsWith("relation-ids"));
	}

	@Test
	void firstSightIsPreparedThenReadAndRequested() {
		this.juju.relate("cache:1", "redis");
		IntegrationsSnapshot snapshot = advance();
		assertThat(this.integration.walk()).containsExactly("prepare cache:1", "read cache:1");
		assertThat(endpoint(snapshot).state()).isEqualTo(IntegrationState.REQUESTED);
		assertThat(endpoint(snapshot).reason()).isEqualTo("host is not set");
		assertThat(snapshot.events()).containsExactly(published("cache:1", ScriptedIntegration.CREATED));
		assertThat(snapshot.asksForReconcile()).isFalse();
	}

	@Test
	void firstSightOfCompleteDataPassesThroughRequested() {
		ready("one", "here");
		IntegrationsSnapshot snapshot = advance();
		assertThat(endpoint(snapshot).state()).isEqualTo(IntegrationState.READY);
		assertThat(snapshot.events()).containsExactly(published("cache:1", ScriptedIntegration.CREATED),
				published("cache:1", ScriptedIntegration.READY));
		assertThat(snapshot.asksForReconcile()).isTrue();
		assertThat(snapshot.field("cache", "host")).isEqualTo("one");
		assertThat(snapshot.field("cache", "port")).isNull();
		assertThat(snapshot.field("other", "host")).isNull();
	}

	@Test
	void sameDataAgainPublishesNothingAndKeepsSince() {
		ready("one", "here");
		advance();
		String stored = this.juju.stored().get(UnitMemory.KEY);
		this.juju.calls();
		this.now = START.plus(Duration.ofHours(1));
		IntegrationsSnapshot snapshot = advance();
		assertThat(snapshot.events()).isEmpty();
		assertThat(endpoint(snapshot).since()).isEqualTo(START_SECOND);
		assertThat(this.juju.writes()).isEmpty();
		assertThat(this.juju.stored()).containsEntry(UnitMemory.KEY, stored);
	}

	@Test
	void otherValuesAreAChange() {
		ready("one", "here");
		String key = advance().migrationKeys().get(0);
		ready("two", "here");
		IntegrationsSnapshot snapshot = advance();
		assertThat(snapshot.events()).containsExactly(published("cache:1", ScriptedIntegration.CHANGED));
		assertThat(snapshot.migrationKeys()).containsExactly(key);
	}

	@Test
	void otherPlaceIsAMove() {
		ready("one", "here");
		String key = advance().migrationKeys().get(0);
		ready("two", "there");
		IntegrationsSnapshot snapshot = advance();
		assertThat(snapshot.events()).containsExactly(published("cache:1", ScriptedIntegration.MOVED));
		assertThat(snapshot.migrationKeys()).hasSize(1).doesNotContain(key);
	}

	@Test
	void otherPlaceWithTheSameFieldsIsAMove() {
		ready("one", "1");
		advance();
		ready("one", "2");
		assertThat(advance().events()).containsExactly(published("cache:1", ScriptedIntegration.MOVED));
		assertThat(advance().events()).isEmpty();
	}

	@Test
	void changeKeepsSince() {
		ready("one", "here");
		advance();
		this.now = START.plus(Duration.ofHours(1));
		ready("two", "here");
		assertThat(endpoint(advance()).since()).isEqualTo(START_SECOND);
	}

	@Test
	void placeIsNotShownInTheMigrationKey() {
		ready("one", "db.example:5432/shop");
		assertThat(advance().migrationKeys()).singleElement()
			.asString()
			.startsWith("cache:1 ")
			.doesNotContain("example", "shop");
	}

	@Test
	void dataWithoutPlaceHasNoMigrationKey() {
		ready("one", "");
		assertThat(advance().migrationKeys()).isEmpty();
	}

	@Test
	void invalidDataIsNamedAndMendedByCompleteData() {
		this.juju.relate("cache:1", "redis");
		this.integration.invalid("cache:1");
		IntegrationsSnapshot snapshot = advance();
		assertThat(snapshot.invalid()).map(EndpointSnapshot::reason).contains("port is not a number");
		assertThat(snapshot.events()).endsWith(published("cache:1", ScriptedIntegration.INVALID));
		ready("one", "here");
		assertThat(advance().events()).containsExactly(published("cache:1", ScriptedIntegration.READY));
	}

	@Test
	void incompleteDataAfterCompleteDataIsRequestedAgain() {
		ready("one", "here");
		advance();
		this.integration.waiting("cache:1");
		IntegrationsSnapshot snapshot = advance();
		assertThat(endpoint(snapshot).state()).isEqualTo(IntegrationState.REQUESTED);
		assertThat(endpoint(snapshot).fields()).isEmpty();
		assertThat(snapshot.migrationKeys()).isEmpty();
	}

	@Test
	void relationThatVanishedIsBrokenAndForgotten() {
		ready("one", "here");
		advance();
		this.juju.breakRelation("cache:1");
		IntegrationsSnapshot snapshot = advance();
		assertThat(snapshot.events()).containsExactly(published("cache:1", ScriptedIntegration.BROKEN));
		assertThat(endpoint(snapshot).state()).isEqualTo(IntegrationState.ABSENT);
		assertThat(this.juju.stored()).isEmpty();
		assertThat(advance().events()).isEmpty();
	}

	@Test
	void relationOfTheBrokenEventIsBrokenAlthoughJujuListsIt() {
		ready("one", "here");
		advance();
		IntegrationsSnapshot snapshot = advance(this.juju.dispatch("relation-broken", "cache:1"));
		assertThat(snapshot.events()).containsExactly(published("cache:1", ScriptedIntegration.BROKEN));
		assertThat(endpoint(snapshot).state()).isEqualTo(IntegrationState.ABSENT);
	}

	@Test
	void newRelationAfterABrokenOneStartsAnew() {
		ready("one", "here");
		String key = advance().migrationKeys().get(0);
		this.juju.breakRelation("cache:1");
		this.juju.relate("cache:2", "redis");
		this.integration.ready("cache:2", "one", "here");
		IntegrationsSnapshot snapshot = advance();
		assertThat(snapshot.events()).extracting(PublishedEvent::relation)
			.containsExactly("cache:2", "cache:2", "cache:1");
		assertThat(snapshot.migrationKeys()).hasSize(1).doesNotContain(key);
	}

	@Test
	void undeclaredEndpointIsForgottenWithoutEvent() {
		ready("one", "here");
		advance();
		this.metadata = metadata("requires: {other: {interface: cache_client}}");
		assertThat(advance().events()).isEmpty();
		assertThat(this.juju.stored()).isEmpty();
	}

	@Test
	void endpointIsAsGoodAsItsBestRelation() {
		ready("one", "here");
		this.juju.relate("cache:2", "other");
		this.juju.relate("cache:10", "third");
		this.integration.invalid("cache:2").ready("cache:10", "ten", "there");
		EndpointSnapshot cache = endpoint(advance());
		assertThat(cache.state()).isEqualTo(IntegrationState.READY);
		assertThat(cache.relation()).isEqualTo("cache:1");
		this.integration.waiting("cache:1");
		assertThat(endpoint(advance()).relation()).isEqualTo("cache:10");
		this.integration.waiting("cache:10");
		assertThat(endpoint(advance()).relation()).isEqualTo("cache:2");
	}

	@Test
	void integrationServesEveryEndpointOfItsInterfaceOnItsSide() {
		this.metadata = metadata("requires: {cache: {interface: cache_client}, session: {interface: cache_client}}\n"
				+ "provides: {shared: {interface: cache_client}}\npeers: {near: {interface: cache_client}}");
		ready("one", "here");
		IntegrationsSnapshot snapshot = advance();
		assertThat(snapshot.endpoints()).extracting(EndpointSnapshot::name).containsExactly("cache", "session");
		assertThat(snapshot.missing()).containsExactly("session");
	}

	@Test
	void optionalEndpointIsNeverMissing() {
		assertThat(advance().missing()).isEmpty();
	}

	@Test
	void endpointWhoseNameBeginsLikeAnotherIsNotBroken() {
		this.metadata = metadata("requires: {cache: {interface: cache_client}, cache2: {interface: cache_client}}");
		this.juju.relate("cache2:5", "redis");
		this.integration.ready("cache2:5", "one", "here");
		advance();
		assertThat(advance().events()).isEmpty();
	}

	@Test
	void workloadThatServesIsToldToEveryRelation() {
		ready("one", "here");
		this.juju.relate("cache:2", "other");
		UnitState unit = this.juju.dispatch("config-changed");
		UnitMemory memory = UnitMemory.of(unit);
		IntegrationService service = service();
		CharmFacts facts = IntegrationFixture.facts(unit, this.metadata);
		service.serving(facts, service.advance(facts, memory), memory, true);
		assertThat(this.integration.walk()).endsWith("serving cache:1 READY true", "serving cache:2 REQUESTED true");
	}

	@Test
	void eventOfARelationThatHoldsTheWorkloadBackIsWorthALook() {
		ready("one", "here");
		this.juju.relate("cache:2", "other");
		UnitState unit = this.juju.dispatch("relation-changed", "cache:1");
		assertThat(advance(unit).isHeldBackBy(unit.context().event())).isFalse();
		this.integration.invalid("cache:1");
		assertThat(advance().isHeldBackBy(unit.context().event())).isTrue();
		this.integration.blocking("cache:1");
		assertThat(advance().isHeldBackBy(unit.context().event())).isTrue();
		assertThat(advance().isHeldBackBy(this.juju.dispatch("relation-changed", "cache:2").context().event()))
			.isFalse();
		assertThat(advance().isHeldBackBy(this.juju.dispatch("config-changed").context().event())).isFalse();
	}

	private void ready(String host, String place) {
		this.juju.relate("cache:1", "redis");
		this.integration.ready("cache:1", host, place);
	}

	private IntegrationsSnapshot advance() {
		return advance(this.juju.dispatch("config-changed"));
	}

	private IntegrationsSnapshot advance(UnitState unit) {
		UnitMemory memory = UnitMemory.of(unit);
		IntegrationsSnapshot snapshot = service().advance(IntegrationFixture.facts(unit, this.metadata), memory);
		memory.save(unit);
		unit.changes().flush();
		return snapshot;
	}

	private IntegrationService service() {
		return new IntegrationService(List.of(this.integration), Machines.get(), Clock.fixed(this.now, ZoneOffset.UTC));
	}

	private static EndpointSnapshot endpoint(IntegrationsSnapshot snapshot) {
		return snapshot.endpoints().get(0);
	}

	private static PublishedEvent published(String relation, IntegrationEvent event) {
		return new PublishedEvent(relation, event);
	}

	private static CharmMetadata metadata(String endpoints) {
		return CharmMetadata.from(YamlMapping.parse("metadata.yaml", "name: app\n" + endpoints + "\n"));
	}

}
