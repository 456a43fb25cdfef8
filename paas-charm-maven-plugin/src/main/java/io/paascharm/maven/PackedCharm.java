package io.paascharm.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Charm file of a project for this machine.
 *
 * @param file the file
 * @param image the description of the workload's image
 */
record PackedCharm(Path file, Path image) {

	/**
	 * Finds the charm of a project.
	 * @param project the directory of the charm project
	 * @return the charm
	 * @throws MojoFailureException when there is none, or no image
	 * @throws MojoExecutionException when the directory cannot be read
	 */
	static PackedCharm find(Path project) throws MojoFailureException, MojoExecutionException {
		Path image = project.resolve("image.yaml");
		if (!Files.isRegularFile(image)) {
			throw new MojoFailureException("Cannot run the charm of '" + project
					+ "': it has no image.yaml, which describes the image of the workload");
		}
		Path target = project.resolve("target");
		List<Path> charms = Files.isDirectory(target) ? charms(target) : List.of();
		if (charms.isEmpty()) {
			throw new MojoFailureException("Cannot run the charm of '" + project + "': '" + target
					+ "' has no charm for this machine; run 'mvn package paas-charm:run'");
		}
		return new PackedCharm(charms.get(charms.size() - 1), image);
	}

	private static List<Path> charms(Path target) throws MojoExecutionException {
		String suffix = architecture(System.getProperty("os.arch")) + ".charm";
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(suffix)).sorted().toList();
		}
		catch (IOException ex) {
			throw new MojoExecutionException("Cannot read '" + target + "'", ex);
		}
	}

	private static String architecture(String name) {
		return name.equals("aarch64") ? "arm64" : name;
	}

}
