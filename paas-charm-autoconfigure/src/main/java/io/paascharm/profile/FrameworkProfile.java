package io.paascharm.profile;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Descriptor of a framework: everything that makes a charm one for Flask or Go, as data.
 *
 * @param name the name, such as {@code spring-boot}
 * @param title the name as people write it, such as {@code Spring Boot}
 * @param workload what the charm believes about the image
 * @param environment how facts become environment variables
 * @param options the framework's own configuration options
 * @param traits what the framework does beyond the common
 * @param extension what the framework adds to a charmcraft.yaml
 */
public record FrameworkProfile(String name, String title, ProfileWorkload workload, ProfileEnvironment environment,
		List<ProfileOption> options, ProfileTraits traits, ProfileExtension extension) {

	private static final List<String> RESERVED_PREFIXES = List.of("webserver-", "app-");

	/**
	 * Return the framework's option of a name.
	 * @param name the name or an older name
	 * @return the option, null if the framework has none of that name
	 */
	public @Nullable ProfileOption option(String name) {
		for (ProfileOption option : this.options) {
			if (option.isNamed(name)) {
				return option;
			}
		}
		return null;
	}

	/**
	 * Return whether an option is the user's own and therefore exported. The names of the
	 * framework, {@code webserver-} and {@code app-} are reserved.
	 * @param name the name of the option
	 * @return false if the name belongs to the framework, or would clash with it
	 */
	public boolean isUserDefined(String name) {
		return option(name) == null && !name.startsWith(this.name + "-")
				&& RESERVED_PREFIXES.stream().noneMatch(name::startsWith)
				&& !this.environment.reservedFields().contains(name.replace('-', '_'));
	}

	/**
	 * Return the workload container that a charm declares.
	 * @param declared the names of the containers in metadata.yaml
	 * @return the preferred name among them, null if there is none of the framework's
	 */
	public @Nullable String container(Set<String> declared) {
		for (String container : this.workload.containers()) {
			if (declared.contains(container)) {
				return container;
			}
		}
		return null;
	}

}
