package io.paascharm.test.run;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.Unit;
import io.paascharm.test.model.state.Port;

/**
 * Addresses at which units' workloads answer on this machine.
 */
final class Addresses {

	private final ImageContainers containers;

	private final ImagePage page;

	private final Map<UnitName, URI> known = new HashMap<>();

	private String problem = "";

	Addresses(ImageContainers containers, ImagePage page) {
		this.containers = containers;
		this.page = page;
	}

	/**
	 * Look whether a unit answers at an address that was not known before.
	 * @param unit the unit
	 * @return the address, empty if there is no new one
	 */
	String found(Unit unit) {
		URI address = address(unit);
		if (address == null || address.equals(this.known.get(unit.name()))) {
			return "";
		}
		this.problem = new PageCheck(address.resolve(this.page.path()), this.page.contains()).problem();
		if (!this.problem.isEmpty()) {
			return "";
		}
		this.known.put(unit.name(), address);
		return address.toString();
	}

	private @Nullable URI address(Unit unit) {
		this.problem = unit.status().toString();
		if (!unit.status().status().equals("active")) {
			return null;
		}
		for (Port port : unit.ports()) {
			Integer forwarded = port.protocol().equals("tcp") ? this.containers.forwardIn(unit.name(), port.number())
					: null;
			if (forwarded != null) {
				return URI.create("http://127.0.0.1:%d/".formatted(forwarded));
			}
		}
		return null;
	}

	/**
	 * Return why the unit that was looked at last does not answer.
	 * @return the reason
	 */
	String problem() {
		return this.problem;
	}

}
