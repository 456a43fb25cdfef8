package io.paascharm.test.pebble;

import java.util.Set;

/**
 * The names of signals as Pebble takes them, with {@code SIG}.
 */
final class Signals {

	private static final Set<String> NAMES = Set.of("HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL",
			"USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU",
			"URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS");

	private Signals() {
	}

	static boolean isKnown(String name) {
		return name.startsWith("SIG") && NAMES.contains(plain(name));
	}

	static String plain(String name) {
		return name.substring("SIG".length());
	}

}
