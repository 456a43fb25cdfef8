package io.paascharm.integration.rabbitmq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;
import io.paascharm.juju.UnitName;
import io.paascharm.uri.ServiceUri;
import io.paascharm.uri.UriFields;

/**
 * Requirer of RabbitMQ. The Kubernetes charm answers for the application, the machine
 * charm with each of its units. Its fields are those of {@link UriFields}, {@code vhost}
 * and {@code uris} with one URI for each host.
 */
final class RabbitmqIntegration implements Integration {

	private static final int ORDER = 200;

	private static final String VHOST = "/";

	@Override
	public String name() {
		return "rabbitmq";
	}

	@Override
	public String interfaceName() {
		return "rabbitmq";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return RabbitmqMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		if (context.isRequestDue()) {
			context.request("username", context.charm().application());
			context.request("vhost", VHOST);
		}
		// Some revisions of the machine charm look at the units
		if (context.isDue()) {
			context.tell("username", context.charm().application());
			context.tell("vhost", VHOST);
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		RelationData application = context.remote();
		return application.isAbsent("hostname") ? readUnits(context)
				: ready(context, application.text("password"), List.of(application.host("hostname")));
	}

	private static IntegrationReading readUnits(IntegrationContext context) {
		RelationData answer = null;
		List<String> hosts = new ArrayList<>();
		for (UnitName name : context.relation().units()) {
			RelationData unit = RelationData.of(context.relation().remoteUnitData(name));
			if (answer == null && !unit.isAbsent("hostname") && !unit.isAbsent("password")) {
				answer = unit;
				hosts.add(0, unit.host("hostname"));
			}
			else if (!unit.isAbsent("hostname")) {
				hosts.add(unit.host("hostname"));
			}
		}
		if (answer == null) {
			throw RelationDataException.waiting("hostname, password are not set");
		}
		return ready(context, answer.text("password"), hosts);
	}

	private static IntegrationReading ready(IntegrationContext context, String password, List<String> hosts) {
		String login = "amqp://%s:%s@".formatted(context.charm().application(),
				RelationData.encoded("password", password));
		List<String> uris = new ArrayList<>();
		for (String host : hosts) {
			uris.add(login + ServiceUri.authority(host) + ":5672/%2F");
		}
		Map<String, String> fields = UriFields.of(ServiceUri.parse(uris.get(0)));
		fields.put("vhost", VHOST);
		fields.put("uris", String.join(",", uris));
		return new IntegrationReading.Ready(fields, hosts.get(0));
	}

}
