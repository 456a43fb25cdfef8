package io.paascharm.it;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.test.model.ActionResult;
import io.paascharm.test.model.DispatchRecord;
import io.paascharm.test.model.Relation;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.state.StatusEntry;
import io.paascharm.test.pebble.PebbleBinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * The life of the packed Flask sample, with a real gunicorn, a real PostgreSQL and, where
 * this machine has one, a real Pebble. One story: each test goes on where the one before
 * it ended.
 */
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FlaskSampleIT {

	private static final Logger logger = LoggerFactory.getLogger(FlaskSampleIT.class);

	/** It may take a minute to fill, so it is kept as long as the build is. */
	private static final Path CACHE = Path.of("target", "run-cache").toAbsolutePath();

	private static final String FIRST_NOTE = "Hello from PostgreSQL";

	private static final String NO_DATABASE = "<p>There is no database.</p>";

	private static final String MIGRATIONS = "SELECT count(*) FROM migration";

	@TempDir
	private static Path directory;

	private static FlaskModel flask;

	@BeforeAll
	static void deploy() throws Exception {
		assumeThat(HostPython.hasVirtualEnvironments())
			.as("Python 3 that makes virtual environments (on Debian the package python3-venv): the Flask sample was"
					+ " NOT RUN")
			.isTrue();
		flask = FlaskModel.deploy(directory, CACHE);
	}

	@AfterAll
	static void close() throws IOException {
		if (flask != null) {
			flask.close();
		}
	}

	private static Unit unit(int number) {
		return flask.application().unit(number);
	}

	private static Relation relation() {
		return flask.model().relation("flask-k8s", "postgresql-k8s");
	}

	private static List<String> events(List<DispatchRecord> ran, int unit) {
		return ran.stream().filter((one) -> one.unit().number() == unit).map(DispatchRecord::event).toList();
	}

	private static void assertAllEndedWell(List<DispatchRecord> ran) {
		assertThat(ran).isNotEmpty().allMatch((one) -> one.exitCode() == 0 && one.isCommitted());
	}

	@Test
	@Order(1)
	void unitComesUpWithoutADatabase() throws Exception {
		List<DispatchRecord> ran = flask.settle();
		assumeThat(flask.containers().isIsolated()).as("namespaces: the Flask sample was NOT RUN").isTrue();
		logger.info("Pebble of the Flask sample: {}", flask.containers().pebble());
		Optional<Path> binary = PebbleBinary.find();
		binary.ifPresent((file) -> assertThat(flask.containers().pebble()).isEqualTo(file.toString()));
		assertAllEndedWell(ran);
		assertThat(events(ran, 0)).containsExactly("install", "secret-storage-relation-created", "leader-elected",
				"config-changed", "start", "flask-app-pebble-ready");
		assertThat(unit(0).statusHistory()).extracting(StatusEntry::toString)
			.containsSubsequence("maintenance: installing charm software", "maintenance: Preparing service for restart",
					"active");
		assertThat(flask.status()).containsPattern("flask-k8s/0\\* +active +idle");
		Workload workload = flask.workload(0);
		assertThat(workload.isActive()).isTrue();
		assertThat(workload.page()).contains("<h1>Notes</h1>", NO_DATABASE);
		assertThat(workload.environment()).containsEntry("FLASK_GREETING", "Notes")
			.doesNotContainKey("POSTGRESQL_DB_CONNECT_STRING");
	}

	@Test
	@Order(2)
	void integrationGivesTheApplicationItsDatabase() {
		List<DispatchRecord> ran = flask.juju("integrate flask-k8s postgresql-k8s");
		assertAllEndedWell(ran);
		assertThat(unit(0)).isActive().hasMessage("").hasPorts("8000/tcp");
		assertThat(flask.status()).containsPattern("flask-k8s/0\\* +active +idle");
		assertThat(relation().applicationData("flask-k8s")).containsEntry("database", "flask-k8s")
			.containsKey("requested-secrets");
		assertThat(relation().applicationData("postgresql-k8s")).containsKey("secret-user")
			.doesNotContainKey("password");
		assertThat(flask.workload(0).isActive()).isTrue();
		assertThat(flask.workload(0).environment()).hasEntrySatisfying("POSTGRESQL_DB_CONNECT_STRING",
				(uri) -> assertThat(uri).startsWith("postgresql://relation_id_").endsWith("/flask-k8s"));
	}

	@Test
	@Order(3)
	void migrationRanOnce() throws SQLException {
		assertThat(flask.query(MIGRATIONS)).containsExactly("1");
		assertThat(flask.query("SELECT text FROM note")).containsExactly(FIRST_NOTE);
		unit(0).updateStatus();
		assertAllEndedWell(flask.settle());
		assertThat(flask.query(MIGRATIONS)).containsExactly("1");
	}

	@Test
	@Order(4)
	void pageShowsTheRowsAndAddsOne() throws Exception {
		assertThat(flask.workload(0).page()).contains("<h1>Notes</h1>", ">" + FIRST_NOTE + "</li>");
		flask.workload(0).add("Typed+here");
		assertThat(flask.query("SELECT text FROM note ORDER BY id")).containsExactly(FIRST_NOTE, "Typed here");
		assertThat(flask.workload(0).page()).contains(">Typed here</li>");
	}

	@Test
	@Order(5)
	void optionThatChangesTheEnvironmentRestartsOnce() throws Exception {
		Workload workload = flask.workload(0);
		String before = workload.master();
		long replans = workload.changes("replan");
		assertThat(events(flask.juju("config flask-k8s greeting=Welcome flask-preferred-url-scheme=HTTP"), 0))
			.containsExactly("config-changed");
		assertThat(workload.master()).isNotEqualTo(before);
		assertThat(workload.changes("replan")).isEqualTo(replans + 1);
		assertThat(workload.page()).contains("<h1>Welcome</h1>", FIRST_NOTE);
		assertThat(flask.query(MIGRATIONS)).containsExactly("1");
	}

	@Test
	@Order(6)
	void optionThatChangesNothingRestartsNothing() {
		Workload workload = flask.workload(0);
		Map<String, String> before = workload.processes();
		long replans = workload.changes("replan");
		assertThat(flask.juju("config flask-k8s greeting=Welcome")).isEmpty();
		assertThat(events(flask.juju("config flask-k8s flask-preferred-url-scheme=http"), 0))
			.containsExactly("config-changed");
		unit(0).updateStatus();
		assertThat(events(flask.settle(), 0)).containsExactly("update-status");
		assertThat(workload.processes()).isEqualTo(before);
		assertThat(workload.changes("replan")).isEqualTo(replans);
	}

	@Test
	@Order(7)
	void optionOfGunicornReloadsItsWorkersOnly() throws Exception {
		Workload workload = flask.workload(0);
		String before = workload.master();
		flask.juju("config flask-k8s webserver-workers=3");
		await().until(() -> workload.processes().size() == 4);
		assertThat(workload.master()).isEqualTo(before);
		assertThat(workload.page()).contains(FIRST_NOTE);
		flask.juju("config flask-k8s --reset webserver-workers");
		await().until(() -> workload.processes().size() == 2);
		assertThat(workload.master()).isEqualTo(before);
	}

	@Test
	@Order(8)
	void newPasswordReachesTheApplicationInOneHook() throws Exception {
		Workload workload = flask.workload(0);
		String before = workload.environment().get("POSTGRESQL_DB_PASSWORD");
		List<DispatchRecord> ran = flask.rotatePasswords();
		assertAllEndedWell(ran);
		assertThat(events(ran, 0)).containsExactly("secret-changed");
		assertThat(workload.environment().get("POSTGRESQL_DB_PASSWORD")).isNotEqualTo(before)
			.isEqualTo(flask.model()
				.secret(relation().applicationData("postgresql-k8s").get("secret-user"))
				.content()
				.get("password"));
		assertThat(workload.page()).contains(FIRST_NOTE);
		assertThat(unit(0)).isActive();
		assertThat(flask.query(MIGRATIONS)).containsExactly("1");
	}

	@Test
	@Order(9)
	void threeUnitsAnswerWithTheSameSecretKey() throws Exception {
		assertAllEndedWell(flask.juju("add-unit flask-k8s -n 2"));
		Set<String> keys = new HashSet<>();
		for (Unit unit : flask.application().units()) {
			assertThat(unit).isActive().hasMessage("").hasPorts("8000/tcp");
			Workload workload = flask.workload(unit);
			assertThat(workload.page()).contains("<h1>Welcome</h1>", FIRST_NOTE, "Typed here");
			keys.add(workload.environment().get("FLASK_SECRET_KEY"));
		}
		assertThat(flask.workloads()).hasSize(3);
		assertThat(keys).hasSize(1).doesNotContainNull();
		assertThat(flask.query(MIGRATIONS)).as("one for each container").containsExactly("3");
		assertThat(flask.query("SELECT count(*) FROM note")).containsExactly("2");
	}

	@Test
	@Order(10)
	void newSecretKeyReachesAllUnits() throws Exception {
		String before = flask.workload(0).environment().get("FLASK_SECRET_KEY");
		ActionResult refused = flask.model().runAction("flask-k8s/1", "rotate-secret-key", Map.of());
		assertThat(refused.message()).isEqualTo("only leader unit can rotate secret key");
		ActionResult result = flask.model().runAction("flask-k8s/0", "rotate-secret-key", Map.of());
		assertThat(result.isCompleted()).as(result.toString()).isTrue();
		assertAllEndedWell(flask.settle());
		String after = flask.workload(0).environment().get("FLASK_SECRET_KEY");
		assertThat(after).isNotEqualTo(before);
		for (Workload workload : flask.workloads()) {
			assertThat(workload.environment()).containsEntry("FLASK_SECRET_KEY", after);
			assertThat(workload.page()).contains(FIRST_NOTE);
		}
	}

	@Test
	@Order(11)
	void withoutTheRelationTheApplicationRunsAndNoCredentialIsLeft() throws Exception {
		assertAllEndedWell(flask.juju("remove-relation flask-k8s postgresql-k8s"));
		for (Unit unit : flask.application().units()) {
			assertThat(unit).isActive().hasMessage("");
			Workload workload = flask.workload(unit);
			assertThat(workload.page()).contains("<h1>Welcome</h1>", NO_DATABASE).doesNotContain(FIRST_NOTE);
			assertThat(workload.hasProcessWith("POSTGRESQL_")).isFalse();
			assertThat(workload.plannedEnvironment().keySet()).isNotEmpty()
				.noneMatch((name) -> name.startsWith("POSTGRESQL_"));
		}
		assertThat(flask.query("SELECT rolname FROM pg_roles WHERE rolname LIKE 'relation_id_%'")).isEmpty();
		assertThat(flask.query(MIGRATIONS)).containsExactly("3");
	}

	@Test
	@Order(12)
	void newRelationFindsTheRowsAgain() throws Exception {
		assertAllEndedWell(flask.juju("integrate flask-k8s postgresql-k8s"));
		for (Unit unit : flask.application().units()) {
			assertThat(unit).isActive();
			assertThat(flask.workload(unit).page()).contains(FIRST_NOTE, "Typed here");
		}
		assertThat(flask.query(MIGRATIONS)).as("another relation is another reason, for each container")
			.containsExactly("6");
	}

}
