package io.paascharm.unit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Addresses of an endpoint.
 *
 * @param bindAddress the address of this unit
 * @param ingressAddress the address at which others reach it, or {@code null}
 * @param egressSubnets the networks that its traffic comes from, CIDR
 */
public record NetworkInfo(String bindAddress, @Nullable String ingressAddress, List<String> egressSubnets) {

	/**
	 * Create addresses.
	 * @param bindAddress the address of this unit
	 * @param ingressAddress the address at which others reach it, or {@code null}
	 * @param egressSubnets the networks that its traffic comes from, CIDR
	 */
	public NetworkInfo {
		egressSubnets = List.copyOf(egressSubnets);
	}

}
