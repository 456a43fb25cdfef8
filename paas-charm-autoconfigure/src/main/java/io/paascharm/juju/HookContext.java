package io.paascharm.juju;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One dispatch as its environment tells it. Variables that are set but empty count as
 * absent.
 */
public final class HookContext {

	private final Map<String, String> environment;

	private final HookEvent event;

	private final UnitName unit;

	private final JujuVersion jujuVersion;

	private HookContext(Map<String, String> environment) {
		this.environment = Map.copyOf(environment);
		this.event = HookEventParser.parse(this);
		this.unit = parseUnit(required("JUJU_UNIT_NAME"));
		this.jujuVersion = JujuVersion.parse(value("JUJU_VERSION", ""));
	}

	private static UnitName parseUnit(String name) {
		try {
			return UnitName.parse(name);
		}
		catch (IllegalArgumentException ex) {
			throw new HookContextException("JUJU_UNIT_NAME", "is not the name of a unit");
		}
	}

	/**
	 * Parse the environment of a dispatch.
	 * @param environment all variables of the process
	 * @return the context
	 * @throws HookContextException if a variable that Juju always sets is missing or
	 * wrong
	 */
	public static HookContext parse(Map<String, String> environment) {
		return new HookContext(environment);
	}

	/**
	 * Return what happened.
	 * @return the event
	 */
	public HookEvent event() {
		return this.event;
	}

	/**
	 * Return the unit that runs.
	 * @return the name of the unit
	 */
	public UnitName unit() {
		return this.unit;
	}

	/**
	 * Return the version of the unit agent.
	 * @return the version, {@link JujuVersion#UNKNOWN} if Juju did not tell
	 */
	public JujuVersion jujuVersion() {
		return this.jujuVersion;
	}

	/**
	 * Return the model.
	 * @return the name of the model
	 */
	public String model() {
		return required("JUJU_MODEL_NAME");
	}

	/**
	 * Return the identifier of the model.
	 * @return the UUID of the model
	 */
	public String modelUuid() {
		return required("JUJU_MODEL_UUID");
	}

	/**
	 * Return where the charm was unpacked.
	 * @return the charm directory, absolute
	 */
	public Path charmDirectory() {
		return Path.of(required("JUJU_CHARM_DIR"));
	}

	/**
	 * Return one variable.
	 * @param name the name of the variable
	 * @return the value, or {@code null} if it is unset or empty
	 */
	public @Nullable String variable(String name) {
		String value = this.environment.get(name);
		return (value != null && !value.isEmpty()) ? value : null;
	}

	/**
	 * Return all variables, for the hook tools of this dispatch.
	 * @return the environment, unmodifiable
	 */
	public Map<String, String> environment() {
		return this.environment;
	}

	String required(String name) {
		String value = variable(name);
		if (value == null) {
			throw new HookContextException(name, "is not set");
		}
		return value;
	}

	private String value(String name, String otherwise) {
		String value = variable(name);
		return (value != null) ? value : otherwise;
	}

	/**
	 * Return the event and the unit only: the environment may hold credentials of a
	 * proxy.
	 */
	@Override
	public String toString() {
		return this.event.name() + " on " + this.unit;
	}

}
