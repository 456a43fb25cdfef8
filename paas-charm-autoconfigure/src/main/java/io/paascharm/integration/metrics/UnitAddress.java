package io.paascharm.integration.metrics;

import java.util.Map;

import io.paascharm.integration.IntegrationContext;
import io.paascharm.juju.HookContext;
import io.paascharm.unit.NetworkInfo;

/**
 * Where Prometheus reaches the unit.
 *
 * @param unit the name of the unit
 * @param address the address of the pod, or the name of its host where Juju knows no
 * address
 * @param hostName the name of its host
 */
record UnitAddress(String unit, String address, String hostName) {

	static UnitAddress of(IntegrationContext context) {
		HookContext dispatch = context.unit().context();
		String hostName = dispatch.unit().fqdn(dispatch.model());
		String address = context.unit()
			.network(context.endpoint().name())
			.map(NetworkInfo::bindAddress)
			.filter(UnitAddress::isAddress)
			.orElse(hostName);
		return new UnitAddress(dispatch.unit().toString(), address, hostName);
	}

	private static boolean isAddress(String text) {
		return text.indexOf(':') >= 0
				|| (!text.isEmpty() && text.chars().allMatch((c) -> c == '.' || (c >= '0' && c <= '9')));
	}

	void publish(IntegrationContext context) {
		Map<String, String> current = context.relation().localUnitData();
		publish(context, current, "prometheus_scrape_unit_address", this.address);
		publish(context, current, "prometheus_scrape_unit_name", this.unit);
		publish(context, current, "prometheus_scrape_unit_fqdn", this.hostName);
	}

	private static void publish(IntegrationContext context, Map<String, String> current, String key, String value) {
		if (!value.equals(current.get(key))) {
			context.unit().changes().setUnitData(context.relation().id(), key, value);
		}
	}

}
