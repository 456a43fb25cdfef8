package io.paascharm.test.model.hooktool;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.paascharm.test.model.state.HookTransaction;
import io.paascharm.test.model.state.RefusedException;

/**
 * All hook tools of Juju 3.6 that a charm on Kubernetes can call. A command line that a
 * tool does not take gives exit code 2, what the controller refuses exit code 1.
 */
public final class HookTools {

	private static final Map<String, Tool> TOOLS = new TreeMap<>();

	static {
		relations();
		unit();
		network();
		stored();
		actions();
		secrets();
	}

	private HookTools() {
	}

	private static void tool(String name, Supplier<Flags> flags, Consumer<Invocation> body) {
		TOOLS.put(name, new Tool(flags.get(), body));
	}

	private static void relations() {
		tool("relation-ids", Flags::smart, RelationTools::ids);
		tool("relation-list", () -> Flags.smart().relation().toggle("app"), RelationTools::list);
		tool("relation-get", () -> Flags.smart().relation().toggle("app"), RelationTools::get);
		tool("relation-set", () -> Flags.none().relation().toggle("app").value("file").value("format"),
				RelationTools::set);
		tool("relation-model-get", () -> Flags.smart().relation(), RelationTools::modelGet);
	}

	private static void unit() {
		tool("config-get", () -> Flags.smart().toggle("all", "a"), UnitTools::configGet);
		tool("is-leader", Flags::smart, UnitTools::isLeader);
		tool("status-set", () -> Flags.none().toggle("application"), UnitTools::statusSet);
		tool("status-get", () -> Flags.smart().toggle("application").toggle("include-data"), UnitTools::statusGet);
		tool("application-version-set", Flags::none, UnitTools::versionSet);
		tool("goal-state", Flags::data, UnitTools::goalState);
		tool("unit-get", Flags::smart, UnitTools::unitGet);
		tool("credential-get", Flags::smart, UnitTools::credentialGet);
		tool("resource-get", Flags::none, UnitTools::resourceGet);
		tool("juju-reboot", () -> Flags.none().toggle("now"), UnitTools::reboot);
		tool("juju-log", () -> Flags.none().toggle("debug").value("log-level", "l").value("format"), LogTools::log);
	}

	private static void network() {
		tool("network-get",
				() -> Flags.smart()
					.relation()
					.toggle("primary-address")
					.toggle("bind-address")
					.toggle("ingress-address")
					.toggle("egress-subnets"),
				NetworkTools::networkGet);
		tool("open-port", () -> Flags.none().value("endpoints").value("format"), NetworkTools::openPort);
		tool("close-port", () -> Flags.none().value("endpoints").value("format"), NetworkTools::closePort);
		tool("opened-ports", () -> Flags.smart().toggle("endpoints"), NetworkTools::openedPorts);
	}

	private static void stored() {
		tool("state-get", () -> Flags.smart().toggle("strict"), StateTools::get);
		tool("state-set", () -> Flags.none().value("file"), StateTools::set);
		tool("state-delete", Flags::none, StateTools::delete);
		tool("storage-list", Flags::smart, StateTools::storageList);
		tool("storage-get", () -> Flags.smart().value("s"), StateTools::storageGet);
	}

	private static void actions() {
		tool("action-get", Flags::smart, ActionTools::get);
		tool("action-set", Flags::none, ActionTools::set);
		tool("action-fail", Flags::none, ActionTools::fail);
		tool("action-log", Flags::none, ActionTools::log);
	}

	private static void secrets() {
		tool("secret-add", HookTools::secretFlags, SecretTools::add);
		tool("secret-set", HookTools::secretFlags, SecretTools::set);
		tool("secret-get", () -> Flags.data().value("label").toggle("peek").toggle("refresh"), SecretTools::get);
		tool("secret-info-get", () -> Flags.data().value("label"), SecretTools::infoGet);
		tool("secret-ids", Flags::smart, SecretTools::ids);
		tool("secret-grant", () -> Flags.none().relation().value("unit"), SecretTools::grant);
		tool("secret-revoke", () -> Flags.none().relation().value("app", "application").value("unit"),
				SecretTools::revoke);
		tool("secret-remove", () -> Flags.none().value("revision"), SecretTools::remove);
	}

	private static Flags secretFlags() {
		return Flags.none()
			.value("label")
			.value("description")
			.value("rotate")
			.value("expire")
			.value("owner")
			.value("file");
	}

	/**
	 * Return the names of all tools.
	 * @return the names, sorted
	 */
	public static Set<String> names() {
		return TOOLS.keySet();
	}

	/**
	 * Run a tool.
	 * @param hook the dispatch that calls it
	 * @param request the call
	 * @return the answer
	 * @throws StdinRequiredException if the tool needs input that has not been read
	 */
	public static ToolReply run(HookTransaction hook, ToolRequest request) {
		Tool tool = TOOLS.get(request.tool());
		if (tool == null) {
			return ToolReply.error(1, "bad request: unknown command: " + request.tool());
		}
		return tool.run(hook, request);
	}

	private record Tool(Flags flags, Consumer<Invocation> body) {

		ToolReply run(HookTransaction hook, ToolRequest request) {
			try {
				Invocation call = new Invocation(hook, request, this.flags);
				this.body.accept(call);
				return new ToolReply(0, call.stdout(), new byte[0]);
			}
			catch (UsageException ex) {
				return ToolReply.error(2, ex.reason());
			}
			catch (RefusedException ex) {
				return ToolReply.error(1, ex.reason());
			}
		}

	}

}
