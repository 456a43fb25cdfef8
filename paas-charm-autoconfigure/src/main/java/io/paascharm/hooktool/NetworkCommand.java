package io.paascharm.hooktool;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.paascharm.juju.RelationId;

/**
 * Calls about addresses and ports.
 *
 * @param <R> what the answer is read as
 */
public sealed interface NetworkCommand<R> extends HookToolCommand<R> {

	/**
	 * Asks for the addresses of an endpoint.
	 *
	 * @param endpoint the name of the endpoint
	 * @param relation the relation whose view is meant, or {@code null}
	 */
	record NetworkGet(String endpoint, @Nullable RelationId relation) implements NetworkCommand<NetworkResponse> {

		@Override
		public String tool() {
			return "network-get";
		}

		@Override
		public List<String> arguments() {
			return (this.relation != null) ? List.of(this.endpoint, "-r", this.relation.toString(), "--format=json")
					: List.of(this.endpoint, "--format=json");
		}

		@Override
		public NetworkResponse parse(String output) {
			JsonNode root = HookToolJson.object(output);
			return new NetworkResponse(bindAddresses(root.path("bind-addresses")),
					HookToolJson.list(root.path("ingress-addresses")), HookToolJson.list(root.path("egress-subnets")));
		}

		private static List<String> bindAddresses(JsonNode devices) {
			List<String> bindAddresses = new ArrayList<>();
			for (JsonNode device : devices) {
				for (JsonNode address : device.path("addresses")) {
					bindAddresses.add(HookToolJson.text(address.path("value")));
				}
			}
			bindAddresses.removeIf(String::isEmpty);
			return bindAddresses;
		}

	}

	/**
	 * Opens a port.
	 *
	 * @param port the port, such as {@code 8080/tcp}
	 */
	record OpenPort(String port) implements NetworkCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "open-port";
		}

		@Override
		public List<String> arguments() {
			return List.of(this.port);
		}

	}

	/**
	 * Closes a port.
	 *
	 * @param port the port, such as {@code 8080/tcp}
	 */
	record ClosePort(String port) implements NetworkCommand<String>, WritingCommand {

		@Override
		public String tool() {
			return "close-port";
		}

		@Override
		public List<String> arguments() {
			return List.of(this.port);
		}

	}

	/**
	 * Asks for the open ports of this unit, such as {@code 8080/tcp}.
	 */
	record OpenedPorts() implements NetworkCommand<List<String>> {

		@Override
		public String tool() {
			return "opened-ports";
		}

		@Override
		public List<String> arguments() {
			return List.of("--format=json");
		}

		@Override
		public List<String> parse(String output) {
			return HookToolJson.list(HookToolJson.read(output));
		}

	}

}
