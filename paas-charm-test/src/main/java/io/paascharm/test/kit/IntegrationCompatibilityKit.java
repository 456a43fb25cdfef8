package io.paascharm.test.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationState;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every integration has to withstand. A test extends this and supplies one
 * {@linkplain #fixture() fixture}; the charm around the integration runs in this JVM,
 * against the controller of the simulated model. <pre class="code">
 * class CacheKitTests extends IntegrationCompatibilityKit {
 *
 *     protected KitFixture fixture() {
 *         return KitFixture.requirer("cache", "cache")
 *             .application("host", "cache.example", "port", "6379")
 *             .required("host", "port")
 *             .moving("host", "other.example", "uri", "cache://other.example:6379")
 *             .fields("uri", "cache://cache.example:6379")
 *             .build();
 *     }
 *
 * }
 * </pre> After every hook of every test it also holds that the machine follows what was
 * read, that changed fields ask for a reconcile and changed places for migrations, that
 * fields fit into variables, and that no value of a databag or a secret is told by
 * reasons, logs, {@code toString} or what the unit remembers.
 */
public abstract class IntegrationCompatibilityKit {

	private static final int MANY_UNITS = 200;

	private static final int OTHER_PROVIDER = 5;

	private static final int GENERATED = 300;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	/**
	 * Return the endpoint, what a good provider says, and what comes of it.
	 * @return the fixture, always the same
	 */
	protected abstract KitFixture fixture();

	/**
	 * Return integrations that the library does not have.
	 * @return the integrations, none unless overridden
	 */
	protected List<Integration> integrations() {
		return List.of();
	}

	private KitDeployment deployment() {
		return KitDeployment.of(fixture(), integrations(), this.directory);
	}

	private KitCase begin() {
		return deployment().begin();
	}

	private KitExpectations expectations() {
		return fixture().expectations();
	}

	private RelationContent good() {
		try (KitCase test = begin()) {
			test.model().settle();
			return test.relation().good();
		}
	}

	@Test
	void lifeOfARelationLeavesNothing() {
		try (KitCase test = begin()) {
			IntegrationState early = fixture().isWaiting() ? IntegrationState.REQUESTED : IntegrationState.READY;
			test.model().settle();
			test.assertState(early);
			test.relation().enter(1);
			test.model().settle();
			test.assertState(early);
			test.makeReady();
			assertThat(test.relation().request().keySet()).as("keys that our application wrote")
				.containsExactlyInAnyOrderElementsOf(expectations().requests());
			test.relation().leave();
			test.model().settle();
			test.relation().remove();
			test.assertGone();
		}
	}

	@Test
	void relationThatEndsWithoutDataLeavesNothing() {
		try (KitCase test = begin()) {
			test.model().settle();
			test.relation().remove();
			test.assertGone();
		}
	}

	@TestFactory
	Stream<DynamicTest> missingKeyIsNamed() {
		return expectations().required().stream().map((key) -> DynamicTest.dynamicTest(key, () -> assertNamed(key)));
	}

	private void assertNamed(String key) {
		try (KitCase test = begin()) {
			test.model().settle();
			RelationContent good = test.relation().good();
			RelationContent incomplete = good;
			for (ContentKey found : good.keys(key)) {
				incomplete = incomplete.with(found, null);
			}
			assertThat(incomplete).as("good content without '%s'", key).isNotEqualTo(good);
			test.relation().say(incomplete);
			test.model().settle();
			test.assertWaitingFor(key);
			test.makeReady();
			test.relation().say(incomplete);
			test.model().settle();
			test.assertWaitingFor(key);
		}
	}

	@TestFactory
	Stream<DynamicTest> badValueIsSurvived() {
		RelationContent good = good();
		return good.keys()
			.stream()
			.map((key) -> DynamicTest.dynamicTest(key.toString(), () -> survive(key, BadValues::texts)));
	}

	@TestFactory
	Stream<DynamicTest> badJsonIsSurvived() {
		RelationContent good = good();
		return good.keys()
			.stream()
			.filter((key) -> !BadValues.json(good.value(key)).isEmpty())
			.map((key) -> DynamicTest.dynamicTest(key.toString(), () -> survive(key, BadValues::json)));
	}

	private void survive(ContentKey key, Function<String, Map<String, String>> values) {
		try (KitCase test = deployment().walked().begin()) {
			test.model().settle();
			RelationContent good = test.relation().good();
			values.apply(good.value(key)).forEach((name, value) -> test.survive(good, key, name, value));
		}
	}

	@TestFactory
	Stream<DynamicTest> secretThatComesLaterIsRead() {
		return good().secrets().keySet().stream().map((id) -> DynamicTest.dynamicTest(id, () -> {
			try (KitCase test = begin()) {
				test.model().settle();
				RelationContent good = test.relation().good();
				test.relation().say(good.withoutSecret(id));
				test.model().settle();
				test.assertReadyUnlessNeeded(id);
				test.relation().say(good);
				test.updateStatus();
				test.assertReady();
			}
		}));
	}

	@TestFactory
	Stream<DynamicTest> secretThatIsNotGrantedIsWaitedFor() {
		return good().secrets().keySet().stream().map((id) -> DynamicTest.dynamicTest(id, () -> {
			try (KitCase test = begin()) {
				test.model().settle();
				RelationContent good = test.relation().good();
				test.relation().say(good);
				for (int i = 0; i < 2; i++) {
					test.relation().revoke(id);
					test.updateStatus();
					test.assertReadyUnlessNeeded(id);
					assertThat(test.snapshot().state()).isNotEqualTo(IntegrationState.INVALID);
					test.relation().grant(id);
					test.updateStatus();
					test.assertReady();
				}
			}
		}));
	}

	@TestFactory
	Stream<DynamicTest> changeIsSeenInOneHook() {
		return expectations().changes()
			.stream()
			.map((change) -> DynamicTest.dynamicTest(change.key(), () -> assertSeen(change, UnaryOperator.identity())));
	}

	@TestFactory
	Stream<DynamicTest> replacedSecretIsSeenInOneHook() {
		RelationContent good = good();
		return expectations().changes()
			.stream()
			.filter((change) -> change.isOfSecret(good))
			.map((change) -> DynamicTest.dynamicTest(change.key(),
					() -> assertSeen(change, (content) -> content.renamed(OTHER_PROVIDER))));
	}

	private void assertSeen(KitChange change, UnaryOperator<RelationContent> replacement) {
		try (KitCase test = begin()) {
			RelationContent good = test.makeReady();
			test.assertSeen(change, replacement.apply(change.apply(good)));
			test.relation().say(good);
			test.model().settle();
			test.assertReady();
		}
	}

	@Test
	void generatedContentIsSurvived() {
		try (KitCase test = deployment().walked().begin()) {
			test.surviveGenerated(System.nanoTime(), GENERATED);
		}
	}

	@Test
	void followerWritesNothingOfTheApplication() {
		try (KitCase test = begin()) {
			test.makeReady();
			test.relation().leave();
			test.model().settle();
			test.relation().remove();
			test.model().settle();
			assertThat(test.follower().hooks()).noneMatch(KitCase::writesApplicationData);
		}
	}

	@Test
	void newLeaderAsks() {
		try (KitCase test = begin()) {
			test.follower().settle();
			assertThat(test.relation().request()).isEmpty();
			test.model().swapLeader();
			int hooks = test.leader().hooks().size();
			test.follower().settle();
			assertThat(test.relation().request().keySet()).as("keys that the new leader wrote")
				.containsExactlyInAnyOrderElementsOf(expectations().requests());
			test.makeReady();
			assertThat(test.leader().hooks()).as("hooks of the unit that no longer leads")
				.hasSizeGreaterThan(hooks)
				.noneMatch(
						(hook) -> KitCase.writesApplicationData(hook) && test.leader().hooks().indexOf(hook) >= hooks);
		}
	}

	@Test
	void repeatedHookDoesNothing() {
		try (KitCase test = begin()) {
			test.repeatAll();
			test.relation().say(test.relation().good());
			test.repeatAll();
			test.assertReady();
			test.relation().leave();
			test.repeatAll();
			test.relation().remove();
			test.repeatAll();
		}
	}

	@Test
	void hookThatWasLostIsDoneAgain() {
		try (KitCase test = begin()) {
			test.loseAll();
			test.relation().say(test.relation().good());
			test.loseAll();
			test.assertReady();
			test.relation().remove();
			test.loseAll();
		}
	}

	@Test
	void manyUnitsCostNoMore() {
		try (KitCase test = begin()) {
			test.relation().enter(MANY_UNITS);
			test.leader().settle();
			test.relation().say(test.relation().good().withUnits(MANY_UNITS));
			test.leader().settle();
			test.assertReady(test.leader(), fixture().endpoint().name());
			assertThat(test.leader().updateStatus().calls()).as("hook tools of update-status beside many units")
				.hasSizeLessThanOrEqualTo(expectations().mostCalls());
		}
	}

	@Test
	void endpointOfAnotherNameWorks() {
		try (KitCase test = KitCase.begin(deployment(), fixture().endpoint().named("another"))) {
			test.makeReady();
			test.relation().remove();
			test.assertGone();
		}
	}

	@Test
	void twoEndpointsWork() {
		assumeFalse(fixture().isSingle(), "a charm can have only one such endpoint");
		KitEndpoint second = fixture().endpoint().named("second");
		try (KitCase test = KitCase.begin(deployment(), fixture().endpoint(), second)) {
			KitRelation other = test.relate(second);
			test.makeReady();
			other.say(other.good());
			test.model().settle();
			test.assertReady(test.leader(), second.name());
			test.relation().remove();
			test.assertGone();
			test.assertReady(test.leader(), second.name());
		}
	}

	@Test
	void secondRelationOfAnEndpointTakesOver() {
		assumeTrue(fixture().endpoint().role() != Role.PEER, "there is only one peer relation");
		try (KitCase test = begin()) {
			KitRelation second = test.relate(fixture().endpoint());
			test.makeReady();
			second.say(second.good());
			test.model().settle();
			test.assertReady();
			test.relation().remove();
			test.model().settle();
			test.assertReady();
			second.remove();
			test.assertGone();
		}
	}

}
