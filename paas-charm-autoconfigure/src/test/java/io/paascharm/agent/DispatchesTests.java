package io.paascharm.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.hook.DispatchGuard;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Dispatches} and {@link ProcessEnvironment}.
 */
@Timeout(60)
class DispatchesTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private final DispatchWorker worker = new DispatchWorker();

	private final List<Map<String, String>> run = new CopyOnWriteArrayList<>();

	@TempDir
	private Path directory;

	private Dispatches dispatches;

	private Process process;

	@BeforeEach
	void start() throws IOException {
		this.dispatches = new Dispatches(this.worker, this::dispatch, this.directory.resolve("action"));
		ProcessBuilder builder = new ProcessBuilder("sleep", "60");
		builder.environment().clear();
		builder.environment().putAll(Map.of("JUJU_HOOK_NAME", "start", "EMPTY", "", "LINES", "a\nb=c"));
		this.process = builder.start();
	}

	private int dispatch(Map<String, String> environment, DispatchGuard guard) {
		this.run.add(environment);
		return 0;
	}

	@AfterEach
	void end() {
		this.process.destroyForcibly();
		this.worker.close();
	}

	@Test
	void firstDispatchRunsWithTheEnvironmentOfItsProcessAndOnce() throws Exception {
		DispatchProcess starter = starter();
		this.dispatches.beginFirst(starter);
		RunningDispatch dispatch = this.dispatches.begin(starter, Map.of("FROM", "request"));
		assertThat(dispatch.await(LONG)).isEqualTo("exit 0");
		assertThat(this.run).singleElement()
			.satisfies((environment) -> assertThat(environment).containsEntry("JUJU_HOOK_NAME", "start")
				.containsEntry("EMPTY", "")
				.containsEntry("LINES", "a\nb=c"));
		assertThat(this.dispatches.find(dispatch.id())).isSameAs(dispatch);
	}

	@Test
	void secondRequestOfTheFirstProcessIsADispatchOfItsOwn() throws Exception {
		DispatchProcess starter = starter();
		this.dispatches.beginFirst(starter);
		RunningDispatch first = this.dispatches.begin(starter, Map.of());
		RunningDispatch second = this.dispatches.begin(starter, Map.of("NUMBER", "2"));
		assertThat(second.await(LONG)).isEqualTo("exit 0");
		assertThat(second).isNotSameAs(first);
		assertThat(this.run).hasSize(2).last().isEqualTo(Map.of("NUMBER", "2"));
	}

	@Test
	void firstDispatchWhoseProcessIsGoneIsNotBegun() throws Exception {
		DispatchProcess starter = starter();
		this.process.destroyForcibly().waitFor();
		this.dispatches.beginFirst(starter);
		this.dispatches.beginFirst(new DispatchProcess(ProcessHandle.current().pid(), 1));
		RunningDispatch other = this.dispatches.begin(living(ProcessHandle.current().pid()), Map.of("OTHER", "1"));
		assertThat(other.await(LONG)).isEqualTo("exit 0");
		assertThat(this.run).containsExactly(Map.of("OTHER", "1"));
	}

	private DispatchProcess starter() throws IOException {
		return living(this.process.pid());
	}

	private static DispatchProcess living(long pid) throws IOException {
		String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
		return DispatchProcess.parse(pid + " " + stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19]);
	}

}
