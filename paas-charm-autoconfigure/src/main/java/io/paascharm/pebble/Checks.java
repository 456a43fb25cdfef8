package io.paascharm.pebble;

import java.util.List;
import java.util.Optional;

/**
 * Calls about the health checks of a Pebble.
 */
public interface Checks {

	/**
	 * Return all checks.
	 * @return the checks, sorted by name
	 */
	List<CheckInfo> list();

	/**
	 * Return one check.
	 * @param name the name
	 * @return the check, or empty if the plan has none of that name
	 */
	Optional<CheckInfo> get(String name);

	/**
	 * Start checks that do not run.
	 * @param names the names, at least one
	 * @return the names of those that were started
	 * @throws PebbleApiException if there is no such check, or Pebble is too old
	 */
	List<String> start(List<String> names);

	/**
	 * Stop checks that run.
	 * @param names the names, at least one
	 * @return the names of those that were stopped
	 * @throws PebbleApiException if there is no such check, or Pebble is too old
	 */
	List<String> stop(List<String> names);

}
