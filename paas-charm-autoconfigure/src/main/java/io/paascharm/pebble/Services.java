package io.paascharm.pebble;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Calls about the services of a Pebble. Those that start or stop something wait until
 * Pebble is done; a service counts as started once it has run for a second.
 * <p>
 * They throw {@link PebbleChangeException} if Pebble could not do it,
 * {@link PebbleTimeoutException} if it is not done in time (and goes on), and
 * {@link PebbleApiException} if a name is not in the plan.
 */
public interface Services {

	/**
	 * How long a change of services is waited for unless the caller says otherwise.
	 */
	Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

	/**
	 * Return all services.
	 * @return the services, sorted by name
	 */
	List<ServiceInfo> list();

	/**
	 * Return one service.
	 * @param name the name
	 * @return the service, or empty if the plan has none of that name
	 */
	Optional<ServiceInfo> get(String name);

	/**
	 * Start services and what they require. One that runs is left alone.
	 * @param names the names, at least one
	 * @return the finished change
	 */
	default Change start(List<String> names) {
		return start(names, DEFAULT_TIMEOUT);
	}

	/**
	 * Start services and what they require. One that runs is left alone.
	 * @param names the names, at least one
	 * @param timeout how long to wait
	 * @return the finished change
	 */
	Change start(List<String> names, Duration timeout);

	/**
	 * Stop services and what requires them.
	 * @param names the names, at least one
	 * @return the finished change
	 */
	default Change stop(List<String> names) {
		return stop(names, DEFAULT_TIMEOUT);
	}

	/**
	 * Stop services and what requires them.
	 * @param names the names, at least one
	 * @param timeout how long to wait
	 * @return the finished change
	 */
	Change stop(List<String> names, Duration timeout);

	/**
	 * Stop services that run, then start all of those named.
	 * @param names the names, at least one
	 * @return the finished change
	 */
	default Change restart(List<String> names) {
		return restart(names, DEFAULT_TIMEOUT);
	}

	/**
	 * Stop services that run, then start all of those named.
	 * @param names the names, at least one
	 * @param timeout how long to wait
	 * @return the finished change
	 */
	Change restart(List<String> names, Duration timeout);

	/**
	 * Bring what runs in line with the plan: restart the running services whose
	 * description changed, start those with {@code startup: enabled} that do not run.
	 * @return the finished change
	 */
	default Change replan() {
		return replan(DEFAULT_TIMEOUT);
	}

	/**
	 * Bring what runs in line with the plan: restart the running services whose
	 * description changed, start those with {@code startup: enabled} that do not run.
	 * @param timeout how long to wait
	 * @return the finished change
	 */
	Change replan(Duration timeout);

	/**
	 * Send a signal to running services.
	 * @param signal the name, such as {@code SIGHUP}
	 * @param names the names of the services, at least one
	 */
	void signal(String signal, List<String> names);

}
