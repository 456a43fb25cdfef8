package io.paascharm.integration.ingress;

import java.util.Map;

import tools.jackson.databind.JsonNode;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;

/**
 * Requirer of an ingress. The provider gives the field {@code url}, under which clients
 * reach the application; as long as it does not, they reach it at the Kubernetes service,
 * and nothing that a provider may write keeps the workload from running.
 */
final class IngressIntegration implements Integration {

	/** Before the integrations that tell others where the application is reached. */
	private static final int ORDER = 50;

	@Override
	public String name() {
		return "ingress";
	}

	@Override
	public String interfaceName() {
		return "ingress";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public boolean isRequiredUnlessOptional() {
		return false;
	}

	@Override
	public MachineTable machine() {
		return IngressMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		IngressRequest request = new IngressRequest(context);
		if (request.isDue()) {
			request.write();
		}
	}

	@Override
	public void serving(IntegrationContext context, boolean opened) {
		IngressRequest request = new IngressRequest(context);
		if (opened || request.isDue()) {
			request.writeServed();
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		try {
			return new IntegrationReading.Ready(Map.of("url", url(context.remote().require("ingress"))), "");
		}
		catch (RelationDataException ex) {
			return new IntegrationReading.Waiting(ex.reading().reason());
		}
	}

	private static String url(RelationData remote) {
		JsonNode answer = remote.json("ingress");
		String url = (answer != null) ? RelationData.of(answer).webUrl("url") : null;
		if (url == null) {
			throw RelationDataException.waiting("url is not set");
		}
		return url;
	}

}
