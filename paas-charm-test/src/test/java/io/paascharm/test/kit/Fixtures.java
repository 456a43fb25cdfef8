package io.paascharm.test.kit;

/**
 * Fixtures of the integrations of the library.
 */
final class Fixtures {

	static final KitFixture POSTGRESQL = KitFixture.requirer("postgresql", "postgresql_client")
		.application("endpoints", "pg-1.example:5432,pg-2.example:5432", "database", "shop", "secret-user",
				"secret:9m4e2mr0ui3e8a215n40", "secret-tls", "secret:9m4e2mr0ui3e8a215n41", "version", "14.11", "data",
				"{\"database\": \"shop\"}")
		.secret("secret:9m4e2mr0ui3e8a215n40", "username", "relation_13", "password", "s3cr3t-w0rd")
		.secret("secret:9m4e2mr0ui3e8a215n41", "tls", "True", "tls-ca", "-----BEGIN CERTIFICATE-----")
		.required("endpoints", "username", "password")
		.requests("database", "requested-secrets", "provided-secrets")
		.fields("uri", "postgresql://relation_13:s3cr3t-w0rd@pg-1.example:5432/shop", "hostname", "pg-1.example",
				"port", "5432", "database", "shop", "user", "relation_13", "secret", "s3cr3t-w0rd")
		.moving("endpoints", "pg-2.example:5433", "hostname", "pg-2.example", "port", "5433")
		.moving("database", "store", "database", "store")
		.changing("username", "relation_14", "user", "relation_14")
		.changing("password", "an0ther/w@rd", "secret", "an0ther/w@rd")
		.build();

	static final KitFixture REDIS = KitFixture.requirer("redis", "redis")
		.application("leader-host", "redis-0.redis-endpoints")
		.unit("hostname", "10.1.76.12", "port", "6379")
		.required("port")
		.fields("uri", "redis://redis-0.redis-endpoints:6379", "hostname", "redis-0.redis-endpoints", "port", "6379")
		.moving("leader-host", "redis-1.redis-endpoints", "hostname", "redis-1.redis-endpoints")
		.moving("port", "6380", "port", "6380")
		.build();

	static final KitFixture REDIS_UNITS = KitFixture.requirer("redis", "redis")
		.unit("hostname", "10.1.76.12", "port", "6379")
		.unit("hostname", "10.1.76.13", "port", "6379")
		.required("hostname", "port")
		.fields("uri", "redis://10.1.76.12:6379")
		.moving("hostname", "10.1.76.14", "uri", "redis://10.1.76.14:6379")
		.build();

	static final KitFixture SECRET_STORAGE = KitFixture.peer("secret-storage", "secret-storage")
		.requests("flask_secret_key")
		.generatedFields("secret-key", "peer-fqdns")
		.build();

	private Fixtures() {
	}

}
