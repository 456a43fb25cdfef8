package io.paascharm.test.model.hooktool;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.paascharm.test.model.state.Port;
import io.paascharm.test.model.state.RefusedException;

/**
 * Tools about addresses and ports, as they behave on Kubernetes.
 */
final class NetworkTools {

	private static final int HIGHEST_PORT = 65535;

	private NetworkTools() {
	}

	static void networkGet(Invocation call) {
		String binding = call.arguments().required(0, "no arguments specified");
		call.arguments().atMost(1);
		boolean known = call.hook().application().endpoints().containsKey(binding) || binding.equals("juju-info");
		if (!known) {
			throw new RefusedException("no network config found for binding \"%s\"".formatted(binding));
		}
		Map<String, Object> chosen = chosen(call);
		call.print(switch (chosen.size()) {
			case 0 -> everything(call);
			case 1 -> chosen.values().iterator().next();
			default -> chosen;
		});
	}

	private static Map<String, Object> chosen(Invocation call) {
		String shared = call.hook().application().address();
		Map<String, Object> chosen = new TreeMap<>(Map.of("bind-address", call.hook().unit().address(),
				"ingress-address", shared, "egress-subnets", List.of(shared + "/32")));
		chosen.keySet().removeIf((field) -> !call.arguments().isOn(field));
		return chosen;
	}

	private static Map<String, Object> everything(Invocation call) {
		String shared = call.hook().application().address();
		Map<String, Object> address = new TreeMap<>(
				Map.of("hostname", "", "value", call.hook().unit().address(), "cidr", ""));
		Map<String, Object> bind = new TreeMap<>(
				Map.of("mac-address", "", "interface-name", "", "addresses", List.of(address)));
		return new TreeMap<>(Map.of("bind-addresses", List.of(bind), "egress-subnets", List.of(shared + "/32"),
				"ingress-addresses", List.of(shared)));
	}

	static void openPort(Invocation call) {
		call.hook().port(port(call), true);
	}

	static void closePort(Invocation call) {
		call.hook().port(port(call), false);
	}

	private static Port port(Invocation call) {
		String text = call.arguments().required(0, "no port or range specified").toLowerCase(Locale.ROOT);
		call.arguments().atMost(1);
		if (text.equals("icmp")) {
			return new Port("icmp", 0);
		}
		int slash = text.indexOf('/');
		String protocol = (slash < 0) ? "tcp" : text.substring(slash + 1);
		UsageException.require(List.of("tcp", "udp").contains(protocol),
				"protocol must be \"tcp\" or \"udp\"; got \"%s\"", protocol);
		String numbers = (slash < 0) ? text : text.substring(0, slash);
		checkNoRange(numbers, text);
		return new Port(protocol, number(numbers, text));
	}

	private static void checkNoRange(String numbers, String text) {
		int dash = numbers.indexOf('-');
		if (dash > 0) {
			number(numbers.substring(0, dash), text);
			number(numbers.substring(dash + 1), text);
			throw new RefusedException("port ranges are not supported for k8s applications");
		}
	}

	private static int number(String digits, String text) {
		try {
			int number = Integer.parseInt(digits);
			UsageException.require(number >= 1 && number <= HIGHEST_PORT,
					"port must be in the range [1, 65535]; got \"%s\"", digits);
			return number;
		}
		catch (NumberFormatException ex) {
			throw new UsageException(
					"expected <port>[/<protocol>] or <from>-<to>[/<protocol>] or icmp; got \"%s\"".formatted(text));
		}
	}

	static void openedPorts(Invocation call) {
		call.arguments().atMost(0);
		String suffix = call.arguments().isOn("endpoints") ? " (*)" : "";
		call.print(call.hook().ports().stream().map((port) -> port + suffix).toList());
	}

}
