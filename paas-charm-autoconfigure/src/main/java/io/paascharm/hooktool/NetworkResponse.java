package io.paascharm.hooktool;

import java.util.List;

/**
 * Network of an endpoint as {@code network-get} prints it. Placeholders without an
 * address, as Juju 4.0 has on Kubernetes, are left out.
 *
 * @param bindAddresses the addresses of the unit itself
 * @param ingressAddresses the addresses at which others reach it
 * @param egressSubnets the networks that its traffic comes from, CIDR
 */
public record NetworkResponse(List<String> bindAddresses, List<String> ingressAddresses, List<String> egressSubnets) {
}
