package io.paascharm.hook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.EndpointSnapshot;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.juju.CharmStatus;
import io.paascharm.juju.HookEvent;
import io.paascharm.pebble.PebbleClient;

/**
 * What the last dispatches of this process saw, for those who look inside. No dispatch
 * reads it.
 */
public final class DispatchJournal {

	private final Clock clock;

	private volatile @Nullable Entry last;

	private volatile List<EndpointSnapshot> endpoints = List.of();

	private volatile @Nullable CharmStatus status;

	private volatile @Nullable PebbleClient pebble;

	/**
	 * Create a journal.
	 * @param clock tells the time of entries
	 */
	public DispatchJournal(Clock clock) {
		this.clock = clock;
	}

	void ended(HookEvent event, DispatchResult result) {
		this.last = new Entry(event.name(), result.exitCode(), this.clock.instant());
	}

	void advanced(IntegrationsSnapshot snapshot) {
		this.endpoints = snapshot.endpoints();
	}

	void reconciled(CharmStatus status, PebbleClient pebble) {
		this.status = status;
		this.pebble = pebble;
	}

	/**
	 * Return the last dispatch.
	 * @return the dispatch, or {@code null} if there was none
	 */
	public @Nullable Entry last() {
		return this.last;
	}

	/**
	 * Return the endpoints as the last dispatch left them.
	 * @return the endpoints, empty before the first
	 */
	public List<EndpointSnapshot> endpoints() {
		return this.endpoints;
	}

	/**
	 * Return the status of the last reconcile.
	 * @return the status, or {@code null} if there was none
	 */
	public @Nullable CharmStatus status() {
		return this.status;
	}

	/**
	 * Return the client of the workload container.
	 * @return the client of the last reconcile, or {@code null} if there was none
	 */
	public @Nullable PebbleClient pebble() {
		return this.pebble;
	}

	/**
	 * A dispatch.
	 *
	 * @param event the name of the hook or action
	 * @param exitCode its exit code
	 * @param endedAt when it ended
	 */
	public record Entry(String event, int exitCode, Instant endedAt) {
	}

}
