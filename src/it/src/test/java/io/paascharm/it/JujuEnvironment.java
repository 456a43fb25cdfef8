package io.paascharm.it;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Juju's unit agent puts into the environment of every hook.
 *
 * @param charm the directory of the charm
 */
record JujuEnvironment(Path charm) {

	Map<String, String> variables() {
		Map<String, String> variables = new LinkedHashMap<>();
		variables.put("JUJU_UNIT_NAME", "flask-k8s/0");
		variables.put("JUJU_MODEL_NAME", "web");
		variables.put("JUJU_MODEL_UUID", "7e1c9f6b-9a3e-4f7f-8c4d-0e6a3e0b5d11");
		variables.put("JUJU_CHARM_DIR", this.charm.toString());
		variables.put("CHARM_DIR", this.charm.toString());
		variables.put("JUJU_AGENT_SOCKET_ADDRESS", this.charm.resolveSibling("agent.socket").toString());
		variables.put("JUJU_AGENT_SOCKET_NETWORK", "unix");
		variables.put("JUJU_API_ADDRESSES", "192.0.2.1:17070 192.0.2.7:17070");
		variables.put("JUJU_VERSION", "3.6.4");
		variables.put("CLOUD_API_VERSION", "1.31.0");
		variables.put("KUBERNETES_SERVICE_HOST", "192.0.2.8");
		variables.put("KUBERNETES_SERVICE_PORT", "443");
		for (String empty : List.of("JUJU_MACHINE_ID", "JUJU_PRINCIPAL_UNIT", "JUJU_AVAILABILITY_ZONE",
				"JUJU_CHARM_HTTP_PROXY", "JUJU_CHARM_HTTPS_PROXY", "JUJU_CHARM_FTP_PROXY", "JUJU_CHARM_NO_PROXY")) {
			variables.put(empty, "");
		}
		variables.put("LANG", "C.UTF-8");
		variables.put("TERM", "tmux-256color");
		variables.put("DEBIAN_FRONTEND", "noninteractive");
		variables.put("APT_LISTCHANGES_FRONTEND", "none");
		return variables;
	}

}
