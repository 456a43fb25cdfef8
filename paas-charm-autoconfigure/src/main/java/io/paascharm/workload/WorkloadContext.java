package io.paascharm.workload;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.paascharm.config.CharmConfig;
import io.paascharm.config.WorkloadSettings;
import io.paascharm.integration.CharmFacts;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.unit.UnitState;

/**
 * Everything that a reconcile depends on.
 *
 * @param charm what the charm is apart from its relations
 * @param integrations the endpoints
 * @param overrides variables that the charm project sets, renames or drops, as templates
 * @param pebble the client of the workload container
 */
public record WorkloadContext(CharmFacts charm, IntegrationsSnapshot integrations, Map<String, String> overrides,
		PebbleClient pebble) {

	/**
	 * Return the unit.
	 * @return the unit in this dispatch
	 */
	public UnitState unit() {
		return this.charm.unit();
	}

	/**
	 * Return the framework.
	 * @return its profile
	 */
	public FrameworkProfile profile() {
		return this.charm.profile();
	}

	/**
	 * Return the options.
	 * @return the options, checked
	 */
	public CharmConfig config() {
		return this.charm.config();
	}

	/**
	 * Return the ports and paths that the application serves.
	 * @return the settings
	 */
	public WorkloadSettings settings() {
		return this.charm.settings();
	}

	/**
	 * Return where the application is reached.
	 * @return the URL that an ingress gave, else that of the Kubernetes service
	 */
	public String baseUrl() {
		return Objects.requireNonNullElseGet(this.integrations.field("ingress", "url"), this.charm::internalUrl);
	}

	/**
	 * Return the key that all units share.
	 * @return the key, or {@code null} as long as the leader has not made it
	 */
	public @Nullable String secretKey() {
		return this.integrations.field("secret-storage", "secret-key");
	}

}
