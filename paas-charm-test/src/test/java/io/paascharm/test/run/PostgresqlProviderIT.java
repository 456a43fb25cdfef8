package io.paascharm.test.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.test.model.Relation;
import io.paascharm.test.model.RemoteApplication;
import io.paascharm.test.model.Secret;
import io.paascharm.test.model.SimulatedModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Databases on request.
 */
class PostgresqlProviderIT {

	@TempDir
	private static Path directory;

	private static PostgresqlServer server;

	private final SimulatedModel model = SimulatedModel.builder().build();

	private final PostgresqlProvider provider = PostgresqlProvider.add(this.model, "pg", server, "127.0.0.1");

	@BeforeAll
	static void startServer() throws IOException {
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
		server = PostgresqlServer.start(directory.resolve("p"), directory.resolve("cache"), ServerIdentity.choose());
	}

	@AfterAll
	static void stopServer() {
		server.close();
	}

	@AfterEach
	void removeRolesAndModel() {
		this.model.relations().forEach(Relation::remove);
		this.provider.update();
		this.model.close();
	}

	private Relation relate(String application, Map<String, String> request) {
		RemoteApplication requirer = this.model.remote(application).requires("postgresql", "postgresql_client");
		return request(requirer, request);
	}

	private Relation request(RemoteApplication requirer, Map<String, String> request) {
		Relation relation = this.model.relate(requirer.name() + ":postgresql", "pg:database");
		requirer.write(relation, request);
		return relation;
	}

	private Secret secret(Relation relation) {
		return this.model.secret(relation.applicationData("pg").get("secret-user"));
	}

	private static Connection connect(Map<String, String> credentials) throws SQLException {
		URI uri = URI.create(credentials.get("uris"));
		return DriverManager.getConnection("jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath(),
				credentials.get("username"), credentials.get("password"));
	}

	@Test
	void nothingIsWrittenBeforeTheRequest() {
		Relation relation = relate("early", Map.of());
		assertThat(this.provider.update()).isFalse();
		assertThat(relation.applicationData("pg")).isEmpty();
	}

	@Test
	void requestWithSecretsIsAnsweredOnceWithASecret() throws SQLException {
		Relation relation = relate("web", Map.of("database", "web-db", "requested-secrets", "[\"username\"]"));
		assertThat(this.provider.update()).isTrue();
		assertThat(this.provider.update()).isFalse();
		Map<String, String> answer = relation.applicationData("pg");
		assertThat(answer).containsEntry("database", "web-db")
			.containsEntry("endpoints", "127.0.0.1:" + server.port())
			.containsEntry("version", server.version())
			.doesNotContainKeys("username", "password", "uris");
		assertThat(answer.get("data")).contains("web-db");
		assertThat(secret(relation).grants()).containsOnlyKeys("web");
		connect(secret(relation).content()).close();
	}

	@Test
	void requestWithoutSecretsIsAnsweredInTheDatabag() throws SQLException {
		Relation relation = relate("old", Map.of("database", "old"));
		this.provider.update();
		assertThat(relation.applicationData("pg")).doesNotContainKey("secret-user");
		connect(relation.applicationData("pg")).close();
	}

	@Test
	void rotationChangesThePasswordAndTheSecret() throws SQLException {
		Relation relation = relate("rotated", Map.of("database", "rotated", "requested-secrets", "[]"));
		this.provider.update();
		Map<String, String> before = secret(relation).content();
		assertThat(this.provider.rotatePasswords()).isEqualTo(1);
		assertThat(secret(relation).revision()).isEqualTo(2);
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(before));
		connect(secret(relation).content()).close();
	}

	@Test
	void roleGoesWithTheRelationAndTheDataStays() throws SQLException {
		Relation first = relate("kept", Map.of("database", "kept", "requested-secrets", "[]"));
		this.provider.update();
		Map<String, String> credentials = secret(first).content();
		try (Connection connection = connect(credentials)) {
			connection.createStatement().execute("CREATE TABLE note AS SELECT 'kept' AS text");
			first.remove();
			assertThat(this.provider.update()).isTrue();
		}
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(credentials));
		assertThat(this.model.secrets()).isEmpty();
		Relation second = request(requirer("kept"), Map.of("database", "kept", "requested-secrets", "[]"));
		this.provider.update();
		try (Connection connection = connect(secret(second).content());
				ResultSet result = connection.createStatement().executeQuery("SELECT text FROM note")) {
			assertThat(result.next()).isTrue();
		}
	}

	private RemoteApplication requirer(String name) {
		return this.model.remotes().stream().filter((one) -> one.name().equals(name)).findFirst().orElseThrow();
	}

}
