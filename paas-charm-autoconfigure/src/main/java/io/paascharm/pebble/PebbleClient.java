package io.paascharm.pebble;

import java.nio.file.Path;
import java.time.Duration;

import io.paascharm.pebble.transport.UnixSocketTransport;

/**
 * Client of one Pebble. It opens nothing until it is used, then one connection for each
 * call; it is safe for use by many threads and never needs closing.
 * <p>
 * Every call has a deadline. What goes wrong is a {@link PebbleException}:
 * {@link PebbleConnectionException} where Pebble cannot be reached,
 * {@link PebbleApiException} where it refuses, {@link PebbleTimeoutException} where it is
 * too slow, {@link PebbleParseException} where it answers nonsense and
 * {@link PebbleChangeException} where a change that was waited for failed.
 * <pre class="code">
 * PebbleClient pebble = PebbleClient.at(Path.of("/charm/containers/app/pebble.socket"));
 * pebble.addLayer("app", layer);
 * pebble.services().replan();
 * ExecResult result = pebble.exec(ExecCommand.of("python3", "manage.py", "migrate")).await();
 * </pre>
 */
public interface PebbleClient {

	/**
	 * Deadline of a call that does not wait for anything.
	 */
	Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

	/**
	 * Create a client with the default deadline.
	 * @param socket the path of Pebble's socket, which need not exist yet
	 * @return the client
	 */
	static PebbleClient at(Path socket) {
		return at(socket, DEFAULT_TIMEOUT);
	}

	/**
	 * Create a client.
	 * @param socket the path of Pebble's socket, which need not exist yet
	 * @param timeout the deadline of every call that does not wait for anything
	 * @return the client
	 */
	static PebbleClient at(Path socket, Duration timeout) {
		return new DefaultPebbleClient(new PebbleApi(new UnixSocketTransport(socket), timeout));
	}

	/**
	 * Return a client of the same Pebble that asks before it changes anything: ahead of
	 * every call other than a read it runs the check, and does not call when the check
	 * throws. The check is added to those this client already makes.
	 * @param beforeChange the check, which throws to forbid the call
	 * @return the client
	 */
	PebbleClient guardedBy(Runnable beforeChange);

	/**
	 * Return which Pebble this is: the cheapest call, to see whether Pebble is there.
	 * @return the version and the identifier of this start of the container
	 */
	SystemInfo systemInfo();

	/**
	 * Return the plan, which is all layers merged.
	 * @return the plan
	 */
	Plan plan();

	/**
	 * Add a layer, or combine it with the layer of that label if there is one, each entry
	 * by its {@code override}. Services change with the next start or replan only.
	 * @param label the label
	 * @param layer the layer
	 */
	void addLayer(String label, Layer layer);

	/**
	 * Return the calls about services.
	 * @return the services
	 */
	Services services();

	/**
	 * Return the calls about files of the container.
	 * @return the files
	 */
	Files files();

	/**
	 * Return the calls about changes.
	 * @return the changes
	 */
	Changes changes();

	/**
	 * Return the calls about health checks.
	 * @return the checks
	 */
	Checks checks();

	/**
	 * Return the calls about notices.
	 * @return the notices
	 */
	Notices notices();

	/**
	 * Start a command in the container. Its input, output and error output flow at once;
	 * should this process die, Pebble kills the command.
	 * @param command the command
	 * @return the running command, to be awaited
	 */
	Exec exec(ExecCommand command);

}
