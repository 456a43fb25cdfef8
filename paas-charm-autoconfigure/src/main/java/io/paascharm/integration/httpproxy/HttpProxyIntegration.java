package io.paascharm.integration.httpproxy;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationDataException;

/**
 * Requirer of an HTTP proxy. Its fields are {@code http-proxy} and {@code https-proxy},
 * which hold the user and the password where there are some, and {@code no-proxy}, that
 * of the model. An application that is to go through a proxy does not go without: the
 * unit is blocked until the request is granted.
 */
final class HttpProxyIntegration implements Integration {

	private static final int ORDER = 290;

	private static final String NOT_USABLE = "%s relation data is either unavailable, invalid or not usable.";

	@Override
	public String name() {
		return "http-proxy";
	}

	@Override
	public String interfaceName() {
		return "http_proxy";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return HttpProxyMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		if (context.isRequestDue()) {
			new ProxyRequest(context).write();
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		try {
			return IntegrationReading.Ready.of(fields(context, answer(context)), "");
		}
		catch (RelationDataException ex) {
			if (ex.reading() instanceof IntegrationReading.Waiting waiting) {
				throw RelationDataException.blocking(waiting.reason(), NOT_USABLE.formatted(context.endpoint().name()));
			}
			throw ex;
		}
	}

	private static ProxyAnswer answer(IntegrationContext context) {
		ProxyResponses responses = ProxyResponses.of(context.remote().require(ProxyResponses.KEY));
		boolean knowsRequest = context.unit().isLeader() && (responses.areSeveral() || context.isRequestDue());
		return knowsRequest ? responses.of(new ProxyRequest(context).requirer()) : responses.ready();
	}

	private static Map<String, @Nullable String> fields(IntegrationContext context, ProxyAnswer answer) {
		Map<String, @Nullable String> fields = new HashMap<>();
		ProxyAnswer.Login login = answer.login(context);
		fields.put("http-proxy", answer.url("http_proxy", login));
		fields.put("https-proxy", answer.url("https_proxy", login));
		fields.put("no-proxy", context.unit().context().variable("JUJU_CHARM_NO_PROXY"));
		return fields;
	}

}
