package io.paascharm.test.pebble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.paascharm.pebble.CheckInfo;
import io.paascharm.pebble.CheckInfo.Status;
import io.paascharm.pebble.Layer;
import io.paascharm.pebble.PebbleApiException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Contract of health checks.
 */
interface CheckContract extends PebbleContract {

	default void addCheck(String name, Map<String, Object> fields) {
		pebble().addLayer("checks", Layer.of().withChecks(Map.of(name, fields)));
		pebble().services().replan();
	}

	default CheckInfo checkOf(String name) {
		return pebble().checks().get(name).orElseThrow();
	}

	@Test
	default void checksWhenNoneAreEmpty() {
		assertThat(pebble().checks().list()).isEmpty();
		assertThat(pebble().checks().get("nonesuch")).isEmpty();
	}

	@Test
	default void checkThatPassesIsUp() {
		Map<String, Object> fields = new LinkedHashMap<>(check("true"));
		fields.put("level", "ready");
		addCheck("online", fields);
		assertThat(pebble().checks().list()).singleElement().satisfies((check) -> {
			assertThat(check.name()).isEqualTo("online");
			assertThat(check.level()).isEqualTo("ready");
			assertThat(check.startup()).isEqualTo("enabled");
			assertThat(check.status()).isEqualTo(Status.UP);
			assertThat(check.threshold()).isEqualTo(2);
			assertThat(check.changeId()).isNotNull();
		});
	}

	@Test
	default void checkThatFailsGoesDownAtItsThresholdAndRecovers() {
		addCheck("online", check("test -e healthy"));
		Awaitility.await().until(() -> checkOf("online").status() == Status.DOWN);
		assertThat(checkOf("online").failures()).isGreaterThanOrEqualTo(2);
		exec("touch", "healthy");
		Awaitility.await().until(() -> checkOf("online").status() == Status.UP);
		assertThat(checkOf("online").failures()).isZero();
	}

	@Test
	default void checkCanBeStoppedAndStarted() {
		addCheck("online", check("true"));
		assertThat(pebble().checks().stop(List.of("online"))).containsExactly("online");
		assertThat(checkOf("online").status()).isEqualTo(Status.INACTIVE);
		assertThat(pebble().checks().stop(List.of("online"))).isEmpty();
		assertThat(pebble().checks().start(List.of("online"))).containsExactly("online");
		assertThat(checkOf("online").status()).isEqualTo(Status.UP);
	}

	@Test
	default void startWhenCheckIsUnknownIsRefused() {
		assertThatExceptionOfType(PebbleApiException.class)
			.isThrownBy(() -> pebble().checks().start(List.of("nonesuch")))
			.satisfies((ex) -> assertThat(ex.reason()).contains("nonesuch"));
	}

}
