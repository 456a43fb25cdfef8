package io.paascharm.test.kit;

import java.util.List;
import java.util.Map;

/**
 * Fixtures of the integrations of the library.
 */
final class Fixtures {

	static final KitFixture POSTGRESQL = KitFixture.requirer("postgresql", "postgresql_client")
		.application("endpoints", "pg-1.example:5432,pg-2.example:5432", "database", "shop", "secret-user",
				"secret:9m4e2mr0ui3e8a215n40", "secret-tls", "secret:9m4e2mr0ui3e8a215n41", "version", "14.11", "data",
				"{\"database\": \"shop\"}")
		.secret("secret:9m4e2mr0ui3e8a215n40", "username", "relation_13", "password", "s3cr3t-w0rd")
		.optionalSecret("secret:9m4e2mr0ui3e8a215n41", "tls", "True", "tls-ca", "-----BEGIN CERTIFICATE-----")
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

	static final KitFixture MYSQL = KitFixture.requirer("mysql", "mysql_client")
		.application("endpoints", "mysql-primary.example:3306", "database", "shop", "username", "relation_15",
				"password", "an0ther-s3cret")
		.required("endpoints", "username", "password")
		.requests("database", "requested-secrets", "provided-secrets")
		.fields("uri", "mysql://relation_15:an0ther-s3cret@mysql-primary.example:3306/shop")
		.moving("endpoints", "mysql-1.example:3306", "hostname", "mysql-1.example")
		.changing("password", "third-s3cret", "secret", "third-s3cret")
		.build();

	static final KitFixture MONGODB = KitFixture.requirer("mongodb", "mongodb_client")
		.application("endpoints", "mongodb-0.example,mongodb-1.example", "database", "shop", "secret-user",
				"secret:9m4e2mr0ui3e8a215n42", "replset", "mongodb-replicas")
		.secret("secret:9m4e2mr0ui3e8a215n42", "username", "relation_16", "password", "mongo-s3cret", "uris",
				"mongodb://relation_16:mongo-s3cret@mongodb-0.example:27017,mongodb-1.example:27017/shop?replicaSet=rs0")
		.requests("database", "requested-secrets", "provided-secrets")
		.fields("hostname", "mongodb-0.example", "port", "27017", "database", "shop")
		.moving("uris", "mongodb://relation_16:mongo-s3cret@mongodb-2.example/shop", "hostname", "mongodb-2.example")
		.changing("uris",
				"mongodb://relation_16:changed@mongodb-0.example:27017,mongodb-1.example:27017/shop?replicaSet=rs0",
				"secret", "changed")
		.build();

	static final KitFixture S3 = KitFixture.requirer("s3", "s3")
		.application("access-key", "AKIAEXAMPLEKEY", "secret-key", "s3-s3cret/key+", "bucket", "shop-files", "endpoint",
				"https://s3.example:9000", "region", "us-east-1", "path", "uploads", "s3-uri-style", "host",
				"s3-api-version", "s3v4", "storage-class", "STANDARD-TIER", "tls-ca-chain",
				"[\"-----BEGIN CERTIFICATE-----\\nabc\\n-----END CERTIFICATE-----\"]", "attributes",
				"[\"header:x-tag\"]", "data", "{\"bucket\": \"kit-k8s\"}")
		.required("access-key", "secret-key")
		.requests("bucket")
		.fields("access-key", "AKIAEXAMPLEKEY", "bucket", "shop-files", "endpoint", "https://s3.example:9000")
		.moving("bucket", "other-files", "bucket", "other-files")
		.moving("endpoint", "https://s3.example:9443", "endpoint", "https://s3.example:9443")
		.changing("secret-key", "other/key+", "secret-key", "other/key+")
		.build();

	static final KitFixture RABBITMQ = KitFixture.requirer("rabbitmq", "rabbitmq")
		.application("hostname", "rabbitmq.example", "password", "r4bbit-s3cret")
		.required("hostname", "password")
		.requests("username", "vhost")
		.fields("uri", "amqp://kit-k8s:r4bbit-s3cret@rabbitmq.example:5672/%2F")
		.moving("hostname", "rabbitmq-2.example", "hostname", "rabbitmq-2.example")
		.changing("password", "other-s3cret", "secret", "other-s3cret")
		.build();

	static final KitFixture RABBITMQ_UNITS = KitFixture.requirer("amqp", "rabbitmq")
		.unit("hostname", "10.1.76.31", "password", "r4bbit-s3cret")
		.unit("hostname", "10.1.76.32", "password", "r4bbit-s3cret")
		.required("hostname", "password")
		.requests("username", "vhost")
		.fields("hostname", "10.1.76.31")
		.moving("hostname", "10.1.76.33", "hostname", "10.1.76.33")
		.mostCalls(206)
		.build();

	static final KitFixture SMTP = KitFixture.requirer("smtp", "smtp")
		.application("host", "mail.example", "port", "587", "user", "shop-mailer", "password_id",
				"secret:9m4e2mr0ui3e8a215n43", "auth_type", "plain", "transport_security", "starttls", "domain",
				"shop.example", "skip_ssl_verify", "false")
		.secret("secret:9m4e2mr0ui3e8a215n43", "password", "m4il-s3cret")
		.harmless("plain", "starttls", "false")
		.required("host", "port", "auth_type", "transport_security", "password")
		.fields("host", "mail.example", "port", "587", "password", "m4il-s3cret", "login", "shop-mailer@shop.example")
		.changing("host", "mail-2.example", "host", "mail-2.example")
		.changing("password", "other-s3cret", "password", "other-s3cret")
		.build();

	static final KitFixture SAML = KitFixture.requirer("saml", "saml")
		.application("entity_id", "https://login.example", "metadata_url", "https://login.example/saml/metadata",
				"x509certs", "MIIC-first-certificate,MIIC-second-certificate", "single_sign_on_service_redirect_url",
				"https://login.example/saml/", "single_sign_on_service_redirect_binding",
				"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect")
		.required("entity_id", "x509certs")
		.fields("entity-id", "https://login.example", "signing-certificate", "MIIC-first-certificate")
		.moving("entity_id", "https://login-2.example", "entity-id", "https://login-2.example")
		.changing("x509certs", "MIIC-third-certificate", "signing-certificate", "MIIC-third-certificate")
		.build();

	static final KitFixture OPENFGA = KitFixture.requirer("openfga", "openfga")
		.application("store_id", "01HXYZEXAMPLESTORE", "token_secret_id", "secret:9m4e2mr0ui3e8a215n44", "grpc_api_url",
				"openfga.example:8081", "http_api_url", "http://openfga.example:8080")
		.secret("secret:9m4e2mr0ui3e8a215n44", "token", "fga-t0ken")
		.required("grpc_api_url", "http_api_url", "token")
		.requests("store_name")
		.fields("store-id", "01HXYZEXAMPLESTORE", "token", "fga-t0ken", "http-api-url", "http://openfga.example:8080")
		.changing("store_id", "01HXYZOTHERSTORE", "store-id", "01HXYZOTHERSTORE")
		.changing("token", "other-t0ken", "token", "other-t0ken")
		.build();

	static final KitFixture TRACING = KitFixture.requirer("tracing", "tracing")
		.application("receivers",
				"[{\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\": \"http://tempo.example:4318\"}]")
		.harmless("otlp_http")
		.required("receivers")
		.requests("receivers")
		.fields("url", "http://tempo.example:4318/")
		.changing("receivers", (before) -> before.replace("tempo", "tempo-2"), "url", "http://tempo-2.example:4318/")
		.build();

	static final KitFixture INGRESS = KitFixture.requirer("ingress", "ingress")
		.application("ingress", "{\"url\": \"http://gateway.example/kit-model-kit-k8s\"}")
		.required("ingress")
		.requests("model", "name", "port", "strip-prefix", "is_port_open")
		.fields("url", "http://gateway.example/kit-model-kit-k8s")
		.changing("ingress", "{\"url\": \"https://kit.example/\"}", "url", "https://kit.example/")
		.mostCalls(10)
		.build();

	static final KitFixture OAUTH = KitFixture.requirer("oidc", "oauth")
		.application("issuer_url", "https://idp.example", "authorization_endpoint", "https://idp.example/oauth2/auth",
				"token_endpoint", "https://idp.example/oauth2/token", "introspection_endpoint",
				"http://hydra.example:4445/admin/oauth2/introspect", "userinfo_endpoint",
				"https://idp.example/userinfo", "jwks_endpoint", "https://idp.example/.well-known/jwks.json", "scope",
				"openid profile email phone", "jwt_access_token", "True", "client_id", "3f0c1e7a-client",
				"client_secret_id", "secret:9m4e2mr0ui3e8a215n48")
		.secret("secret:9m4e2mr0ui3e8a215n48", "secret", "oauth-s3cret")
		.beside(INGRESS)
		.required("issuer_url", "authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_endpoint",
				"client_id", "client_secret_id", "secret")
		.requests("redirect_uri", "scope", "grant_types", "audience", "token_endpoint_auth_method")
		.fields("client-id", "3f0c1e7a-client", "client-secret", "oauth-s3cret", "issuer-url", "https://idp.example")
		.changing("secret", "other-s3cret", "client-secret", "other-s3cret")
		.changing("client_id", "4a1d-client", "client-id", "4a1d-client")
		.mostCalls(16)
		.build();

	static final KitFixture VALKEY = KitFixture.requirer("valkey", "valkey_client")
		.application("version", "v1")
		.answer(Fixtures::answerOfValkey)
		.secret("secret:9m4e2mr0ui3e8a215n45", "username", "relation_17", "password", "valk3y-s3cret")
		.secret("secret:9m4e2mr0ui3e8a215n46", "tls", "false", "tls-ca", "-----BEGIN CERTIFICATE-----")
		.harmless("false", "sentinel")
		.required("requests")
		.requests("version", "requests")
		.fields("uri", "valkey://relation_17:valk3y-s3cret@valkey.example:6379", "mode", "sentinel")
		.changing("requests", (before) -> before.replace("valkey.example", "valkey-2.example"), "hostname",
				"valkey-2.example")
		.changing("password", "other-s3cret", "secret", "other-s3cret")
		.mostCalls(8)
		.build();

	static final KitFixture HTTP_PROXY = KitFixture.requirer("http-proxy", "http_proxy")
		.answer(Fixtures::answerOfProxy)
		.secret("secret:9m4e2mr0ui3e8a215n47", "username", "proxy-user", "password", "pr0xy-s3cret")
		.required("responses", "username", "password")
		.requests("requests")
		.harmless("userpass", "ready")
		.fields("http-proxy", "http://proxy-user:pr0xy-s3cret@squid.example:3128")
		.changing("responses", (before) -> before.replace("squid", "squid-2"), "http-proxy",
				"http://proxy-user:pr0xy-s3cret@squid-2.example:3128")
		.changing("password", "other-s3cret", "http-proxy", "http://proxy-user:other-s3cret@squid.example:3128")
		.build();

	static final KitFixture LOGGING = KitFixture.requirer("logging", "loki_push_api")
		.unit("endpoint", "{\"url\": \"http://loki-0.example:3100/loki/api/v1/push\"}")
		.required("endpoint")
		.requests("metadata", "alert_rules")
		.changing("endpoint", "{\"url\": \"http://loki-1.example:3100/loki/api/v1/push\"}")
		.mostCalls(206)
		.build();

	static final KitFixture METRICS_ENDPOINT = KitFixture.provider("metrics-endpoint", "prometheus_scrape")
		.requests("scrape_metadata", "scrape_jobs", "alert_rules")
		.mostCalls(10)
		.build();

	static final KitFixture GRAFANA_DASHBOARD = KitFixture.provider("grafana-dashboard", "grafana_dashboard")
		.file("grafana_dashboards/shop.json", "{\"title\": \"Shop\", \"uid\": \"shop\"}")
		.requests("dashboards")
		.build();

	static final KitFixture PEERS = KitFixture.peer("peers", "peers")
		.generatedFields("secret-key", "peer-fqdns")
		.build();

	private Fixtures() {
	}

	/**
	 * Return all fixtures whose other side says something.
	 * @return the fixtures
	 */
	static List<KitFixture> all() {
		return List.of(POSTGRESQL, REDIS, REDIS_UNITS, MYSQL, MONGODB, S3, RABBITMQ, RABBITMQ_UNITS, SMTP, SAML,
				OPENFGA, TRACING, INGRESS, OAUTH, VALKEY, HTTP_PROXY, LOGGING);
	}

	private static Map<String, String> answerOfValkey(Map<String, String> request) {
		String id = member(request, "request-id");
		return Map.of("requests", """
				[{"resource": "*", "request-id": "%s", "salt": "MGQLcUiHKd1fuLSO", "endpoints": "valkey.example:6379",
				"read-only-endpoints": "valkey-replicas.example:6379", "sentinel-endpoints": "valkey-0.example:26379",
				"mode": "sentinel", "version": "9.0.1", "secret-user": "secret:9m4e2mr0ui3e8a215n45",
				"secret-tls": "secret:9m4e2mr0ui3e8a215n46"}]""".formatted(id), "data",
				"{\"%s\": {\"resource\": \"*\"}}".formatted(id));
	}

	private static Map<String, String> answerOfProxy(Map<String, String> request) {
		return Map.of("responses", """
				[{"auth": "userpass", "http_proxy": "http://squid.example:3128",
				"https_proxy": "http://squid.example:3128", "requirer": "%s", "status": "ready",
				"user": "secret:9m4e2mr0ui3e8a215n47"}]""".formatted(member(request, "requirer")));
	}

	private static String member(Map<String, String> request, String name) {
		String requests = request.getOrDefault("requests", "");
		String before = "\"" + name + "\": \"";
		int begin = requests.indexOf(before) + before.length();
		return requests.substring(begin, requests.indexOf('"', begin));
	}

}
