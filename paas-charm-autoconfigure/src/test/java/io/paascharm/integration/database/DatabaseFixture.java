package io.paascharm.integration.database;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.FakeRelation;
import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.metadata.Role;
import io.paascharm.unit.UnitState;

/**
 * The unit {@code app/0}, related to PostgreSQL as {@code postgresql:107}.
 */
final class DatabaseFixture {

	static final String RELATION = "postgresql:107";

	static final String SECRET = "secret://5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060/d0erdgfmp25c762i8np0";

	private static final String SECRET_ID = "d0erdgfmp25c762i8np0";

	private final FakeJuju juju = new FakeJuju();

	private final FakeRelation relation = this.juju.relate(RELATION, "pg").unit("pg/0");

	private final Integration integration = new DatabaseIntegration("postgresql", "postgresql_client");

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
		return this.integration.read(context(this.juju.dispatch("config-changed")));
	}

	void prepare(UnitState unit) {
		this.integration.prepare(context(unit));
		unit.changes().flush();
	}

	private static IntegrationContext context(UnitState unit) {
		EndpointMetadata endpoint = new EndpointMetadata("postgresql", "postgresql_client", Role.REQUIRER, false, null);
		return new IntegrationContext(endpoint, unit.relations("postgresql").get(0), unit);
	}

}
