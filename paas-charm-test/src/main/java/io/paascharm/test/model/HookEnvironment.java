package io.paascharm.test.model;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.state.ModelIdentity;

/**
 * Environment of a dispatch, which is all that the process gets: the variables of Juju's
 * unit agent on Kubernetes, and where the containers' sockets are.
 */
final class HookEnvironment {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String API = "10.152.183.1";

	private static final String KUBERNETES_PORT = "tcp://" + API + ":443";

	private static final Map<String, String> AGENT = Map.of("LANG", "C.UTF-8", "TERM", "tmux-256color",
			"DEBIAN_FRONTEND", "noninteractive", "APT_LISTCHANGES_FRONTEND", "none", "JUJU_API_ADDRESSES",
			API + ":17070", "JUJU_MACHINE_ID", "", "JUJU_PRINCIPAL_UNIT", "", "JUJU_AVAILABILITY_ZONE", "",
			"CLOUD_API_VERSION", "");

	private static final Map<String, String> KUBERNETES = Map.of("KUBERNETES_PORT", KUBERNETES_PORT,
			"KUBERNETES_PORT_443_TCP", KUBERNETES_PORT, "KUBERNETES_PORT_443_TCP_ADDR", API,
			"KUBERNETES_PORT_443_TCP_PORT", "443", "KUBERNETES_PORT_443_TCP_PROTO", "tcp", "KUBERNETES_SERVICE_HOST",
			API, "KUBERNETES_SERVICE_PORT", "443", "KUBERNETES_SERVICE_PORT_HTTPS", "443");

	private final Map<String, String> variables = new TreeMap<>();

	HookEnvironment(ModelIdentity model, ModelProxies proxies) {
		this.variables.putAll(AGENT);
		this.variables.putAll(KUBERNETES);
		this.variables.putAll(Map.of("JUJU_MODEL_NAME", model.name(), "JUJU_MODEL_UUID", model.uuid(), "JUJU_VERSION",
				model.jujuVersion()));
		this.variables.putAll(Map.of("JUJU_CHARM_HTTP_PROXY", proxies.http(), "JUJU_CHARM_HTTPS_PROXY", proxies.https(),
				"JUJU_CHARM_FTP_PROXY", proxies.ftp(), "JUJU_CHARM_NO_PROXY", proxies.no()));
	}

	HookEnvironment unit(UnitName unit, Path charm, Path socket) {
		this.variables.put("JUJU_UNIT_NAME", unit.toString());
		this.variables.put("CHARM_DIR", charm.toString());
		this.variables.put("JUJU_CHARM_DIR", charm.toString());
		this.variables.put("JUJU_AGENT_SOCKET_ADDRESS", socket.toString());
		this.variables.put("JUJU_AGENT_SOCKET_NETWORK", "unix");
		return this;
	}

	HookEnvironment hook(UnitName unit, Hook hook) {
		byte[] random = new byte[16];
		RANDOM.nextBytes(random);
		this.variables.put("JUJU_CONTEXT_ID", unit + "-" + hook.name() + "-" + HexFormat.of().formatHex(random));
		this.variables.put("JUJU_DISPATCH_PATH", hook.path());
		this.variables.put("JUJU_HOOK_NAME", hook.isAction() ? "" : hook.name());
		this.variables.putAll(hook.variables());
		return this;
	}

	HookEnvironment paths(Path tools, String agentPath, Path containers) {
		this.variables.put("PATH", tools + ":" + agentPath);
		this.variables.put("PAAS_CHARM_CONTAINERS", containers.toString());
		return this;
	}

	Map<String, String> variables() {
		return this.variables;
	}

}
