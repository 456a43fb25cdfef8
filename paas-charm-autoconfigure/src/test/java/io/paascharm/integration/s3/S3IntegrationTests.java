package io.paascharm.integration.s3;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link S3Integration}.
 */
class S3IntegrationTests {

	private final IntegrationFixture fixture = new IntegrationFixture(new S3Integration(), "s3", Role.REQUIRER);

	private final FakeRelation relation = this.fixture.relate(14, "s3-integrator").unit("s3-integrator/0");

	@Test
	void everythingIsTaken() {
		remote("endpoint", "https://minio.svc:9000", "region", "us-east-1", "path", "backups", "s3-uri-style", "path",
				"storage-class", "GLACIER", "s3-api-version", "4", "tls-ca-chain", "[\"QQ==\",\"QÜ\"]", "attributes",
				"[]", "data", "{}");
		assertThat(this.fixture.read().fields()).isEqualTo(Map.ofEntries(Map.entry("access-key", "12345"),
				Map.entry("secret-key", "s3cr3t"), Map.entry("bucket", "shop"),
				Map.entry("endpoint", "https://minio.svc:9000"), Map.entry("region", "us-east-1"),
				Map.entry("path", "backups"), Map.entry("s3-uri-style", "path"), Map.entry("addressing-style", "path"),
				Map.entry("path-style", "true"), Map.entry("storage-class", "GLACIER"),
				Map.entry("s3-api-version", "4"), Map.entry("tls-ca-chain", "[\"QQ==\", \"Q\\u00dc\"]")));
	}

	@Test
	void hostStyleIsVirtualAddressing() {
		remote("s3-uri-style", "host");
		assertThat(this.fixture.read().fields()).containsEntry("addressing-style", "virtual")
			.containsEntry("path-style", "false");
	}

	@Test
	void whatIsMissingIsNamed() {
		this.relation.remote("data", "{}");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("access-key, secret-key are not set"));
		this.relation.remote("access-key", "a", "secret-key", "b");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("bucket", "is not set"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			endpoint     | minio:9000    | is not an http or https URL
			endpoint     | http://h:99999 | has a port that is not a number from 0 to 65535
			endpoint     | https://       | is not a URL with a host
			tls-ca-chain | MIIC           | is not JSON
			tls-ca-chain | "MIIC"         | is not a list of texts
			attributes   | [1]            | is not a list of texts
			attributes   | {"a": "b"}     | is not a list of texts
			""")
	void whatIsUnusableIsNamed(String key, String value, String problem) {
		remote(key, value);
		assertThat(this.fixture.read()).isEqualTo(new Invalid(key, problem));
	}

	@Test
	void leaderAsksForABucketOfOurName() {
		this.fixture.events(this.fixture.juju().dispatch("relation-created", "s3:14"));
		assertThat(this.relation.databag("app")).isEqualTo(Map.of("bucket", "app"));
		remote();
		this.fixture.events();
		this.fixture.juju().calls();
		this.fixture.events();
		assertThat(this.fixture.juju().calls()).noneMatch((call) -> call.endsWith("--app - app"));
	}

	@Test
	void otherKeysAreNoReasonToMigrate() {
		remote();
		assertThat(event()).isEqualTo(IntegrationEvent.migrating("s3_credentials_changed"));
		remote("secret-key", "rotated");
		assertThat(event()).isEqualTo(IntegrationEvent.reconciling("s3_credentials_changed"));
		remote("bucket", "other");
		assertThat(event()).isEqualTo(IntegrationEvent.migrating("s3_credentials_changed"));
		assertThat(this.fixture.events(this.fixture.juju().dispatch("relation-broken", "s3:14")))
			.containsExactly("s3_credentials_gone");
	}

	private IntegrationEvent event() {
		return this.fixture.advance(this.fixture.juju().dispatch("config-changed")).events().get(0).event();
	}

	private void remote(String... more) {
		this.relation.remote("access-key", "12345", "secret-key", "s3cr3t", "bucket", "shop");
		for (int i = 0; i < more.length; i += 2) {
			this.relation.databag("s3-integrator").put(more[i], more[i + 1]);
		}
	}

}
