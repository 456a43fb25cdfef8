package io.paascharm.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * A JVM on the charm project's own class path: it has the project's dependencies in the
 * project's versions, and the plugin needs none of them.
 */
final class ProjectFork {

	private final List<String> classPath;

	private final Duration deadline;

	private final Log log;

	ProjectFork(List<String> classPath, Duration deadline, Log log) {
		this.log = log;
		this.classPath = List.copyOf(classPath);
		this.deadline = deadline;
	}

	/**
	 * Runs a main class to its end.
	 * @param mainClass the main class
	 * @param arguments the arguments
	 * @return the lines that it printed; what it said on its error stream is a warning
	 * @throws MojoFailureException when it failed, with what it said as the message
	 * @throws MojoExecutionException when it could not be run, or is late
	 */
	List<String> run(String mainClass, List<String> arguments) throws MojoExecutionException, MojoFailureException {
		try {
			Path output = Files.createTempFile("paas-charm", ".out");
			Path errors = Files.createTempFile("paas-charm", ".err");
			try {
				return run(mainClass, arguments, output, errors);
			}
			finally {
				Files.deleteIfExists(output);
				Files.deleteIfExists(errors);
			}
		}
		catch (IOException ex) {
			throw new MojoExecutionException("Cannot run '" + mainClass + "'", ex);
		}
	}

	private List<String> run(String mainClass, List<String> arguments, Path output, Path errors)
			throws IOException, MojoExecutionException, MojoFailureException {
		int exitCode = await(mainClass, start(mainClass, arguments, output, errors));
		if (exitCode != 0) {
			throw new MojoFailureException(problem(mainClass, exitCode, errors));
		}
		Files.readAllLines(errors).forEach(this.log::warn);
		return Files.readAllLines(output);
	}

	private Process start(String mainClass, List<String> arguments, Path output, Path errors) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC", "-cp",
				String.join(File.pathSeparator, this.classPath), mainClass));
		command.addAll(arguments);
		return new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
	}

	private int await(String mainClass, Process process) throws MojoExecutionException {
		try {
			if (process.waitFor(this.deadline.toMillis(), TimeUnit.MILLISECONDS)) {
				return process.exitValue();
			}
			throw new MojoExecutionException("Cannot wait for '" + mainClass + "': it took longer than "
					+ this.deadline.toSeconds() + " seconds, see the property paas-charm.timeout");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MojoExecutionException("Cannot wait for '" + mainClass + "': the build was interrupted", ex);
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	private String problem(String mainClass, int exitCode, Path errors) throws IOException {
		String said = Files.readString(errors).strip();
		if (said.contains("ClassNotFoundException: " + mainClass)) {
			return "The project has no dependency on io.paascharm:paas-charm-starter";
		}
		return said.isEmpty() ? "'" + mainClass + "' ended with exit code " + exitCode : said;
	}

}
