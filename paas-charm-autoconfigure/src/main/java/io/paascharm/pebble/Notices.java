package io.paascharm.pebble;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Calls about notices, which Pebble keeps and Juju turns into events. A Pebble that is
 * too old for notices answers with a {@link PebbleApiException} that
 * {@linkplain PebbleApiException#isUnsupported() says so}.
 */
public interface Notices {

	/**
	 * Post a custom notice, or let the one of that key occur again.
	 * @param key the key, {@code domain/path} in lower case, such as
	 * {@code example.com/wake}
	 * @param data what goes with it, replaces what went with an earlier one
	 * @param repeatAfter how long further occurrences wake nobody, or {@code null} so
	 * that each does
	 * @return the identifier of the notice
	 */
	String post(String key, Map<String, String> data, @Nullable Duration repeatAfter);

	/**
	 * Return one notice.
	 * @param id the identifier
	 * @return the notice, or empty if there is none
	 */
	Optional<Notice> get(String id);

	/**
	 * Return notices.
	 * @param filter which of them
	 * @return the notices, the one that was repeated last at the end
	 */
	List<Notice> list(NoticeFilter filter);

	/**
	 * Wait until there is a notice that the filter lets through.
	 * @param filter which of them
	 * @param timeout how long to wait
	 * @return the notices, empty if there were none in time
	 */
	List<Notice> await(NoticeFilter filter, Duration timeout);

}
