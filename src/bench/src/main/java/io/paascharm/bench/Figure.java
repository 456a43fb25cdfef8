package io.paascharm.bench;

/**
 * What is measured of a charm.
 */
enum Figure {

	/** First dispatch of a unit, right after its charm was unpacked. */
	FIRST_WALL("first dispatch of a new unit", Unit.MILLISECONDS),

	/** All dispatches from install to the first rest, together. */
	START_UP_WALL("start-up of a new unit, all dispatches", Unit.MILLISECONDS),

	/** CPU time of {@link #START_UP_WALL}. */
	START_UP_CPU("start-up of a new unit, CPU", Unit.MILLISECONDS),

	/** Hook tools of {@link #START_UP_WALL}. */
	START_UP_CALLS("start-up of a new unit, hook-tool calls", Unit.CALLS),

	/** Dispatch with nothing new and no process of the charm alive. */
	COLD_WALL("cold config-changed", Unit.MILLISECONDS),

	/** CPU time of {@link #COLD_WALL}. */
	COLD_CPU("cold config-changed, CPU", Unit.MILLISECONDS),

	/** Hook tools of {@link #COLD_WALL}. */
	COLD_CALLS("cold config-changed, hook-tool calls", Unit.CALLS),

	/** Dispatch with nothing new that can leave no process behind. */
	ONE_SHOT_WALL("one-shot config-changed", Unit.MILLISECONDS),

	/** CPU time of {@link #ONE_SHOT_WALL}. */
	ONE_SHOT_CPU("one-shot config-changed, CPU", Unit.MILLISECONDS),

	/** Hook tools of {@link #ONE_SHOT_WALL}. */
	ONE_SHOT_CALLS("one-shot config-changed, hook-tool calls", Unit.CALLS),

	/** Dispatch with nothing new, after others. */
	WARM_WALL("warm config-changed", Unit.MILLISECONDS),

	/** CPU time of {@link #WARM_WALL}, the mean of a block. */
	WARM_CPU("warm config-changed, CPU", Unit.MILLISECONDS),

	/** Hook tools of {@link #WARM_WALL}. */
	WARM_CALLS("warm config-changed, hook-tool calls", Unit.CALLS),

	/** The update-status that comes every few minutes. */
	STATUS_WALL("warm update-status", Unit.MILLISECONDS),

	/** CPU time of {@link #STATUS_WALL}, the mean of a block. */
	STATUS_CPU("warm update-status, CPU", Unit.MILLISECONDS),

	/** Hook tools of {@link #STATUS_WALL}. */
	STATUS_CALLS("warm update-status, hook-tool calls", Unit.CALLS),

	/** Memory of what stays behind after all warm dispatches. */
	RESIDENT_MEMORY("PSS between dispatches", Unit.MEBIBYTES),

	/** Most memory while a warm dispatch runs. */
	PEAK_MEMORY("PSS during a dispatch, peak", Unit.MEBIBYTES),

	/** Size of the packed charm. */
	SIZE("charm size", Unit.MEGABYTES);

	private final String title;

	private final Unit unit;

	Figure(String title, Unit unit) {
		this.title = title;
		this.unit = unit;
	}

	String title() {
		return this.title;
	}

	Unit unit() {
		return this.unit;
	}

	/**
	 * What a figure counts.
	 */
	enum Unit {

		/** Milliseconds. */
		MILLISECONDS("ms"),

		/** Calls of hook tools, but for juju-log. */
		CALLS("calls"),

		/** MiB of memory. */
		MEBIBYTES("MiB"),

		/** MB of a file. */
		MEGABYTES("MB");

		private final String symbol;

		Unit(String symbol) {
			this.symbol = symbol;
		}

		String symbol() {
			return this.symbol;
		}

	}

}
