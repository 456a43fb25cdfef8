package io.paascharm.juju;

import org.jspecify.annotations.Nullable;

/**
 * Events without facts of their own.
 */
public enum LifecycleKind {

	/** The unit is new. */
	INSTALL("install"),

	/** The unit agent started. */
	START("start"),

	/** The pod goes away. */
	STOP("stop"),

	/** The unit goes away. */
	REMOVE("remove"),

	/** An option, an address or the trust may have changed. */
	CONFIG_CHANGED("config-changed"),

	/** Some minutes passed. */
	UPDATE_STATUS("update-status"),

	/** The charm was refreshed, or the pod replaced. */
	UPGRADE_CHARM("upgrade-charm"),

	/** This unit leads the application. */
	LEADER_ELECTED("leader-elected"),

	/** Another unit leads the application (Juju 3 and older). */
	LEADER_SETTINGS_CHANGED("leader-settings-changed"),

	/** The model's Juju is about to be upgraded to another series. */
	PRE_SERIES_UPGRADE("pre-series-upgrade"),

	/** The model's Juju was upgraded to another series. */
	POST_SERIES_UPGRADE("post-series-upgrade"),

	/** Metrics are collected (Juju 3 and older). */
	COLLECT_METRICS("collect-metrics");

	private static final LifecycleKind[] VALUES = values();

	private final String hook;

	LifecycleKind(String hook) {
		this.hook = hook;
	}

	/**
	 * Return the name of the hook.
	 * @return the name, with dashes
	 */
	public String hook() {
		return this.hook;
	}

	static @Nullable LifecycleKind of(String hook) {
		for (LifecycleKind kind : VALUES) {
			if (kind.hook.equals(hook)) {
				return kind;
			}
		}
		return null;
	}

}
