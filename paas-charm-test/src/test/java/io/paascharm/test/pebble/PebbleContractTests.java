package io.paascharm.test.pebble;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.paascharm.pebble.DirectorySpec;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.FileWrite;
import io.paascharm.pebble.Layer;
import io.paascharm.pebble.NoticeFilter;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.SystemInfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a charm demands of a Pebble, whoever wrote it. A subclass starts a fresh one for
 * every test.
 */
abstract class PebbleContractTests
		implements LayerContract, ServiceContract, ExecContract, FileContract, CheckContract, NoticeContract {

	/**
	 * Return the socket of the Pebble under test.
	 * @return the path of the socket
	 */
	abstract Path socket();

	@Override
	public final PebbleClient pebble() {
		return PebbleClient.at(socket());
	}

	@Test
	void systemInfoIsThatOfOneStart() {
		SystemInfo info = pebble().systemInfo();
		assertThat(info.version()).isNotBlank();
		assertThat(info.bootId()).isNotBlank().isEqualTo(pebble().systemInfo().bootId());
	}

	@Test
	void guardRunsBeforeEveryChangingCallAndNoOther() {
		AtomicInteger asked = new AtomicInteger();
		PebbleClient guarded = pebble().guardedBy(asked::incrementAndGet);
		guarded.systemInfo();
		guarded.plan();
		guarded.services().list();
		guarded.files().exists(directory());
		guarded.checks().list();
		guarded.notices().list(NoticeFilter.all());
		assertThat(asked).hasValue(0);
		guarded.addLayer("guarded", Layer.of(idle("web")));
		guarded.services().replan();
		guarded.files().write(FileWrite.of(directory() + "/file", "text"));
		guarded.files().makeDirectory(DirectorySpec.of(directory() + "/made"));
		guarded.files().remove(directory() + "/file", false);
		guarded.notices().post("example.com/guarded", Map.of(), null);
		guarded.exec(ExecCommand.of("true")).await();
		assertThat(asked).hasValue(7);
	}

	@Test
	void guardThatThrowsPreventsTheCall() {
		PebbleClient guarded = pebble().guardedBy(() -> {
			throw new IllegalStateException("killed");
		});
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> guarded.addLayer("guarded", Layer.of(idle("web"))));
		assertThat(pebble().plan().services()).isEmpty();
		assertThat(guarded.services().list()).isEmpty();
	}

	@Test
	void clientsShareNothing() {
		PebbleClient patient = PebbleClient.at(socket(), Duration.ofSeconds(20));
		patient.addLayer("one", Layer.of(idle("web")));
		assertThat(pebble().plan()).isEqualTo(patient.plan());
	}

}
