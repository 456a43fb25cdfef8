package io.paascharm.hooktool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.juju.HookContext;
import io.paascharm.juju.RelationId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ProcessHookToolRunner} with scripts as hook tools.
 */
class ProcessHookToolRunnerIT {

	private static final RelationId DB = new RelationId("db", 7);

	@TempDir
	private Path directory;

	private Path tools;

	private Path charm;

	private Path secrets;

	private final Map<String, String> environment = new HashMap<>();

	private final List<String> guarded = new ArrayList<>();

	@BeforeEach
	void setUpDispatch() throws IOException {
		this.tools = Files.createDirectory(this.directory.resolve("tools"));
		this.charm = Files.createDirectory(this.directory.resolve("charm"));
		this.secrets = this.directory.resolve("agent/secrets");
		this.environment.putAll(Map.of("JUJU_DISPATCH_PATH", "hooks/start", "JUJU_UNIT_NAME", "flask-k8s/0",
				"JUJU_CHARM_DIR", this.charm.toString(), "PATH", this.tools + ":/usr/bin:/bin"));
	}

	@Test
	void runReadsTheAnswer() throws IOException {
		tool("relation-ids", "echo '[\"db:7\"]'");
		assertThat(runner().run(new RelationCommand.RelationIds("db"))).containsExactly(DB);
	}

	@Test
	void runPassesArgumentsAsTheyAre() throws IOException {
		tool("status-set", "printf '<%s>' \"$@\" > arguments");
		runner().run(new UnitCommand.StatusSet(true, "blocked", "it's \"$HOME\"; `x` ä\uD83D\uDE00\n\0"));
		assertThat(this.charm.resolve("arguments"))
			.hasContent("<--application><--><blocked><it's \"$HOME\"; `x` ä\uD83D\uDE00\n\uFFFD>");
	}

	@Test
	void runGivesTheEnvironmentOfTheDispatchAndNothingElse() throws IOException {
		tool("state-delete", "exec /usr/bin/env > environment");
		this.environment.put("JUJU_CONTEXT_ID", "flask-k8s/0-start-cafe");
		runner().run(new StateCommand.StateDelete("k"));
		assertThat(Files.readAllLines(this.charm.resolve("environment"))
			.stream()
			.map((line) -> line.substring(0, line.indexOf('=')))
			.filter((name) -> !Set.of("PWD", "OLDPWD", "SHLVL", "_").contains(name)))
			.containsExactlyInAnyOrderElementsOf(this.environment.keySet());
	}

	@Test
	void runServesStreamsThatArePastTheCapacityOfAPipe() throws IOException {
		tool("relation-set", "head -c 300000 /dev/zero | tr '\\0' e >&2; cat > input; cat input input");
		Map<String, String> data = Map.of("key", "v".repeat(300_000));
		String output = runner().run(new RelationCommand.RelationSet(DB, true, data));
		String input = "{\"key\": \"" + data.get("key") + "\"}";
		assertThat(this.charm.resolve("input")).hasContent(input);
		assertThat(output).isEqualTo(input + input);
	}

	@Test
	void runWhenToolDoesNotReadItsInputStillEnds() throws IOException {
		tool("state-set", "exit 1");
		assertThatExceptionOfType(HookToolException.class)
			.isThrownBy(() -> runner().run(new StateCommand.StateSet(Map.of("k", "v".repeat(300_000)))));
	}

	@Test
	void runWhenToolReadsInputOfAQuestionFindsItsEnd() throws IOException {
		tool("is-leader", "cat; echo true");
		assertThat(runner().run(new UnitCommand.IsLeader())).isTrue();
	}

	@Test
	void runWhenRelationIsUnknownThrowsExceptionWithTheFacts() throws IOException {
		tool("relation-get", "echo run >> runs; echo 'ERROR invalid value \"7\": relation not found' >&2; exit 2");
		assertThatExceptionOfType(HookToolException.class)
			.isThrownBy(() -> runner().run(new RelationCommand.RelationGet(DB, "pg", true)))
			.satisfies((ex) -> {
				assertThat(ex.kind()).isEqualTo(Kind.RELATION_NOT_FOUND);
				assertThat(ex.tool()).isEqualTo("relation-get");
				assertThat(ex.exitCode()).isEqualTo(2);
				assertThat(ex.stderr()).isEqualTo("ERROR invalid value \"7\": relation not found");
			});
		assertThat(Files.readAllLines(this.charm.resolve("runs"))).hasSize(1);
	}

	@Test
	void runRepeatsAQuestionOnceWhenItFailsForNoKnownReason() throws IOException {
		tool("config-get", "echo run >> runs; [ $(wc -l < runs) = 2 ] || { echo 'ERROR connection is shut down' >&2; "
				+ "exit 1; }; echo '{\"a\":1}'");
		assertThat(runner().run(new ModelCommand.ConfigGet())).isEqualTo(Map.of("a", 1L));
	}

	@Test
	void runRepeatsAQuestionOnceWhenItsAnswerCannotBeRead() throws IOException {
		tool("config-get", "echo run >> runs; echo '{\"password\": \"hunter22\"'");
		assertThatExceptionOfType(HookToolException.class).isThrownBy(() -> runner().run(new ModelCommand.ConfigGet()))
			.withNoCause()
			.withMessage("Hook tool 'config-get' printed what cannot be read as its answer")
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(Kind.UNREADABLE));
		assertThat(Files.readAllLines(this.charm.resolve("runs"))).hasSize(2);
	}

	@Test
	void runNeverRepeatsAWrite() throws IOException {
		tool("relation-set", "echo run >> runs; cat > /dev/null; echo 'ERROR connection is shut down' >&2; exit 1");
		assertThatExceptionOfType(HookToolException.class)
			.isThrownBy(() -> runner().run(new RelationCommand.RelationSet(DB, true, Map.of("k", "v"))))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(Kind.OTHER));
		assertThat(Files.readAllLines(this.charm.resolve("runs"))).hasSize(1);
	}

	@Test
	void runWhenToolRepeatsWhatItWasGivenMasksIt() throws IOException {
		tool("relation-set", "cat >&2; exit 1");
		assertThatExceptionOfType(HookToolException.class)
			.isThrownBy(() -> runner().run(new RelationCommand.RelationSet(DB, true, Map.of("k", "hunter22"))))
			.withMessageNotContaining("hunter22")
			.withMessageContaining("***");
	}

	@Test
	void runWhenToolIsMissingThrowsException() {
		assertThatExceptionOfType(HookToolException.class).isThrownBy(() -> runner().run(new UnitCommand.IsLeader()))
			.withMessage("Hook tool 'is-leader' could not be started: it is not on the PATH of the dispatch")
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(Kind.NOT_STARTED));
	}

	@Test
	void runTakesTheFirstToolOnThePath() throws IOException {
		Path other = Files.createDirectory(this.directory.resolve("other"));
		script(other.resolve("is-leader"), "echo false");
		tool("is-leader", "echo true");
		this.environment.put("PATH", ":relative:" + this.tools + ":" + other);
		assertThat(runner().run(new UnitCommand.IsLeader())).isTrue();
	}

	@Test
	void runWhenDeadlinePassesKillsTheToolWithAllItStarted() throws IOException {
		tool("status-set", "sleep 600 & echo $! > child; echo $$ > self; wait");
		HookToolRunner runner = ProcessHookToolRunner.create(context(), this.secrets, () -> {
		}, Duration.ofSeconds(1));
		assertThatExceptionOfType(HookToolException.class)
			.isThrownBy(() -> runner.run(new UnitCommand.StatusSet(false, "active", "")))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(Kind.TIMEOUT));
		for (String file : List.of("self", "child")) {
			long pid = Long.parseLong(Files.readString(this.charm.resolve(file)).strip());
			Awaitility.await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
		}
	}

	@Test
	void runWhenThreadIsInterruptedRestoresTheFlag() throws IOException {
		tool("is-leader", "exec sleep 600");
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(HookToolException.class).isThrownBy(() -> runner().run(new UnitCommand.IsLeader()));
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void runAsksTheGuardBeforeWritesOnly() throws IOException {
		tool("is-leader", "echo true");
		tool("status-set", "touch written");
		HookToolRunner runner = ProcessHookToolRunner.create(context(), this.secrets, () -> {
			throw new IllegalStateException("The dispatch is gone");
		});
		assertThat(runner.run(new UnitCommand.IsLeader())).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> runner.run(new UnitCommand.StatusSet(false, "active", "")))
			.withMessage("The dispatch is gone");
		assertThat(this.charm.resolve("written")).doesNotExist();
		runner().run(new UnitCommand.StatusSet(false, "active", ""));
		assertThat(this.guarded).hasSize(1);
	}

	@Test
	void contentOfSecretsIsInPrivateFilesForTheTimeOfTheCall() throws IOException {
		tool("secret-add", """
				printf '%s\\n' "$@" > arguments
				file=${3#password#file=}
				cp "$file" content
				stat -c %a "$file" "$(dirname "$file")" > modes
				echo secret:abc""");
		String id = runner()
			.run(new SecretCommand.SecretAdd(SecretMetadata.ofUnit("l"), Map.of("password", "hunter22")));
		assertThat(id).isEqualTo("secret:abc");
		List<String> arguments = Files.readAllLines(this.charm.resolve("arguments"));
		assertThat(arguments).hasSize(3).startsWith("--label=l", "--owner=unit");
		assertThat(arguments.get(2)).startsWith("password#file=" + this.secrets + "/");
		assertThat(this.charm.resolve("content")).hasContent("hunter22");
		assertThat(Files.readAllLines(this.charm.resolve("modes"))).containsExactly("600", "700");
		assertThat(this.secrets).isEmptyDirectory();
	}

	@Test
	void contentOfSecretsIsRemovedAlsoWhenTheToolFails() throws IOException {
		tool("secret-set", "exit 1");
		assertThatExceptionOfType(HookToolException.class)
			.isThrownBy(() -> runner().run(new SecretCommand.SecretSet("x", SecretMetadata.NONE, Map.of("key", "v"))));
		assertThat(this.secrets).isEmptyDirectory();
	}

	@Test
	void createRemovesWhatAKilledDispatchLeft() throws IOException {
		Files.createDirectories(this.secrets);
		Files.writeString(this.secrets.resolve("secret-1"), "hunter22");
		runner();
		assertThat(this.secrets).isEmptyDirectory();
	}

	private HookToolRunner runner() {
		return ProcessHookToolRunner.create(context(), this.secrets, () -> this.guarded.add("guard"));
	}

	private HookContext context() {
		return HookContext.parse(this.environment);
	}

	private void tool(String name, String body) throws IOException {
		script(this.tools.resolve(name), body);
	}

	private static void script(Path file, String body) throws IOException {
		Files.writeString(file, "#!/bin/sh\n" + body + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

}
