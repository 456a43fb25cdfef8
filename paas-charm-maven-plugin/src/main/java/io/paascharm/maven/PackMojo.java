package io.paascharm.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Packs the charm project into {@code target/<name>_<platform>.charm}: a zip file with
 * the charm, its dependencies and a Java runtime of its own, ready for
 * {@code juju deploy}.
 */
@Mojo(name = "pack", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true,
		requiresDependencyResolution = ResolutionScope.RUNTIME)
public class PackMojo extends AbstractMojo {

	private static final String MAIN = "io.paascharm.packaging.PackMain";

	/**
	 * Whether to skip the goal.
	 */
	@Parameter(property = "paas-charm.skip", defaultValue = "false")
	private boolean skip;

	/**
	 * Whether to pack even if nothing has changed since the last time.
	 */
	@Parameter(property = "paas-charm.force", defaultValue = "false")
	private boolean force;

	/**
	 * JDK whose runtime the charm carries; the newest one that is found when not set.
	 */
	@Parameter(property = "paas-charm.jdk")
	private @Nullable File jdk;

	/**
	 * Application class; the only one with {@code @SpringBootApplication} when not set.
	 */
	@Parameter(property = "paas-charm.main-class")
	private @Nullable String mainClass;

	/**
	 * Directory that keeps linked Java runtimes between builds.
	 */
	@Parameter(property = "paas-charm.runtimes", defaultValue = "${user.home}/.cache/paas-charm/runtimes")
	private @Nullable File runtimes;

	/**
	 * Seconds that packing may take.
	 */
	@Parameter(property = "paas-charm.timeout", defaultValue = "600")
	private int timeout;

	/**
	 * Time of everything in the charm, ISO 8601 or seconds since 1970; an early fixed one
	 * when not set.
	 */
	@Parameter(defaultValue = "${project.build.outputTimestamp}")
	private @Nullable String outputTimestamp;

	@Parameter(defaultValue = "${plugin.version}", readonly = true)
	private @Nullable String version;

	@Parameter(defaultValue = "${project}", readonly = true, required = true)
	private @Nullable MavenProject project;

	@Override
	public void execute() throws MojoExecutionException, MojoFailureException {
		if (this.skip || this.project == null) {
			getLog().info("Skipped");
			return;
		}
		try {
			pack(this.project);
		}
		catch (IOException ex) {
			throw new MojoExecutionException("Cannot pack '" + this.project.getArtifactId() + "'", ex);
		}
	}

	private void pack(MavenProject charm) throws IOException, MojoExecutionException, MojoFailureException {
		List<String> arguments = arguments(charm);
		List<String> classPath = classPath(charm);
		String inputs = PackInputs.fingerprint(charm.getBasedir().toPath(), classPath, arguments);
		PackRecord record = PackRecord.in(Path.of(charm.getBuild().getDirectory()));
		List<String> current = this.force ? List.of() : record.packedFrom(inputs);
		if (!current.isEmpty()) {
			getLog().info("Nothing to pack, up to date: " + String.join(", ", current));
			return;
		}
		record.forget();
		record.write(inputs, pack(classPath, arguments));
	}

	private List<String> pack(List<String> classPath, List<String> arguments)
			throws MojoExecutionException, MojoFailureException {
		List<String> files = new ProjectFork(classPath, Duration.ofSeconds(this.timeout), getLog()).run(MAIN,
				arguments);
		for (String packed : files) {
			long megabytes = Math.round(new File(packed).length() / 1e6);
			getLog().info("Packed " + packed + " (" + megabytes + " MB)");
		}
		return files;
	}

	private List<String> classPath(MavenProject charm) throws MojoExecutionException {
		try {
			return charm.getRuntimeClasspathElements();
		}
		catch (DependencyResolutionRequiredException ex) {
			throw new MojoExecutionException("Cannot tell the class path of '" + charm.getArtifactId() + "'", ex);
		}
	}

	private List<String> arguments(MavenProject charm) throws MojoExecutionException {
		Arguments arguments = new Arguments();
		arguments.add("project", charm.getBasedir());
		arguments.add("classes", charm.getBuild().getOutputDirectory());
		arguments.add("output", charm.getBuild().getDirectory());
		arguments.add("images", this.runtimes);
		arguments.add("time", time(this.outputTimestamp));
		arguments.add("jdk", this.jdk);
		arguments.add("main-class", this.mainClass);
		arguments.add("group-id", charm.getGroupId());
		arguments.add("artifact-id", charm.getArtifactId());
		arguments.add("version", this.version);
		return arguments.asList();
	}

	private @Nullable Instant time(@Nullable String timestamp) throws MojoExecutionException {
		if (timestamp == null || timestamp.length() < 2) {
			return null;
		}
		try {
			return timestamp.chars().allMatch(Character::isDigit) ? Instant.ofEpochSecond(Long.parseLong(timestamp))
					: OffsetDateTime.parse(timestamp).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw new MojoExecutionException("Cannot use project.build.outputTimestamp '" + timestamp
					+ "': it is neither a number of seconds nor like 2026-01-31T12:00:00Z", ex);
		}
	}

}
