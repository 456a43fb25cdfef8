package sample.memcached;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;
import io.paascharm.integration.RequirerEvents;
import io.paascharm.juju.UnitName;
import io.paascharm.uri.ServiceUri;

/**
 * Requirer of Memcached. Every unit of the provider is a server of its own, so its fields
 * are {@code servers}, all that have answered in an order that is the same on all our
 * units, and {@code host} and {@code port} of the first.
 */
final class MemcachedIntegration implements Integration {

	private static final int MAX_PORT = 65535;

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("memcached_servers_changed");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("memcached_servers_invalid");

	private static final IntegrationEvent GONE = IntegrationEvent.reconciling("memcached_servers_gone");

	private static final MachineTable MACHINE = new RequirerEvents(null, CHANGED, null, CHANGED, INVALID, GONE, GONE)
		.table("memcached");

	@Override
	public String name() {
		return "memcached";
	}

	@Override
	public String interfaceName() {
		return "memcache";
	}

	@Override
	public MachineTable machine() {
		return MACHINE;
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		TreeMap<String, Server> servers = new TreeMap<>();
		RelationData unanswered = null;
		for (UnitName unit : context.relation().units()) {
			RelationData data = RelationData.of(context.relation().remoteUnitData(unit));
			if (data.isAbsent("host") || data.isAbsent("port")) {
				unanswered = (unanswered != null) ? unanswered : data;
			}
			else {
				Server server = new Server(data.host("host"), data.number("port", 1, MAX_PORT));
				servers.put(server.address(), server);
			}
		}
		if (servers.isEmpty()) {
			throw waiting(unanswered);
		}
		Server first = servers.firstEntry().getValue();
		return new IntegrationReading.Ready(Map.of("servers", String.join(",", servers.keySet()), "host", first.host(),
				"port", Integer.toString(first.port())), "");
	}

	private static RelationDataException waiting(@Nullable RelationData unanswered) {
		if (unanswered != null) {
			unanswered.require("host", "port");
		}
		return RelationDataException.waiting("no unit of the provider is there");
	}

	/**
	 * Server of a unit.
	 *
	 * @param host the name or the address
	 * @param port the port
	 */
	private record Server(String host, int port) {

		String address() {
			return ServiceUri.authority(this.host) + ":" + this.port;
		}

	}

}
