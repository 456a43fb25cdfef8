package io.paascharm.integration.secretstorage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.juju.HookContext;
import io.paascharm.juju.UnitName;
import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.metadata.Role;

/**
 * Peer relation whose application databag holds the secret key that all units share. The
 * leader makes the key whenever it is missing. Its fields are {@code secret-key} and,
 * where there are other units, {@code peer-fqdns}.
 */
final class SecretStorageIntegration implements Integration {

	static final String NAME = "secret-storage";

	private final String keyName;

	private final SecretKeyGenerator generator;

	SecretStorageIntegration(String keyName, SecretKeyGenerator generator) {
		this.keyName = keyName;
		this.generator = generator;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String interfaceName() {
		return NAME;
	}

	@Override
	public boolean serves(EndpointMetadata endpoint) {
		return endpoint.role() == Role.PEER && endpoint.interfaceName().equals(NAME);
	}

	@Override
	public int getOrder() {
		return 0;
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
		String name = this.keyName;
		if (context.relation().localApplicationData().get(name) == null && context.unit().isLeader()) {
			context.unit().changes().setApplicationData(context.relation().id(), name, this.generator.generate());
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		String key = context.relation().localApplicationData().get(this.keyName);
		if (key == null) {
			return new IntegrationReading.Waiting("the leader has not made the secret key");
		}
		return new IntegrationReading.Ready(fields(key, peers(context)), "");
	}

	private static Map<String, String> fields(String key, List<String> peers) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("secret-key", key);
		if (!peers.isEmpty()) {
			fields.put("peer-fqdns", String.join(",", peers));
		}
		return fields;
	}

	// Workloads have always seen the order of the text: 1, 10, 2
	private static List<String> peers(IntegrationContext context) {
		HookContext hook = context.unit().context();
		List<String> names = new ArrayList<>();
		for (UnitName unit : context.relation().units()) {
			names.add(unit.fqdn(hook.model()));
		}
		names.sort(null);
		return names;
	}

}
