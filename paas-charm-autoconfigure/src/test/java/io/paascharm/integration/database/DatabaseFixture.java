package io.paascharm.integration.database;

import java.util.List;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.metadata.Role;
import io.paascharm.unit.UnitState;

/**
 * The unit {@code app/0}, related to PostgreSQL as {@code postgresql:107}.
 */
final class DatabaseFixture {

	static final String RELATION = "postgresql:107";

	static final String SECRET = "secret://5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060/d0erdgfmp25c762i8np0";

	private static final String SECRET_ID = "d0erdgfmp25c762i8np0";

	private final IntegrationFixture fixture = new IntegrationFixture(
			new DatabaseIntegration("postgresql", "postgresql_client"), "postgresql", Role.REQUIRER);

	private final FakeJuju juju = this.fixture.juju();

	private final FakeRelation relation = this.juju.relate(RELATION, "pg").unit("pg/0");

	FakeJuju juju() {
		return this.juju;
	}

	FakeRelation relation() {
		return this.relation;
	}

	DatabaseFixture remote(String... content) {
		this.relation.remote(content);
		return this;
	}

	DatabaseFixture secret(String... content) {
		this.juju.secret(SECRET_ID, content);
		return this;
	}

	IntegrationReading read() {
		return this.fixture.read();
	}

	void prepare(UnitState unit) {
		this.fixture.prepare(unit);
	}

	List<String> events(UnitState unit) {
		return this.fixture.events(unit);
	}

}
