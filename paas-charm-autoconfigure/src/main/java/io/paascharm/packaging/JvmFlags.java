package io.paascharm.packaging;

import java.util.List;

/**
 * The flags of every JVM that runs a packed charm. They are the same while its cache is
 * trained, or the cache would be refused.
 */
final class JvmFlags {

	/**
	 * Small heap, one compiler, one collector: a charm container may have 256 MiB. The
	 * young generation must leave room in the heap for the cache's objects. A JVM that
	 * ran out of memory ends, since what it would do then cannot be told.
	 */
	static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx48m", "-Xms16m",
			"-Xmn4m", "-Xss512k", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20", "-XX:-UsePerfData",
			"-XX:+ExitOnOutOfMemoryError");

	/**
	 * The cache is mapped where it was made instead of being relocated, which would copy
	 * each of its pages into the process.
	 */
	static final List<String> UNRELOCATED = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

	/**
	 * Nothing of the JVM's own on the streams that Juju logs.
	 */
	static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=off");

	/**
	 * What Juju's bare environment does not tell a JVM; and a charm is configured by its
	 * jar alone, whose classes the cache has loaded already.
	 */
	static final List<String> SURROUNDINGS = List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=UTC",
			"-Dorg.springframework.boot.logging.LoggingSystem=none", "-Dspring.config.location=optional:classpath:/",
			"-Dspring.backgroundpreinitializer.ignore=true");

	private static final int LAST_WITH_VFORK = 25;

	private JvmFlags() {
	}

	/**
	 * Gives the flags of the agent alone: it starts hook tools by the way that was
	 * Linux's own before JDK 13. Today's runs a helper first, which takes longer than
	 * most tools do. The JVM warns of it on the standard error, which a one-shot run
	 * shares with Juju.
	 * @param jdk the JDK; what comes after 25 may not know that way
	 * @return the flags
	 */
	static List<String> ofAgent(Jdk jdk) {
		return (jdk.version().feature() <= LAST_WITH_VFORK) ? List.of("-Djdk.lang.Process.launchMechanism=VFORK")
				: List.of();
	}

}
