package io.paascharm.agent;

import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

import io.paascharm.hooktool.JujuLog;
import io.paascharm.hooktool.JujuLogHandler;

/**
 * Sends what is logged to {@code juju-log} and nowhere else.
 */
final class CharmLogging {

	private static final JujuLog LOG = new JujuLog(Clock.systemUTC());

	// Held here because java.util.logging forgets loggers that nobody holds
	private static final Logger OURS = Logger.getLogger("io.paascharm");

	private CharmLogging() {
	}

	static JujuLog log() {
		return LOG;
	}

	static void install() {
		LogManager.getLogManager().reset();
		Logger root = Logger.getLogger("");
		root.setLevel(Level.WARNING);
		root.addHandler(new JujuLogHandler(LOG, Level.INFO));
		OURS.setLevel(Level.INFO);
	}

}
