package io.paascharm.packaging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The JDK modules that a charm needs.
 *
 * @param names the names, sorted
 */
record ModuleList(SortedSet<String> names) {

	/**
	 * What no class names but what is reached by reflection or as a service: JMX for
	 * Tomcat and Actuator, beans for Spring, elliptic curves for TLS.
	 */
	private static final List<String> ALWAYS = List.of("java.base", "java.desktop", "java.instrument", "java.logging",
			"java.management", "java.naming", "java.net.http", "java.xml", "jdk.crypto.ec", "jdk.management",
			"jdk.unsupported");

	/**
	 * Finds the modules by reading the classes of a class path.
	 * @param jdk the JDK that has the modules
	 * @param jars the class path, jar files only
	 * @param log the file that receives the tool's output
	 * @return the modules
	 */
	static ModuleList of(Jdk jdk, List<Path> jars, Path log) {
		String output = new Fork("list the modules that the charm needs with", command(jdk, jars), jdk.home()).run(log);
		SortedSet<String> names = new TreeSet<>(ALWAYS);
		names.addAll(List.of(output.strip().substring(output.strip().lastIndexOf('\n') + 1).split(",")));
		return new ModuleList(names);
	}

	private static List<String> command(Jdk jdk, List<Path> jars) {
		List<String> command = new ArrayList<>();
		command.add(jdk.tool("jdeps"));
		command.addAll(List.of("--ignore-missing-deps", "--print-module-deps", "--multi-release",
				Integer.toString(jdk.version().feature()), "--class-path"));
		command.add(jars.stream().map(Path::toString).collect(Collectors.joining(":")));
		jars.forEach((jar) -> command.add(jar.toString()));
		return command;
	}

	@Override
	public String toString() {
		return String.join(",", this.names);
	}

}
