package io.paascharm.packaging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spring's ahead-of-time processing of the charm's application: what it generates, and
 * compiles.
 */
final class AotProcessing {

	private static final String PROCESSOR = "org.springframework.boot.SpringApplicationAotProcessor";

	private final PackRequest request;

	private final Jdk jdk;

	AotProcessing(PackRequest request, Jdk jdk) {
		this.request = request;
		this.jdk = jdk;
	}

	/**
	 * Processes the application. It is prepared in the charm's directory, where it will
	 * run.
	 * @param mainClass the application class
	 * @return the directories of the generated classes and resources
	 */
	List<Path> process(String mainClass) {
		Path aot = this.request.workDirectory().resolve("aot");
		FileTree.delete(aot);
		Path sources = aot.resolve("sources");
		Path resources = aot.resolve("resources");
		Path classes = aot.resolve("classes");
		process(List.of(this.jdk.tool("java"), "-cp", classPath(classes), PROCESSOR, mainClass, sources.toString(),
				resources.toString(), classes.toString(), coordinate("group-id"), coordinate("artifact-id")));
		compile(sources, classes);
		FileTree.delete(resources.resolve("META-INF/native-image"));
		return List.of(resources, classes);
	}

	private void process(List<String> command) {
		new Fork("process the application ahead of time with", command, this.request.charmDirectory())
			.run(this.request.workDirectory().resolve("aot-processing.log"));
	}

	private void compile(Path sources, Path classes) {
		List<String> command = new ArrayList<>(List.of(this.jdk.tool("javac"), "-d", classes.toString(), "-cp",
				classPath(classes), "-proc:none", "-nowarn", "-parameters", "-encoding", "UTF-8"));
		FileTree.of(List.of(sources)).files().values().forEach((source) -> command.add(source.toString()));
		new Fork("compile what Spring generated with", command, this.request.workDirectory())
			.run(this.request.workDirectory().resolve("aot-compilation.log"));
	}

	private String classPath(Path generated) {
		return Stream.concat(Stream.of(this.request.classes(), generated), this.request.classPath().stream())
			.map(Path::toString)
			.collect(Collectors.joining(":"));
	}

	private String coordinate(String name) {
		String value = this.request.option(name);
		return (value != null) ? value : "charm";
	}

}
