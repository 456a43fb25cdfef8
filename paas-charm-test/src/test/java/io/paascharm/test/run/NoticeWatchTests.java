package io.paascharm.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.pebble.PebbleClient;
import io.paascharm.test.model.ContainerRuntime.ContainerListener;
import io.paascharm.test.pebble.DirectoryContainer;
import io.paascharm.test.pebble.EmbeddedPebble;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NoticeWatch}.
 */
class NoticeWatchTests implements ContainerListener {

	@TempDir
	private Path home;

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

	private EmbeddedPebble pebble;

	private NoticeWatch watch;

	@BeforeEach
	void start() throws IOException {
		Path work = Files.createDirectories(this.home.resolve("root/work"));
		this.pebble = EmbeddedPebble.builder()
			.container(new DirectoryContainer(work.resolveSibling("")))
			.socket(this.home.resolve("pebble.socket"))
			.layer("""
					checks:
					  up:
					    override: replace
					    period: 50ms
					    timeout: 40ms
					    threshold: 1
					    exec: {command: "test -e fine", working-dir: /work}
					""")
			.start();
		this.watch = NoticeWatch.start(this.pebble.socket(), this);
	}

	@AfterEach
	void stop() {
		this.watch.close();
		this.pebble.close();
	}

	@Override
	public void noticed(String id, String key) {
		if (!client().notices().get(id).orElseThrow().key().equals(key)) {
			this.heard.add("wrong id");
		}
		this.heard.add("noticed " + key);
	}

	@Override
	public void checkFailed(String check) {
		this.heard.add("failed " + check);
	}

	@Override
	public void checkRecovered(String check) {
		this.heard.add("recovered " + check);
	}

	@Override
	public void restarted() {
		this.heard.add("restarted");
	}

	private PebbleClient client() {
		return PebbleClient.at(this.pebble.socket());
	}

	private String heard() throws InterruptedException {
		return String.valueOf(this.heard.poll(10, TimeUnit.SECONDS));
	}

	@Test
	void customNoticeIsToldEachTimeItOccurs() throws InterruptedException {
		Path fine = this.home.resolve("root/work/fine");
		assertThat(heard()).isEqualTo("failed up");
		assertThat(fine).doesNotExist();
		client().notices().post("example.com/one", Map.of(), null);
		assertThat(heard()).isEqualTo("noticed example.com/one");
		client().notices().post("example.com/two", Map.of(), null);
		assertThat(heard()).isEqualTo("noticed example.com/two");
		client().notices().post("example.com/one", Map.of(), null);
		assertThat(heard()).isEqualTo("noticed example.com/one");
	}

	@Test
	void checkIsToldWhenItFailsAndWhenItComesBack() throws IOException, InterruptedException {
		assertThat(heard()).isEqualTo("failed up");
		Path fine = Files.createFile(this.home.resolve("root/work/fine"));
		assertThat(heard()).isEqualTo("recovered up");
		Files.delete(fine);
		assertThat(heard()).isEqualTo("failed up");
	}

	@Test
	void nothingIsToldAfterTheEnd() throws InterruptedException {
		assertThat(heard()).isEqualTo("failed up");
		this.watch.close();
		client().notices().post("example.com/late", Map.of(), null);
		assertThat(this.heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
	}

}
