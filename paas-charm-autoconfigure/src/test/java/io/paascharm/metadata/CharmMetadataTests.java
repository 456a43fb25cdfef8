package io.paascharm.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CharmMetadata}.
 */
class CharmMetadataTests {

	@TempDir
	Path directory;

	@Test
	void readKeepsTheOrderOfEndpoints() throws IOException {
		write("""
				name: shop
				requires:
				  postgresql: {interface: postgresql_client, optional: true, limit: 1}
				  ingress: {interface: ingress, optional: false}
				  db: mysql
				""");
		CharmMetadata metadata = CharmMetadata.read(this.directory);
		assertThat(metadata.requires().values()).containsExactly(
				new EndpointMetadata("postgresql", "postgresql_client", Role.REQUIRER, false, 1),
				new EndpointMetadata("ingress", "ingress", Role.REQUIRER, true, null),
				new EndpointMetadata("db", "mysql", Role.REQUIRER, null, null));
	}

	@Test
	void readTakesTheWordsOfYaml11ForBooleans() throws IOException {
		write("name: shop\nrequires:\n  s3: {interface: s3, optional: yes}\n");
		assertThat(CharmMetadata.read(this.directory).requires().get("s3"))
			.isEqualTo(new EndpointMetadata("s3", "s3", Role.REQUIRER, false, null));
	}

	@Test
	void readGivesContainersWithTheirResources() throws IOException {
		write("""
				name: shop
				summary: A shop.
				containers:
				  app: {resource: app-image}
				  side: {}
				resources:
				  app-image: {type: oci-image}
				""");
		CharmMetadata metadata = CharmMetadata.read(this.directory);
		assertThat(metadata.containers()).containsEntry("app", "app-image").containsEntry("side", "");
		assertThat(metadata.resources()).containsOnlyKeys("app-image").containsValue("oci-image");
		assertThat(metadata.summary()).isEqualTo("A shop.");
	}

	@Test
	void endpointLooksInEveryRole() throws IOException {
		write("""
				name: shop
				requires: {a: {interface: one}}
				provides: {b: {interface: two}}
				peers: {c: {interface: three}}
				""");
		CharmMetadata metadata = CharmMetadata.read(this.directory);
		assertThat(metadata.endpoint("a")).extracting("role").isEqualTo(Role.REQUIRER);
		assertThat(metadata.endpoint("b")).extracting("role").isEqualTo(Role.PROVIDER);
		assertThat(metadata.endpoint("c")).extracting("role").isEqualTo(Role.PEER);
		assertThat(metadata.endpoint("d")).isNull();
		assertThat(metadata.isPeer("c")).isTrue();
		assertThat(metadata.isPeer("a")).isFalse();
	}

	@Test
	void requirersOfFindsEveryEndpointOfAnInterface() throws IOException {
		write("""
				name: shop
				requires:
				  orders: {interface: postgresql_client}
				  cache: {interface: redis}
				  users: {interface: postgresql_client}
				""");
		assertThat(CharmMetadata.read(this.directory).requirersOf("postgresql_client")).extracting("name")
			.containsExactly("orders", "users");
	}

	@Test
	void readWhenTheFileIsMissingSaysThatTheNameIsRequired() {
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> CharmMetadata.read(this.directory))
			.withMessage("Cannot use 'metadata.yaml': 'name' is required")
			.satisfies((ex) -> {
				assertThat(ex.file()).isEqualTo("metadata.yaml");
				assertThat(ex.where()).isEqualTo("name");
				assertThat(ex.problem()).isEqualTo("is required");
			});
	}

	@Test
	void readWhenAnEndpointHasNoInterfaceNamesThePlace() throws IOException {
		write("name: shop\nrequires:\n  db: {limit: 1}\n");
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> CharmMetadata.read(this.directory))
			.withMessage("Cannot use 'metadata.yaml': 'requires.db.interface' is required");
	}

	@Test
	void readWhenTheLimitIsNoNumberNamesThePlace() throws IOException {
		write("name: shop\nrequires:\n  db: {interface: mysql_client, limit: one}\n");
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> CharmMetadata.read(this.directory))
			.withMessage("Cannot use 'metadata.yaml': 'requires.db.limit' must be a whole number");
	}

	private void write(String text) throws IOException {
		Files.writeString(this.directory.resolve("metadata.yaml"), text);
	}

}
