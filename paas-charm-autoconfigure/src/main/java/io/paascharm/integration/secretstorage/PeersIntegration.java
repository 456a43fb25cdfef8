package io.paascharm.integration.secretstorage;

import java.util.Map;
import java.util.Objects;

import io.paascharm.hooktool.SecretMetadata;
import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.metadata.Role;
import io.paascharm.unit.SecretSpec;
import io.paascharm.unit.UnitState;

/**
 * Peer relation of charms that keep the key in a secret of the application instead of the
 * databag. A key that stands in the databag of a secret storage declared beside it is
 * taken over. Its fields are those of {@link SecretStorageIntegration}.
 */
final class PeersIntegration implements Integration {

	static final String LABEL = "app-secret-key";

	static final String KEY = "value";

	private static final int ORDER = 10;

	private final SecretKeyGenerator generator;

	PeersIntegration(SecretKeyGenerator generator) {
		this.generator = generator;
	}

	@Override
	public String name() {
		return SecretStorageIntegration.NAME;
	}

	@Override
	public String interfaceName() {
		return "peers";
	}

	@Override
	public boolean serves(EndpointMetadata endpoint) {
		return endpoint.role() == Role.PEER && endpoint.interfaceName().equals(interfaceName());
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return SecretStorageMachine.TABLE;
	}

	@Override
	public boolean isRequiredUnlessOptional() {
		return false;
	}

	@Override
	public void prepare(IntegrationContext context) {
		UnitState unit = context.unit();
		if (unit.ownSecret(LABEL).isEmpty() && unit.isLeader()) {
			String known = context.others().field(SecretStorageIntegration.NAME, "secret-key");
			unit.changes().addSecret(spec(Objects.requireNonNullElseGet(known, this.generator::generate)));
		}
	}

	static SecretSpec spec(String key) {
		return new SecretSpec(Map.of(KEY, key), SecretMetadata.ofApplication(LABEL));
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		String key = context.unit().ownSecret(LABEL).map((secret) -> secret.values().get(KEY)).orElse(null);
		if (key == null) {
			return new IntegrationReading.Waiting("the leader has not made the secret key");
		}
		return new IntegrationReading.Ready(SecretStorageIntegration.fields(context, key), "");
	}

}
