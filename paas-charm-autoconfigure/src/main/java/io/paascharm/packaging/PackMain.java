package io.paascharm.packaging;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.charmcraft.CharmcraftException;
import io.paascharm.charmcraft.CharmcraftProject;
import io.paascharm.metadata.CharmFileException;
import io.paascharm.profile.NoSuchProfileException;
import io.paascharm.profile.ProfileLoader;
import io.paascharm.profile.template.TemplateException;

/**
 * Main class that packs the charm project on whose runtime class path it runs. It prints
 * the files that it wrote, one a line, and ends with 0; or it prints one sentence on the
 * error stream and ends with 1.
 */
public final class PackMain {

	private PackMain() {
	}

	/**
	 * Packs the charm project.
	 * @param arguments {@code --project}, {@code --classes}, {@code --output},
	 * {@code --images} and, if wanted, {@code --time}, {@code --jdk},
	 * {@code --main-class}, {@code --group-id}, {@code --artifact-id} and
	 * {@code --version}, each as {@code --name=value}
	 */
	public static void main(String[] arguments) {
		try {
			for (Path packed : packer(List.of(arguments), System.getenv()).pack()) {
				System.out.println(packed);
			}
		}
		catch (PackagingException | CharmcraftException | CharmFileException | NoSuchProfileException
				| TemplateException ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

	private static CharmPacker packer(List<String> arguments, Map<String, String> environment) {
		PackRequest request = PackRequest.parse(arguments, System.getProperty("java.class.path"));
		JdkFinder jdks = JdkFinder.of(path(request.option("jdk")), JdkHomes.collect(environment,
				Path.of(System.getProperty("user.home")), Path.of(System.getProperty("java.home"))));
		return new CharmPacker(request, project(request.project()), jdks);
	}

	private static CharmcraftProject project(Path directory) {
		ProfileLoader profiles = new ProfileLoader(PackMain.class.getClassLoader(), directory);
		CharmcraftProject project = CharmcraftProject.read(directory, profiles::load);
		project.warnings().forEach(System.err::println);
		return project;
	}

	private static @Nullable Path path(@Nullable String value) {
		return (value != null) ? Path.of(value) : null;
	}

}
