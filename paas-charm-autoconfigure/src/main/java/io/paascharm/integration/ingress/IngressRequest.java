package io.paascharm.integration.ingress;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.IntegrationContext;
import io.paascharm.json.PythonJson;
import io.paascharm.juju.HookContext;
import io.paascharm.juju.HookEvent;
import io.paascharm.juju.RelationId;
import io.paascharm.juju.RelationKind;
import io.paascharm.unit.NetworkInfo;
import io.paascharm.unit.Port;
import io.paascharm.unit.UnitChanges;

/**
 * What a requirer of an ingress writes, all of it JSON: the address of every unit, and
 * for the application, by the leader, the port. A port that was published once stays
 * until the workload serves at another one: traffic goes where somebody listens.
 */
final class IngressRequest {

	private final IntegrationContext context;

	private final UnitChanges changes;

	IngressRequest(IntegrationContext context) {
		this.context = context;
		this.changes = context.unit().changes();
	}

	/**
	 * Return whether anything may have changed: at other times nothing is read, which
	 * saves hook tools.
	 * @return whether to look after what was written
	 */
	boolean isDue() {
		if (this.context.unit().context().event() instanceof HookEvent.Lifecycle event) {
			return switch (event.kind()) {
				case START, CONFIG_CHANGED, LEADER_ELECTED, UPGRADE_CHARM, UPDATE_STATUS -> true;
				default -> false;
			};
		}
		return this.context.isAbout(RelationKind.CHANGED) || this.context.isAbout(RelationKind.DEPARTED);
	}

	void write() {
		HookContext hook = this.context.unit().context();
		set("host", hook.unit().fqdn(hook.model()));
		set("ip",
				this.context.unit().network(this.context.endpoint().name()).map(NetworkInfo::bindAddress).orElse(null));
		if (this.context.unit().isLeader() && !this.context.relation().localApplicationData().containsKey("port")) {
			int port = this.context.charm().settings().port();
			write(port, this.context.unit().openedPorts().contains(new Port(port, "tcp")));
		}
	}

	private void set(String key, @Nullable String value) {
		this.changes.setUnitData(this.context.relation().id(), key, (value != null) ? PythonJson.write(value) : null);
	}

	void writeServed() {
		if (this.context.unit().isLeader()) {
			write(this.context.charm().settings().port(), true);
		}
	}

	private void write(int port, boolean open) {
		RelationId relation = this.context.relation().id();
		HookContext hook = this.context.unit().context();
		this.changes.setApplicationData(relation, "model", PythonJson.write(hook.model()));
		this.changes.setApplicationData(relation, "name", PythonJson.write(hook.unit().application()));
		this.changes.setApplicationData(relation, "port", PythonJson.write(port));
		this.changes.setApplicationData(relation, "strip-prefix", "true");
		this.changes.setApplicationData(relation, "is_port_open", open ? "true" : null);
	}

}
