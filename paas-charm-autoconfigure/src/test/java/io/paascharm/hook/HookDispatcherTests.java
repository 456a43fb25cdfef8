package io.paascharm.hook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.paascharm.action.ActionOutcome;
import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.Machines;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.integration.IntegrationService;
import io.paascharm.integration.IntegrationState;
import io.paascharm.unit.ReadAhead;
import io.paascharm.workload.WorkloadLimits;
import io.paascharm.workload.WorkloadService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link HookDispatcher}. Pebble is away: a reconcile that gets so far waits
 * for it.
 */
@ExtendWith(OutputCaptureExtension.class)
class HookDispatcherTests {

	private static final String WAITING = "waiting Waiting for pebble ready";

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@TempDir
	private Path directory;

	private final FakeJuju juju = new FakeJuju();

	private final ScriptedCache cache = new ScriptedCache();

	private final ScriptedAction action = new ScriptedAction();

	private final DispatchJournal journal = new DispatchJournal(Clock.systemUTC());

	private final HookDispatcher dispatcher = new HookDispatcher(new CharmSource("plain", Map.of()),
			new IntegrationService(List.of(this.cache), Machines.get(), Clock.systemUTC()),
			new WorkloadService(List.of(), new WorkloadLimits(MINUTE, MINUTE, MINUTE)), List.of(this.action),
			this.journal, new ReadAhead(Runnable::run));

	@BeforeEach
	void charm() throws IOException {
		write("metadata.yaml", "name: app\ncontainers: {app: {}}\nrequires: {cache: {interface: cache_client}}\n");
		write("config.yaml", "options: {level: {type: string}, key: {type: secret}}\n");
		this.juju.with("JUJU_CHARM_DIR", this.directory.toString())
			.with("PAAS_CHARM_CONTAINERS", this.directory.resolve("containers").toString());
	}

	@Test
	void reconcileEndsInItsStatus() {
		assertThat(dispatch("hooks/config-changed")).isEqualTo(DispatchResult.COMMIT);
		assertThat(this.juju.status(false)).isEqualTo(WAITING);
		assertThat(this.juju.status(true)).isEqualTo(WAITING);
		assertThat(this.journal.status()).hasToString("waiting: Waiting for pebble ready");
	}

	@Test
	void followerDoesNotTouchTheStatusOfTheApplication() {
		this.juju.leader(false);
		dispatch("hooks/config-changed");
		assertThat(this.juju.status(false)).isEqualTo(WAITING);
		assertThat(this.juju.calls()).noneMatch((call) -> call.contains("--application"));
	}

	@Test
	void sameStatusIsNotSetAgain() {
		dispatch("hooks/config-changed");
		this.juju.calls();
		dispatch("hooks/config-changed");
		assertThat(this.juju.writes()).isEmpty();
	}

	@Test
	void statusIsWrittenLast() {
		this.juju.relate("cache:1", "redis").remote("host", "h");
		dispatch("hooks/config-changed");
		assertThat(this.juju.writes()).extracting((call) -> call.substring(0, call.indexOf(' ')))
			.containsExactly("relation-set", "state-set", "status-set", "status-set");
	}

	@ParameterizedTest
	@ValueSource(strings = { "install", "stop", "remove" })
	void idleEventsAskNothing(String hook) {
		assertThat(dispatch("hooks/" + hook)).isEqualTo(DispatchResult.COMMIT);
		assertThat(this.juju.calls()).isEmpty();
		assertThat(this.journal.last()).extracting(DispatchJournal.Entry::event).isEqualTo(hook);
	}

	@Test
	void eventThatDoesNotReconcileStillMovesMachines() {
		this.juju.relate("cache:1", "redis").remote("host", "h");
		this.juju.with("JUJU_RELATION_ID", "cache:1");
		dispatch("hooks/cache-relation-created");
		assertThat(this.juju.writes()).extracting((call) -> call.substring(0, call.indexOf(' ')))
			.containsExactly("relation-set", "state-set");
		assertThat(this.journal.endpoints()).singleElement()
			.satisfies((endpoint) -> assertThat(endpoint.state()).isEqualTo(IntegrationState.READY));
		dispatch("hooks/cache-relation-changed");
		assertThat(this.juju.status(false)).isEqualTo(WAITING);
	}

	@ParameterizedTest
	@EnumSource(value = Kind.class, names = { "TIMEOUT", "UNREADABLE", "NOT_STARTED", "OTHER" })
	void hookToolThatDoesNotAnswerAborts(Kind kind, CapturedOutput output) {
		this.juju.relate("cache:1", "redis").remote("host", "h");
		this.juju.fail("config-get", kind);
		assertThat(dispatch("hooks/config-changed")).isEqualTo(DispatchResult.ABORT);
		assertThat(this.juju.writes()).isEmpty();
		assertThatOneErrorIsLogged(output, "'config-get'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "relation-set", "state-set", "status-set" })
	void nothingIsWrittenAfterAWriteThatFails(String tool, CapturedOutput output) {
		this.juju.relate("cache:1", "redis").remote("host", "h");
		this.juju.fail(tool, Kind.OTHER);
		assertThat(dispatch("hooks/config-changed")).isEqualTo(DispatchResult.ABORT);
		assertThat(this.juju.writes()).last().asString().startsWith(tool);
		assertThatOneErrorIsLogged(output, tool);
	}

	@Test
	void unexpectedFailureAborts(CapturedOutput output) {
		this.juju.relate("cache:1", "redis");
		this.cache.failing(new IllegalStateException("a bug"));
		assertThat(dispatch("hooks/config-changed")).isEqualTo(DispatchResult.ABORT);
		assertThat(this.juju.writes()).isEmpty();
		assertThatOneErrorIsLogged(output, "Unexpected failure of config-changed", "a bug");
		assertThat(this.journal.last()).extracting(DispatchJournal.Entry::exitCode).isEqualTo(1);
	}

	@Test
	void dataThatAProviderCanMendIsAStatus() {
		this.juju.relate("cache:1", "redis").remote("host", "");
		assertThat(dispatch("hooks/config-changed")).isEqualTo(DispatchResult.COMMIT);
		assertThat(this.juju.status(false)).isEqualTo("blocked Invalid cache relation data. (cache: host is empty)");
	}

	@Test
	void statusTellsWhatIsWrongNow() {
		this.juju.relate("cache:1", "redis").remote("host", "");
		dispatch("hooks/config-changed");
		this.juju.relate("cache:1", "redis").remote("host", " ");
		this.juju.with("JUJU_RELATION_ID", "cache:1");
		dispatch("hooks/cache-relation-changed");
		assertThat(this.juju.status(false)).isEqualTo("blocked Invalid cache relation data. (cache: host is blank)");
	}

	@Test
	void secretThatAnOperatorCanGrantIsAStatus() {
		this.juju.config("key", "secret:abc").fail("secret-get", Kind.PERMISSION_DENIED);
		assertThat(dispatch("hooks/config-changed")).isEqualTo(DispatchResult.COMMIT);
		assertThat(this.juju.status(false)).isEqualTo("blocked unreadable secrets: key (run juju grant-secret)");
	}

	@Test
	void secretToolThatDoesNotAnswerAborts() {
		this.juju.config("key", "secret:abc").fail("secret-get", Kind.TIMEOUT);
		assertThat(dispatch("hooks/config-changed")).isEqualTo(DispatchResult.ABORT);
		assertThat(this.juju.writes()).isEmpty();
	}

	@Test
	void charmFileThatIsWrongBlocksUntilItIsMended() throws IOException {
		write("paas-config.yaml", "port: 70000\n");
		assertThat(dispatch("hooks/config-changed")).isEqualTo(DispatchResult.COMMIT);
		assertThat(this.juju.status(false)).startsWith("blocked ").contains("paas-config.yaml", "port");
		write("paas-config.yaml", "port: 7000\n");
		dispatch("hooks/config-changed");
		assertThat(this.juju.status(false)).isEqualTo(WAITING);
	}

	@Test
	void actionOfACharmWhoseFileIsWrongFails() throws IOException {
		write("paas-config.yaml", "port: 70000\n");
		assertThat(dispatch("actions/flush-cache")).isEqualTo(DispatchResult.COMMIT);
		assertThat(this.juju.writes())
			.anySatisfy((call) -> assertThat(call).startsWith("action-fail -- ").contains("paas-config.yaml"));
		assertThat(this.action.runs()).isZero();
	}

	@Test
	void unknownActionFails() {
		assertThat(dispatch("actions/other")).isEqualTo(DispatchResult.COMMIT);
		assertThat(this.juju.writes())
			.containsExactly("action-fail -- action 'other' is not implemented by this charm");
	}

	@Test
	void actionThatFailsTellsWhyAndReconcilesNothing() {
		this.action.outcome(() -> new ActionOutcome.Failed("cache is away"));
		assertThat(dispatch("actions/flush-cache")).isEqualTo(DispatchResult.COMMIT);
		assertThat(this.juju.writes()).containsExactly("action-fail -- cache is away");
	}

	@Test
	void actionThatSucceedsIsFollowedByAReconcile() {
		dispatch("actions/flush-cache");
		assertThat(this.juju.writes()).startsWith("state-set --file - < {\"paas-charm\": \"{\\\"started\\\":true}\"}",
				"action-set flushed=7");
		assertThat(this.juju.status(false)).isEqualTo(WAITING);
	}

	@Test
	void actionThatThrowsAborts(CapturedOutput output) {
		this.action.outcome(() -> {
			throw new IllegalStateException("a bug");
		});
		assertThat(dispatch("actions/flush-cache")).isEqualTo(DispatchResult.ABORT);
		assertThat(this.juju.writes()).isEmpty();
		assertThatOneErrorIsLogged(output, "Unexpected failure of flush-cache");
	}

	@Test
	void relationsAreRememberedUntilADispatchFails() {
		this.juju.relate("cache:1", "redis");
		dispatch("hooks/config-changed");
		assertThat(this.juju.calls()).contains("relation-ids cache");
		dispatch("hooks/config-changed");
		assertThat(this.juju.calls()).doesNotContain("relation-ids cache");
		this.juju.fail("config-get", Kind.TIMEOUT);
		dispatch("hooks/config-changed");
		this.juju.fail("config-get", null).calls();
		dispatch("hooks/config-changed");
		assertThat(this.juju.calls()).contains("relation-ids cache");
	}

	@Test
	void dispatchThatIsGoneWritesNothing(CapturedOutput output) {
		this.juju.relate("cache:1", "redis").remote("host", "h");
		this.juju.beforeWrite((call) -> {
			throw new DispatchGoneException();
		});
		assertThatExceptionOfType(DispatchGoneException.class).isThrownBy(() -> dispatch("hooks/config-changed"));
		assertThat(this.juju.stored()).isEmpty();
		assertThat(this.juju.status(false)).isEqualTo("null");
		assertThat(this.juju.calls()).filteredOn((call) -> call.startsWith("relation-set")).hasSize(1);
		assertThat(output).doesNotContain("ERROR");
		this.juju.beforeWrite((call) -> {
		});
		dispatch("hooks/config-changed");
		assertThat(this.juju.calls()).contains("relation-ids cache");
	}

	private DispatchResult dispatch(String path) {
		return this.dispatcher.dispatch(this.juju.context(path), this.juju, () -> {
		});
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.directory.resolve(name), content);
	}

	private static void assertThatOneErrorIsLogged(CapturedOutput output, String... words) {
		assertThat(output.toString().lines().filter((line) -> line.contains(" ERROR "))).singleElement()
			.asString()
			.contains(words);
		assertThat(output).doesNotContain("\tat ");
	}

}
