package io.paascharm.integration;

import java.util.function.Supplier;

import io.paascharm.config.CharmConfig;
import io.paascharm.config.WorkloadSettings;
import io.paascharm.metadata.CharmMetadata;
import io.paascharm.metadata.PaasConfig;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.unit.UnitState;

/**
 * What a charm is in one dispatch, apart from its relations.
 *
 * @param metadata what it declares
 * @param profile the framework
 * @param paasConfig what the charm project says of its workload
 * @param unit the unit and everything it may ask or write
 * @param configuration reads the options, when they are first needed
 */
public record CharmFacts(CharmMetadata metadata, FrameworkProfile profile, PaasConfig paasConfig, UnitState unit,
		Supplier<CharmConfig> configuration) {

	/**
	 * Return the options, which may have problems.
	 * @return the options
	 */
	public CharmConfig config() {
		return this.configuration.get();
	}

	/**
	 * Return the ports and paths that the application serves.
	 * @return the settings
	 */
	public WorkloadSettings settings() {
		return config().settings(this.paasConfig);
	}

	/**
	 * Return the name of our application.
	 * @return the name
	 */
	public String application() {
		return this.unit.context().unit().application();
	}

	/**
	 * Return where the application is reached inside the cluster.
	 * @return the URL of the Kubernetes service
	 */
	public String internalUrl() {
		return "http://%s.%s:%d".formatted(application(), this.unit.context().model(), settings().port());
	}

}
