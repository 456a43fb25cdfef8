package io.paascharm.test.pebble;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.paascharm.pebble.Layer;
import io.paascharm.pebble.Notice;
import io.paascharm.pebble.NoticeFilter;
import io.paascharm.pebble.PebbleApiException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Contract of notices.
 */
interface NoticeContract extends PebbleContract {

	default String post(String key) {
		return pebble().notices().post(key, Map.of(), null);
	}

	@Test
	default void postedNoticeCanBeSeen() {
		Instant before = Instant.now();
		String id = pebble().notices().post("example.com/wake", Map.of("why", "\u00e9\n\"x\""), null);
		Notice notice = pebble().notices().get(id).orElseThrow();
		assertThat(notice.type()).isEqualTo("custom");
		assertThat(notice.key()).isEqualTo("example.com/wake");
		assertThat(notice.lastData()).containsExactly(Map.entry("why", "\u00e9\n\"x\""));
		assertThat(notice.userId()).isNotNull();
		assertThat(notice.occurrences().count()).isEqualTo(1);
		assertThat(notice.occurrences().first()).isBetween(before.minusSeconds(1), Instant.now());
		assertThat(pebble().notices().list(NoticeFilter.custom("example.com/wake"))).containsExactly(notice);
	}

	@Test
	default void postAgainOccursAgain() {
		String id = post("example.com/wake");
		assertThat(post("example.com/wake")).isEqualTo(id);
		Notice notice = pebble().notices().get(id).orElseThrow();
		assertThat(notice.occurrences().count()).isEqualTo(2);
		assertThat(notice.occurrences().lastRepeated()).isEqualTo(notice.occurrences().last());
	}

	@Test
	default void postWithinRepeatAfterWakesNobody() {
		pebble().notices().post("example.com/wake", Map.of(), Duration.ofHours(1));
		String id = pebble().notices().post("example.com/wake", Map.of(), Duration.ofHours(1));
		Notice.Occurrences occurrences = pebble().notices().get(id).orElseThrow().occurrences();
		assertThat(occurrences.count()).isEqualTo(2);
		assertThat(occurrences.lastRepeated()).isEqualTo(occurrences.first()).isBefore(occurrences.last());
	}

	@Test
	default void listFiltersByKeyTypeAndTime() {
		post("example.com/one");
		String two = post("example.com/two");
		Instant afterOne = pebble().notices()
			.list(NoticeFilter.custom("example.com/one"))
			.get(0)
			.occurrences()
			.lastRepeated();
		assertThat(pebble().notices().list(NoticeFilter.custom())).extracting(Notice::key)
			.containsExactly("example.com/one", "example.com/two");
		assertThat(pebble().notices().list(NoticeFilter.custom().withAfter(afterOne))).extracting(Notice::id)
			.containsExactly(two);
		assertThat(pebble().notices().list(new NoticeFilter(List.of("warning"), List.of(), null, false))).isEmpty();
	}

	@Test
	default void changesMakeNotices() {
		pebble().addLayer("app", Layer.of(idle("web")));
		String change = pebble().services().start(List.of("web")).id();
		NoticeFilter filter = new NoticeFilter(List.of("change-update"), List.of(change), null, false);
		assertThat(pebble().notices().list(filter)).singleElement()
			.satisfies((notice) -> assertThat(notice.lastData()).containsEntry("kind", "start"));
	}

	@Test
	default void awaitWhenNoneInTimeIsEmpty() {
		assertThat(pebble().notices().await(NoticeFilter.custom(), Duration.ofMillis(100))).isEmpty();
	}

	@Test
	default void awaitEndsWithTheNotice() {
		CompletableFuture<List<Notice>> waiting = CompletableFuture
			.supplyAsync(() -> pebble().notices().await(NoticeFilter.custom(), Duration.ofSeconds(20)));
		post("example.com/wake");
		assertThat(waiting).succeedsWithin(Duration.ofSeconds(10))
			.satisfies((notices) -> assertThat(notices).extracting(Notice::key).containsExactly("example.com/wake"));
	}

	@Test
	default void noticeWhenUnknownIsEmpty() {
		assertThat(pebble().notices().get("9999")).isEmpty();
	}

	@Test
	default void postWhenKeyIsNoDomainIsRefused() {
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> post("nodomain"))
			.satisfies((ex) -> assertThat(ex.statusCode()).isEqualTo(400));
	}

}
