package io.paascharm.hook;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import io.paascharm.config.CharmConfig;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.integration.CharmFacts;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.unit.UnitState;
import io.paascharm.workload.WorkloadContext;

/**
 * Puts together what a reconcile depends on.
 */
final class WorkloadContexts {

	/**
	 * Variable that names the directory of the containers' sockets, where it is not
	 * Juju's.
	 */
	private static final String CONTAINERS = "PAAS_CHARM_CONTAINERS";

	private static final String JUJU_CONTAINERS = "/charm/containers";

	private WorkloadContexts() {
	}

	static CharmFacts facts(Charm charm, UnitState unit) {
		Supplier<CharmConfig> configuration = SingletonSupplier
			.of(() -> CharmConfig.of(charm.profile(), charm.options(), unit.config(), (uri) -> readSecret(unit, uri)));
		return new CharmFacts(charm.metadata(), charm.profile(), charm.paasConfig(), unit, configuration);
	}

	static WorkloadContext create(Charm charm, CharmFacts facts, IntegrationsSnapshot snapshot, DispatchGuard guard) {
		String directory = facts.unit().context().variable(CONTAINERS);
		Path socket = Path.of((directory != null) ? directory : JUJU_CONTAINERS, charm.containerName(),
				"pebble.socket");
		return new WorkloadContext(facts, snapshot, charm.overrides(), PebbleClient.at(socket).guardedBy(guard::check));
	}

	private static @Nullable Map<String, String> readSecret(UnitState unit, String uri) {
		try {
			return unit.secret(uri, null).values();
		}
		catch (HookToolException ex) {
			return switch (ex.kind()) {
				case PERMISSION_DENIED, NOT_FOUND -> null;
				default -> throw ex;
			};
		}
	}

}
