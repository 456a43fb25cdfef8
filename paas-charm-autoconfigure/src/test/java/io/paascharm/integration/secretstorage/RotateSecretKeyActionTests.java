package io.paascharm.integration.secretstorage;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.paascharm.action.ActionOutcome;
import io.paascharm.action.ActionOutcome.Failed;
import io.paascharm.action.ActionOutcome.Succeeded;
import io.paascharm.fixture.FakeJuju;
import io.paascharm.unit.UnitState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RotateSecretKeyAction}.
 */
class RotateSecretKeyActionTests {

	private static final String KEY = "flask_secret_key";

	private final FakeJuju juju = new FakeJuju();

	private final RotateSecretKeyAction action = new RotateSecretKeyAction(KEY, new SecretKeyGenerator());

	@Test
	void leaderReplacesTheKey() {
		databag().put(KEY, "old");
		assertThat(run()).isEqualTo(new Succeeded(Map.of("status", "success")));
		assertThat(databag().get(KEY)).matches("[A-Za-z0-9_-]{86}");
	}

	@Test
	void followerIsRefused() {
		databag().put(KEY, "old");
		this.juju.leader(false);
		assertThat(run()).isEqualTo(new Failed("only leader unit can rotate secret key"));
		assertThat(databag()).isEqualTo(Map.of(KEY, "old"));
	}

	@Test
	void keyThatWasNeverMadeIsNotRotated() {
		assertThat(run()).isEqualTo(new Failed("charm is still initializing"));
		databag();
		assertThat(run()).isEqualTo(new Failed("charm is still initializing"));
		assertThat(databag()).isEmpty();
	}

	@Test
	void actionAnswersToItsName() {
		assertThat(this.action.name()).isEqualTo("rotate-secret-key");
	}

	private Map<String, String> databag() {
		return this.juju.relate("secret-storage:0", "app").databag("app");
	}

	private ActionOutcome run() {
		UnitState unit = this.juju.dispatch("config-changed");
		ActionOutcome outcome = this.action.run(unit);
		unit.changes().flush();
		return outcome;
	}

}
