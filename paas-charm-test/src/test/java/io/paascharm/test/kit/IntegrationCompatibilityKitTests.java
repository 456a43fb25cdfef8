package io.paascharm.test.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.integration.Integration;
import io.paascharm.test.kit.CacheIntegration.Flaw;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link IntegrationCompatibilityKit}: it finds what is wrong with an
 * integration.
 */
class IntegrationCompatibilityKitTests {

	@TempDir
	private Path directory;

	private IntegrationCompatibilityKit kit(Flaw flaw) {
		IntegrationCompatibilityKit kit = new IntegrationCompatibilityKit() {

			@Override
			protected KitFixture fixture() {
				return KitFixture.requirer("cache", "cache")
					.application("host", "cache.example", "port", "6379", "password-id", "secret:9m4e2mr0ui3e8a215n4g")
					.secret("secret:9m4e2mr0ui3e8a215n4g", "password", "s3cret-of-cache")
					.required("host", "port", "password-id", "password")
					.requests("client")
					.fields("host", "cache.example", "password", "s3cret-of-cache")
					.moving("host", "other.example", "host", "other.example")
					.changing("password", "another", "password", "another")
					.build();
			}

			@Override
			protected List<Integration> integrations() {
				return List.of(new CacheIntegration(flaw));
			}

		};
		kit.directory = this.directory;
		return kit;
	}

	@TestFactory
	List<DynamicTest> flawIsFound() {
		return List.of(
				found(Flaw.TELLS_VALUES, all(IntegrationCompatibilityKit::badValueIsSurvived), "tells the value"),
				found(Flaw.LOGS_SECRETS, IntegrationCompatibilityKit::lifeOfARelationLeavesNothing, "the log tells"),
				found(Flaw.THROWS, all(IntegrationCompatibilityKit::badValueIsSurvived), "For input string"),
				found(Flaw.BLAMES_OTHERS, all(IntegrationCompatibilityKit::badValueIsSurvived), "'host' is blamed"),
				found(Flaw.STAYS_READY, all(IntegrationCompatibilityKit::missingKeyIsNamed), "machine must follow"),
				found(Flaw.HIDES_CHANGES, all(IntegrationCompatibilityKit::changeIsSeenInOneHook),
						"asks for a reconcile"),
				found(Flaw.KNOWS_ONE_NAME, IntegrationCompatibilityKit::endpointOfAnotherNameWorks,
						"serves the endpoint"),
				found(Flaw.FORGETS_NEW_LEADERS, IntegrationCompatibilityKit::newLeaderAsks, "new leader"),
				found(Flaw.WRITES_AGAIN, IntegrationCompatibilityKit::repeatedHookDoesNothing, "a second"),
				found(Flaw.WRITES_AS_FOLLOWER, IntegrationCompatibilityKit::followerWritesNothingOfTheApplication,
						"Only the leader"),
				found(Flaw.ASKS_EVERY_UNIT, IntegrationCompatibilityKit::manyUnitsCostNoMore, "beside many units"));
	}

	private DynamicTest found(Flaw flaw, KitTest test, String message) {
		return DynamicTest.dynamicTest(flaw.name(), () -> {
			test.run(kit(Flaw.NONE));
			assertThatThrowable(flaw, test).hasMessageContaining(message);
		});
	}

	private AbstractThrowableAssert<?, ? extends Throwable> assertThatThrowable(Flaw flaw, KitTest test) {
		return assertThatCode(() -> test.run(kit(flaw))).isInstanceOfAny(AssertionError.class,
				IllegalStateException.class);
	}

	private static KitTest all(Function<IntegrationCompatibilityKit, Stream<DynamicTest>> tests) {
		return (kit) -> {
			for (DynamicTest test : tests.apply(kit).toList()) {
				test.getExecutable().execute();
			}
		};
	}

	@Test
	void secretsAndGeneratedContentOfASoundIntegrationPass() throws Throwable {
		IntegrationCompatibilityKit kit = kit(Flaw.NONE);
		all(IntegrationCompatibilityKit::secretThatComesLaterIsRead).run(kit);
		all(IntegrationCompatibilityKit::secretThatIsNotGrantedIsWaitedFor).run(kit);
		all(IntegrationCompatibilityKit::replacedSecretIsSeenInOneHook).run(kit);
		kit.generatedContentIsSurvived();
		kit.hookThatWasLostIsDoneAgain();
		kit.twoEndpointsWork();
		kit.secondRelationOfAnEndpointTakesOver();
		kit.relationThatEndsWithoutDataLeavesNothing();
	}

	@Test
	void fixtureWithAKeyOnlyIsRefused() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> KitFixture.requirer("cache", "cache").application("host"))
			.withMessage("The key 'host' has no value");
	}

	/**
	 * One test of the kit.
	 */
	@FunctionalInterface
	private interface KitTest {

		void run(IntegrationCompatibilityKit kit) throws Throwable;

	}

}
