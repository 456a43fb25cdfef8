package io.paascharm.profiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.config.CharmConfig;
import io.paascharm.config.WorkloadSettings;
import io.paascharm.metadata.CharmOptions;
import io.paascharm.metadata.PaasConfig;
import io.paascharm.metadata.YamlMapping;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileEnvironment;
import io.paascharm.profile.ProfileLoader;
import io.paascharm.profile.template.EnvironmentTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the environment that the descriptors make of configuration. The expected
 * environments were recorded from the Python library for the same {@code config-get}.
 */
class EnvironmentTests {

	private static final Map<String, String> SECRET = Map.of("user-name", "alice", "password", "s3cret");

	private static final String OPTIONS = """
			{app-secret-key: {type: string}, app-secret-key-id: {type: secret}, app-profiles: {type: string},
			app-port: {type: int}, node-env: {type: string}, webserver-log-level: {type: string},
			django-debug: {type: boolean}, django-allowed-hosts: {type: string},
			flask-application-root: {type: string}, flask-debug: {type: boolean}, flask-env: {type: string},
			flask-permanent-session-lifetime: {type: int}, flask-preferred-url-scheme: {type: string},
			flask-session-cookie-secure: {type: boolean}, webserver-keepalive: {type: int},
			webserver-threads: {type: int}, webserver-timeout: {type: int}, webserver-workers: {type: int},
			webserver-worker-class: {type: string}, oidc-redirect-path: {type: string}, oidc-scopes: {type: string},
			oidc-user-name-attribute: {type: string}, my-string: {type: string}, my-int: {type: int},
			my-float: {type: float}, my-bool: {type: boolean}, my-secret: {type: secret},
			with-default: {type: string}, zero: {type: int}, 'off': {type: boolean}, never-set: {type: string},
			app-shadow: {type: string}, debug: {type: boolean}}
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					flask | {"flask-application-root":"/shop","flask-debug":true,"flask-env":"test","flask-permanent-session-lifetime":3600,"flask-preferred-url-scheme":"http","flask-session-cookie-secure":false,"oidc-redirect-path":"/callback","oidc-scopes":"openid profile email","webserver-keepalive":5,"webserver-threads":2,"webserver-timeout":60,"webserver-workers":3} | | {"FLASK_APPLICATION_ROOT": "/shop", "FLASK_BASE_URL": "http://app", "FLASK_DEBUG": "true", "FLASK_ENV": "test", "FLASK_METRICS_PATH": "/metrics", "FLASK_METRICS_PORT": "9102", "FLASK_OIDC_REDIRECT_PATH": "/callback", "FLASK_OIDC_SCOPES": "openid profile email", "FLASK_PERMANENT_SESSION_LIFETIME": "3600", "FLASK_PREFERRED_URL_SCHEME": "HTTP", "FLASK_SECRET_KEY": "generated", "FLASK_SESSION_COOKIE_SECURE": "false"}
					flask | {"app-shadow":"lost","debug":true,"flask-preferred-url-scheme":"HTTPS","my-bool":true,"my-float":2.5,"my-int":42,"my-secret":"secret:d0erdgfmp25c762i8nu0","my-string":"hello","off":false,"oidc-redirect-path":"/callback","oidc-scopes":"openid profile email","with-default":"välue with spaces","zero":0} | | {"FLASK_BASE_URL": "http://app", "FLASK_METRICS_PATH": "/metrics", "FLASK_METRICS_PORT": "9102", "FLASK_MY_BOOL": "true", "FLASK_MY_FLOAT": "2.5", "FLASK_MY_INT": "42", "FLASK_MY_SECRET_PASSWORD": "s3cret", "FLASK_MY_SECRET_USER_NAME": "alice", "FLASK_MY_STRING": "hello", "FLASK_OFF": "false", "FLASK_OIDC_REDIRECT_PATH": "/callback", "FLASK_OIDC_SCOPES": "openid profile email", "FLASK_PREFERRED_URL_SCHEME": "HTTPS", "FLASK_SECRET_KEY": "generated", "FLASK_WITH_DEFAULT": "välue with spaces", "FLASK_ZERO": "0"}
					flask | {"flask-preferred-url-scheme":"HTTPS"} | {port: 8999, metrics-port: 9200, metrics-path: /custom-metrics} | {"FLASK_BASE_URL": "http://app", "FLASK_METRICS_PATH": "/custom-metrics", "FLASK_METRICS_PORT": "9200", "FLASK_PREFERRED_URL_SCHEME": "HTTPS", "FLASK_SECRET_KEY": "generated"}
					spring-boot | {"app-port":8181,"app-profiles":"prod,cloud","app-secret-key":"boot-key","oidc-redirect-path":"/login/oauth2/code/oidc","oidc-scopes":"openid profile email","oidc-user-name-attribute":"sub"} | | {"APP_BASE_URL": "http://app", "APP_OIDC_REDIRECT_PATH": "/login/oauth2/code/oidc", "APP_OIDC_SCOPES": "openid profile email", "APP_OIDC_USER_NAME_ATTRIBUTE": "sub", "APP_PROFILES": "prod,cloud", "APP_SECRET_KEY": "generated", "OTEL_LOGS_EXPORTER": "none", "OTEL_METRICS_EXPORTER": "none", "OTEL_TRACES_EXPORTER": "none", "SECRET_KEY": "boot-key", "SERVER_PORT": "8181", "management.endpoints.web.base-path": "/actuator", "management.endpoints.web.exposure.include": "prometheus", "management.endpoints.web.path-mapping.prometheus": "prometheus", "management.server.port": "8080", "server.forward-headers-strategy": "framework", "spring.profiles.active": "prod,cloud"}
					spring-boot | {} | {port: 8090, metrics-port: 9091, metrics-path: /manage/deep/metrics} | {"APP_BASE_URL": "http://app", "APP_SECRET_KEY": "generated", "OTEL_LOGS_EXPORTER": "none", "OTEL_METRICS_EXPORTER": "none", "OTEL_TRACES_EXPORTER": "none", "SERVER_PORT": "8090", "management.endpoints.web.base-path": "/manage/deep", "management.endpoints.web.exposure.include": "prometheus", "management.endpoints.web.path-mapping.prometheus": "metrics", "management.server.port": "9091", "server.forward-headers-strategy": "framework"}
					go | {"oidc-redirect-path":"/callback"} | {port: 8123, metrics-port: 9100} | {"APP_BASE_URL": "http://app", "APP_OIDC_REDIRECT_PATH": "/callback", "APP_SECRET_KEY": "generated", "METRICS_PATH": "/metrics", "METRICS_PORT": "9100", "PORT": "8123"}
					fastapi | {"webserver-log-level":"info","webserver-workers":1} | | {"APP_BASE_URL": "http://app", "APP_SECRET_KEY": "generated", "METRICS_PATH": "/metrics", "METRICS_PORT": "8000", "UVICORN_HOST": "0.0.0.0", "UVICORN_LOG_LEVEL": "info", "UVICORN_PORT": "8000", "WEB_CONCURRENCY": "1"}
					expressjs | {"node-env":"production"} | | {"APP_BASE_URL": "http://app", "APP_SECRET_KEY": "generated", "METRICS_PATH": "/metrics", "METRICS_PORT": "9464", "NODE_ENV": "production", "PORT": "8080"}
					django | {"django-allowed-hosts":"a.example, b.example"} | | {"DJANGO_ALLOWED_HOSTS": "[\\"a.example\\", \\"b.example\\"]", "DJANGO_BASE_URL": "http://app", "DJANGO_METRICS_PATH": "/metrics", "DJANGO_METRICS_PORT": "9102", "DJANGO_SECRET_KEY": "generated"}
					""")
	void configurationGivesTheRecordedEnvironment(String framework, String values, @Nullable String paasConfig,
			String expected) {
		assertThat(environment(framework, json(values), (paasConfig != null) ? paasConfig : "{}"))
			.isEqualTo(new TreeMap<>(json(expected)));
	}

	@Test
	void anAbsentFieldOfADatabaseOmitsItsVariableOnly() {
		Map<String, String> variables = render("flask", "postgresql", "postgresql",
				Map.of("uri", "postgresql://h/db", "scheme", "postgresql", "netloc", "h", "path", "/db", "params", "",
						"query", "", "fragment", "", "hostname", "h", "database", "db"));
		assertThat(variables).isEqualTo(Map.of("POSTGRESQL_DB_CONNECT_STRING", "postgresql://h/db",
				"POSTGRESQL_DB_SCHEME", "postgresql", "POSTGRESQL_DB_NETLOC", "h", "POSTGRESQL_DB_PATH", "/db",
				"POSTGRESQL_DB_PARAMS", "", "POSTGRESQL_DB_QUERY", "", "POSTGRESQL_DB_FRAGMENT", "",
				"POSTGRESQL_DB_HOSTNAME", "h", "POSTGRESQL_DB_NAME", "db"));
	}

	@Test
	void springBootGetsADataSourceBesidesTheGenericVariables() {
		Map<String, String> variables = render("spring-boot", "postgresql", "postgresql",
				Map.of("uri", "postgresql://u:p%40@h:5432/db?sslmode=require", "authority", "h:5432", "path", "/db",
						"query-part", "?sslmode=require", "user", "u", "secret", "p@"));
		assertThat(variables).isEqualTo(Map.of("POSTGRESQL_DB_CONNECT_STRING",
				"postgresql://u:p%40@h:5432/db?sslmode=require", "POSTGRESQL_DB_PATH", "/db", "spring.datasource.url",
				"jdbc:postgresql://h:5432/db?sslmode=require", "spring.datasource.username", "u",
				"spring.datasource.password", "p@", "spring.jpa.hibernate.ddl-auto", "none"));
	}

	@Test
	void springBootGetsNothingGenericForMongodb() {
		assertThat(render("spring-boot", "mongodb", "mongodb", Map.of("uri", "mongodb://a,b/db")))
			.isEqualTo(Map.of("spring.data.mongodb.uri", "mongodb://a,b/db", "spring.mongodb.uri", "mongodb://a,b/db"));
	}

	@Test
	void springBootGetsTheDecodedPartsOfValkeyBesidesTheGenericVariables() {
		assertThat(render("spring-boot", "valkey", "valkey",
				Map.of("uri", "valkey://u:p%40@h:6379", "hostname", "h", "port", "6379", "user", "u", "secret", "p@")))
			.isEqualTo(Map.of("VALKEY_DB_CONNECT_STRING", "valkey://u:p%40@h:6379", "VALKEY_DB_HOSTNAME", "h",
					"VALKEY_DB_PORT", "6379", "spring.data.valkey.host", "h", "spring.data.valkey.port", "6379",
					"spring.data.valkey.username", "u", "spring.data.valkey.password", "p@"));
	}

	@Test
	void springBootTrustsAnyServerOfMailOnlyWhereTheIntegratorSaysSo() {
		assertThat(render("spring-boot", "smtp", "smtp", Map.of("host", "h")))
			.isEqualTo(Map.of("spring.mail.host", "h"));
		assertThat(render("spring-boot", "smtp", "smtp", Map.of("ssl-trust", "*", "ssl-identity-check", "false")))
			.isEqualTo(Map.of("spring.mail.properties.mail.smtp.ssl.trust", "*",
					"spring.mail.properties.mail.smtp.ssl.checkserveridentity", "false"));
	}

	@Test
	void oauthVariablesCarryThePrefixAndTheEndpoint() {
		Map<String, String> fields = Map.of("client-id", "id", "scopes-json", "\"openid profile\"");
		assertThat(render("flask", "oauth", "oidc", fields)).isEqualTo(
				Map.of("FLASK_OIDC_CLIENT_ID", "id", "FLASK_OIDC_CLIENT_KWARGS", "{\"scope\": \"openid profile\"}"));
		assertThat(render("go", "oauth", "oidc", fields)).containsKeys("APP_OIDC_CLIENT_ID");
		assertThat(render("spring-boot", "oauth", "oidc", fields))
			.isEqualTo(Map.of("spring.security.oauth2.client.registration.oidc.client-id", "id",
					"spring.security.oauth2.client.registration.oidc.authorization-grant-type", "authorization_code"));
	}

	@ParameterizedTest
	@CsvSource({ "flask", "django", "fastapi", "go", "expressjs", "spring-boot" })
	void everyFrameworkHasTemplatesForEveryIntegration(String framework) {
		assertThat(profile(framework).environment().integrations()).containsOnlyKeys("postgresql", "mysql", "mongodb",
				"redis", "valkey", "rabbitmq", "s3", "saml", "smtp", "tracing", "openfga", "oauth", "http-proxy");
	}

	private static Map<String, String> render(String framework, String integration, String endpoint,
			Map<String, String> fields) {
		Map<String, String> variables = new HashMap<>();
		profile(framework).environment().render(integration, endpoint, fields::get, variables);
		return variables;
	}

	private static Map<String, Object> environment(String framework, Map<String, Object> values, String paasConfig) {
		FrameworkProfile profile = profile(framework);
		CharmConfig config = CharmConfig.of(profile,
				CharmOptions.from(YamlMapping.parse("config.yaml", "options: " + OPTIONS)), values, (uri) -> SECRET);
		assertThat(config.problems()).isEmpty();
		WorkloadSettings settings = config.settings(PaasConfig.from(YamlMapping.parse("paas-config.yaml", paasConfig)));
		Function<String, @Nullable String> fields = (field) -> switch (field) {
			case "base-url" -> "http://app";
			case "secret-key" -> "generated";
			default -> settings.field(field);
		};
		ProfileEnvironment environment = profile.environment();
		Map<String, String> variables = new HashMap<>();
		render(environment.defaults(), fields, variables);
		variables.putAll(config.userVariables());
		variables.putAll(config.frameworkVariables());
		render(environment.variables(), fields, variables);
		environment.renderUnrelated("tracing", variables);
		return new TreeMap<>(variables);
	}

	private static void render(List<EnvironmentTemplate> templates, Function<String, @Nullable String> fields,
			Map<String, String> variables) {
		for (EnvironmentTemplate template : templates) {
			template.render(fields, variables);
		}
	}

	private static FrameworkProfile profile(String framework) {
		return new ProfileLoader(EnvironmentTests.class.getClassLoader()).load(framework);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> json(String text) {
		return JsonMapper.shared().readValue(text, Map.class);
	}

}
