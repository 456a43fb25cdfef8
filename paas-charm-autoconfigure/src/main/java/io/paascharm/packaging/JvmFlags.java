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
	 * What Juju's bare environment does not tell a JVM.
	 */
	static final List<String> SURROUNDINGS = List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=UTC",
			"-Dorg.springframework.boot.logging.LoggingSystem=none");

	private JvmFlags() {
	}

}
