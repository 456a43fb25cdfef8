package io.paascharm.workload;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.config.CharmConfig;
import io.paascharm.config.WorkloadSettings;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.metadata.PaasConfig;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.unit.UnitState;

/**
 * Everything that a reconcile depends on.
 *
 * @param unit the unit in this dispatch
 * @param profile the framework
 * @param paasConfig the charm's {@code paas-config.yaml}
 * @param config the options
 * @param integrations the endpoints
 * @param overrides variables that the charm project sets, renames or drops, as templates
 * @param pebble the client of the workload container
 */
public record WorkloadContext(UnitState unit, FrameworkProfile profile, PaasConfig paasConfig, CharmConfig config,
		IntegrationsSnapshot integrations, Map<String, String> overrides, PebbleClient pebble) {

	/**
	 * Return the ports and paths that the application serves.
	 * @return the settings
	 */
	public WorkloadSettings settings() {
		return this.config.settings(this.paasConfig);
	}

	/**
	 * Return where the application is reached.
	 * @return the URL that an ingress gave, else that of the Kubernetes service
	 */
	public String baseUrl() {
		String url = this.integrations.field("ingress", "url");
		return (url != null) ? url : "http://%s.%s:%d".formatted(this.unit.context().unit().application(),
				this.unit.context().model(), settings().port());
	}

	/**
	 * Return the key that all units share.
	 * @return the key, or {@code null} as long as the leader has not made it
	 */
	public @Nullable String secretKey() {
		return this.integrations.field("secret-storage", "secret-key");
	}

}
