package io.paascharm.test.kit;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.EndpointSnapshot;
import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationsSnapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * What holds after every hook, whatever the other side says.
 */
final class HookChecks {

	private static final int LONGEST_VARIABLE = 131_000;

	private final ConfidentialValues confidential;

	HookChecks(ConfidentialValues confidential) {
		this.confidential = confidential;
	}

	/**
	 * Check a hook.
	 * @param before the endpoints as the hook before left them
	 * @param after the endpoints now
	 * @param stored what the controller keeps for the unit
	 * @param log what was logged
	 */
	void check(IntegrationsSnapshot before, IntegrationsSnapshot after, String stored, String log) {
		after.endpoints().forEach(HookChecks::checkState);
		after.endpoints().forEach((endpoint) -> endpoint.fields().forEach(HookChecks::checkField));
		after.endpoints().forEach((endpoint) -> checkEvents(find(before, endpoint.name()), endpoint, after));
		checkTold("what an endpoint prints", after.toString());
		after.endpoints().forEach((endpoint) -> checkTold("the reason", endpoint.reason()));
		checkTold("what the unit remembers", stored);
		checkTold("the log", log);
	}

	private static void checkState(EndpointSnapshot endpoint) {
		IntegrationReading reading = endpoint.reading();
		IntegrationState expected = (reading != null) ? reading.state() : IntegrationState.ABSENT;
		assertThat(endpoint.state()).as("state of '%s', whose machine must follow every reading", endpoint.name())
			.isEqualTo(expected);
		if (expected == IntegrationState.REQUESTED || expected == IntegrationState.INVALID) {
			assertThat(endpoint.reason()).as("reason of '%s'", endpoint.name()).isNotBlank();
			assertThat(endpoint.reason().chars()).as("reason of '%s', which is part of a status", endpoint.name())
				.noneMatch(Character::isISOControl);
		}
	}

	private static void checkField(String name, String value) {
		assertThat(value.indexOf('\0')).as("position of NUL in field '%s', which no variable can hold", name)
			.isNegative();
		assertThat(value.length()).as("length of field '%s', which a variable has to hold", name)
			.isLessThan(LONGEST_VARIABLE);
	}

	private static @Nullable EndpointSnapshot find(IntegrationsSnapshot snapshot, String name) {
		return snapshot.endpoints()
			.stream()
			.filter((endpoint) -> endpoint.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	private static void checkEvents(@Nullable EndpointSnapshot before, EndpointSnapshot after,
			IntegrationsSnapshot snapshot) {
		Map<String, String> fields = (before != null) ? before.fields() : Map.of();
		if (!fields.equals(after.fields())) {
			assertThat(snapshot.asksForReconcile())
				.as("whether an event asks for a reconcile after the fields of '%s' changed", after.name())
				.isTrue();
		}
		String key = (before != null) ? before.migrationKey() : "";
		boolean moved = !key.isEmpty() && !after.migrationKey().isEmpty() && !key.equals(after.migrationKey());
		if (before != null && moved && before.relation().equals(after.relation())) {
			assertThat(snapshot.events()).as("events after the place of '%s' changed", after.name())
				.anyMatch((published) -> published.event().effect() == IntegrationEvent.Effect.MIGRATE);
		}
	}

	private void checkTold(String where, String text) {
		String told = this.confidential.toldBy(text);
		if (told != null) {
			fail("%s tells the value '%s'".formatted(where, told.substring(0, Math.min(told.length(), 80))));
		}
	}

}
