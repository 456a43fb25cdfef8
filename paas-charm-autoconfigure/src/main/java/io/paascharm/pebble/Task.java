package io.paascharm.pebble;

import java.util.List;
import java.util.Map;

/**
 * Step of a {@link Change}.
 *
 * @param id the identifier
 * @param kind what it is about, such as {@code start} or {@code exec}
 * @param summary the description for people
 * @param status Pebble's word for how far it is
 * @param log what Pebble noted, for a service that failed to start its last output too
 * @param data what the kind of task leaves, such as {@code exit-code}
 */
public record Task(String id, String kind, String summary, String status, List<String> log, Map<String, Object> data) {

	/**
	 * Copy the log and the data.
	 */
	public Task {
		log = List.copyOf(log);
		data = Values.copyOf(data);
	}

}
