package io.paascharm.it;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A freshly unpacked charm for every test, of which never two JVMs may be alive.
 */
abstract class AbstractPackedCharmTests {

	/**
	 * What the first dispatch of a leader writes, whoever runs it.
	 */
	static final String[] FIRST_WRITES = { "relation-set -r secret-storage:0 --app --file -", "state-set --file -" };

	@TempDir
	private Path directory;

	private PackedCharm charm;

	private JvmCount count;

	@BeforeEach
	void unpack() throws IOException {
		this.charm = PackedCharm.unpack(this.directory);
		this.count = new JvmCount(this.charm);
	}

	@AfterEach
	void neverTwoJvms() {
		if (this.charm == null) {
			return;
		}
		this.count.close();
		this.charm.close();
		await("end of all JVMs", Duration.ofSeconds(10), () -> this.charm.jvms().isEmpty());
		assertThat(this.count.most()).hasSizeLessThanOrEqualTo(1);
	}

	final PackedCharm charm() {
		return this.charm;
	}

	/**
	 * Begin a dispatch whose agent or JVM waits for a hook tool.
	 * @param path the hook
	 * @param tool the tool that hangs
	 * @return the dispatch
	 */
	final RunningHook startAndHang(String path, String tool) {
		this.charm.tools().fault(tool, "hang", 1, 1);
		RunningHook hook = this.charm.start(path);
		await("call of " + tool, Duration.ofSeconds(40), this.charm.tools()::hung);
		return hook;
	}

	static void await(String what, Duration longest, Callable<Boolean> condition) {
		Awaitility.await(what).atMost(longest).pollInterval(Duration.ofMillis(20)).until(condition);
	}

	/**
	 * Expect a hook to have done all of the first dispatch's work, each part once.
	 * @param result the hook
	 */
	static void assertDidTheWholeWorkOnce(HookResult result) {
		assertThat(result.exitCode()).as(result.toString()).isZero();
		assertThat(result.writes()).contains(FIRST_WRITES).doesNotHaveDuplicates();
		assertThat(result.calls("status-set")).isNotEmpty();
		assertThat(result.stdout() + result.stderr()).isEmpty();
	}

}
