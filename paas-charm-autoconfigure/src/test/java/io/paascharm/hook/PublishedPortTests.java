package io.paascharm.hook;

import org.junit.jupiter.api.Test;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.integration.UnitMemory;
import io.paascharm.unit.UnitState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PublishedPort}.
 */
class PublishedPortTests {

	private final FakeJuju juju = new FakeJuju();

	@Test
	void firstPortIsOpened() {
		publish(8000);
		assertThat(this.juju.ports()).containsExactly("8000/tcp");
	}

	@Test
	void portThatTheUnitOpenedIsNotAskedForAgain() {
		publish(8000);
		this.juju.calls();
		publish(8000);
		assertThat(this.juju.calls()).containsExactly("state-get");
	}

	@Test
	void otherPortReplacesTheFirst() {
		publish(8000);
		publish(9000);
		assertThat(this.juju.ports()).containsExactly("9000/tcp");
	}

	@Test
	void onlyAnotherPortIsOpened() {
		assertThat(publish(8000)).isTrue();
		assertThat(publish(8000)).isFalse();
		assertThat(publish(9000)).isTrue();
	}

	@Test
	void portThatAnotherCharmOpenedIsKept() {
		this.juju.ports().add("8000/tcp");
		this.juju.ports().add("80/tcp");
		publish(8000);
		assertThat(this.juju.writes()).containsExactly("state-set --file - < {\"paas-charm\": \"{\\\"port\\\":8000}\"}",
				"close-port 80/tcp");
		assertThat(this.juju.ports()).containsExactly("8000/tcp");
	}

	private boolean publish(int port) {
		UnitState unit = this.juju.dispatch("config-changed");
		UnitMemory memory = UnitMemory.of(unit);
		boolean opened = new PublishedPort(unit, memory).publish(port);
		memory.save(unit);
		unit.changes().flush();
		return opened;
	}

}
