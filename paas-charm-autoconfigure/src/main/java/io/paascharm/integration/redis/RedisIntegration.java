package io.paascharm.integration.redis;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;
import io.paascharm.juju.UnitName;
import io.paascharm.unit.RelationState;
import io.paascharm.uri.ServiceUri;
import io.paascharm.uri.UriFields;

/**
 * Requirer of Redis. The host is that of the leader where the provider names it, else
 * that of the first unit that gives one; its fields are those of {@link UriFields}.
 */
final class RedisIntegration implements Integration {

	private static final int ORDER = 210;

	private static final int MAX_PORT = 65535;

	@Override
	public String name() {
		return "redis";
	}

	@Override
	public String interfaceName() {
		return "redis";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return RedisMachine.TABLE;
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		RelationData application = context.remote();
		RelationData unit = unit(context.relation(), !application.isAbsent("leader-host"));
		String host = application.isAbsent("leader-host") ? unit.host("hostname") : application.host("leader-host");
		String place = ServiceUri.authority(host) + ":" + unit.number("port", 1, MAX_PORT);
		return new IntegrationReading.Ready(UriFields.of(ServiceUri.parse("redis://" + place)), place);
	}

	private static RelationData unit(RelationState relation, boolean hasLeader) {
		RelationData first = null;
		for (UnitName name : relation.units()) {
			RelationData unit = RelationData.of(relation.remoteUnitData(name));
			if (!unit.isAbsent("port") && (hasLeader || !unit.isAbsent("hostname"))) {
				return unit;
			}
			first = (first != null) ? first : unit;
		}
		if (first == null) {
			throw RelationDataException.waiting("no unit of the provider is there");
		}
		return hasLeader ? first.require("port") : first.require("hostname", "port");
	}

}
