package io.paascharm.maven;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.inject.Inject;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Runs the packed charm on this machine, on a simulated model, with the workload that
 * {@code image.yaml} describes and a real PostgreSQL server if the charm wants one, until
 * it is interrupted. Needs Linux, and a charm: {@code mvn package paas-charm:run}.
 */
@Mojo(name = "run", threadSafe = true)
public class RunMojo extends AbstractMojo {

	private static final String MAIN = "io.paascharm.test.run.LocalRun";

	private final RepositorySystem repositories;

	/**
	 * Directory of the charm project.
	 */
	@Parameter(property = "paas-charm.directory", defaultValue = "${project.basedir}", required = true)
	private @Nullable File directory;

	/**
	 * Directory for what is kept between runs, such as unpacked servers.
	 */
	@Parameter(property = "paas-charm.cache", defaultValue = "${user.home}/.cache/paas-charm", required = true)
	private @Nullable File cache;

	/**
	 * User that servers run as where Maven runs as root: {@code user-namespace},
	 * {@code setpriv}, {@code runuser}, or {@code auto} for the first that works.
	 */
	@Parameter(property = "paas-charm.identity", defaultValue = "auto")
	private @Nullable String identity;

	@Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
	private @Nullable String version;

	@Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
	private @Nullable RepositorySystemSession session;

	@Parameter(defaultValue = "${project.remoteProjectRepositories}", readonly = true, required = true)
	private @Nullable List<RemoteRepository> remotes;

	/**
	 * Creates the goal.
	 * @param repositories finds the class path of what is run
	 */
	@Inject
	public RunMojo(RepositorySystem repositories) {
		this.repositories = repositories;
	}

	@Override
	public void execute() throws MojoExecutionException, MojoFailureException {
		if (!"Linux".equals(System.getProperty("os.name"))) {
			throw new MojoFailureException("Cannot run a charm on " + System.getProperty("os.name")
					+ ": workloads need Linux; use a Linux machine, a virtual machine or a container");
		}
		if (this.directory == null || this.session == null || this.remotes == null || this.version == null) {
			throw new MojoExecutionException("Cannot run a charm outside of a Maven build");
		}
		PackedCharm charm = PackedCharm.find(this.directory.toPath());
		List<String> classPath = new RunClassPath(this.repositories, this.session, this.remotes).resolve(this.version);
		int exitCode = run(classPath, arguments(charm));
		if (exitCode != 0) {
			throw new MojoFailureException("The run of '" + charm.file() + "' ended with exit code " + exitCode);
		}
	}

	private List<String> arguments(PackedCharm charm) {
		Arguments arguments = new Arguments();
		arguments.add("charm", charm.file());
		arguments.add("image", charm.image());
		arguments.add("cache", this.cache);
		arguments.add("identity", this.identity);
		arguments.add("parent", ProcessHandle.current().pid());
		return arguments.asList();
	}

	private int run(List<String> classPath, List<String> arguments) throws MojoExecutionException {
		List<String> command = new ArrayList<>();
		command.add(new File(System.getProperty("java.home"), "bin/java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx192m",
				"-Djava.util.logging.SimpleFormatter.format=%4$s: %5$s%n", "-cp",
				String.join(File.pathSeparator, classPath), MAIN));
		command.addAll(arguments);
		return await(start(command));
	}

	private static Process start(List<String> command) throws MojoExecutionException {
		try {
			return new ProcessBuilder(command).inheritIO().start();
		}
		catch (IOException ex) {
			throw new MojoExecutionException("Cannot run '" + MAIN + "'", ex);
		}
	}

	private static int await(Process process) throws MojoExecutionException {
		try {
			return process.waitFor();
		}
		catch (InterruptedException ex) {
			process.destroy();
			Thread.currentThread().interrupt();
			throw new MojoExecutionException("Cannot wait for '" + MAIN + "': the build was interrupted", ex);
		}
	}

}
