package io.paascharm.test.pebble;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The notices of a Pebble. Guarded by its {@link State}.
 */
final class Notices {

	private final Map<Notice.Key, Notice> notices = new HashMap<>();

	private Instant latest = Instant.EPOCH;

	private final AtomicInteger lastId = new AtomicInteger();

	String add(@Nullable Long user, String type, String key, Map<String, String> data, Duration repeatAfter) {
		Notice.Key unique = new Notice.Key(user, type, key);
		Notice.Details details = new Notice.Details(Map.copyOf(data), repeatAfter);
		Instant now = now();
		Notice known = this.notices.get(unique);
		Notice notice = (known != null) ? known.again(details, now)
				: Notice.create(Integer.toString(this.lastId.incrementAndGet()), unique, details, now);
		this.notices.put(unique, notice);
		return notice.id();
	}

	private Instant now() {
		Instant now = Instant.now();
		this.latest = (now.isAfter(this.latest)) ? now : this.latest.plusNanos(1);
		return this.latest;
	}

	List<Notice> list(Predicate<Notice> filter) {
		Instant now = Instant.now();
		List<Notice> list = new ArrayList<>();
		for (Notice notice : this.notices.values()) {
			if (!notice.isExpired(now) && filter.test(notice)) {
				list.add(notice);
			}
		}
		list.sort(Comparator.comparing(Notice::repeated));
		return list;
	}

}
