package io.paascharm.actuate.health;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import io.paascharm.hook.DispatchJournal;
import io.paascharm.integration.EndpointSnapshot;
import io.paascharm.integration.IntegrationState;

/**
 * One component for each declared endpoint: its state, since when, and what it waits for.
 * Values of databags and secrets are never shown.
 */
final class IntegrationsHealthContributor implements CompositeHealthContributor {

	private final DispatchJournal journal;

	IntegrationsHealthContributor(DispatchJournal journal) {
		this.journal = journal;
	}

	@Override
	public @Nullable HealthContributor getContributor(String name) {
		for (EndpointSnapshot endpoint : this.journal.endpoints()) {
			if (endpoint.name().equals(name)) {
				return (HealthIndicator) () -> health(endpoint);
			}
		}
		return null;
	}

	@Override
	public Stream<HealthContributors.Entry> stream() {
		return this.journal.endpoints()
			.stream()
			.map((endpoint) -> new HealthContributors.Entry(endpoint.name(), (HealthIndicator) () -> health(endpoint)));
	}

	private static Health health(EndpointSnapshot endpoint) {
		Health.Builder builder = new Health.Builder(status(endpoint));
		builder.withDetail("state", endpoint.state()).withDetail("interface", endpoint.endpoint().interfaceName());
		addDetail(builder, "relation", endpoint.relation());
		addDetail(builder, "since", (endpoint.since() != null) ? endpoint.since().toString() : "");
		addDetail(builder, "reason", endpoint.reason());
		return builder.build();
	}

	private static Status status(EndpointSnapshot endpoint) {
		if (endpoint.state() == IntegrationState.INVALID || endpoint.isMissing()) {
			return Status.DOWN;
		}
		return (endpoint.state() == IntegrationState.REQUESTED) ? Status.UNKNOWN : Status.UP;
	}

	private static void addDetail(Health.Builder builder, String key, String value) {
		if (!value.isEmpty()) {
			builder.withDetail(key, value);
		}
	}

}
