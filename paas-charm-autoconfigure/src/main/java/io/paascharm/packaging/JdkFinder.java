package io.paascharm.packaging;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Chooses the JDK whose runtime a charm carries: the newest one that suits the charm's
 * platform.
 */
final class JdkFinder {

	private static final Comparator<Jdk> NEWEST_LAST = Comparator.comparing(Jdk::version)
		.thenComparing((jdk) -> jdk.home().toString(), Comparator.reverseOrder());

	private final Collection<Path> homes;

	JdkFinder(Collection<Path> homes) {
		this.homes = List.copyOf(homes);
	}

	/**
	 * Finds the newest JDK for a platform.
	 * @param architecture the platform's processor as Juju names it, {@code amd64}
	 * @return the JDK
	 * @throws PackagingException when no directory holds a suitable one
	 */
	Jdk find(String architecture) {
		List<Jdk> usable = this.homes.stream().map(Jdk::read).filter(Objects::nonNull).filter(Jdk::isUsable).toList();
		Jdk newest = usable.stream()
			.filter((jdk) -> jdk.operatingSystem().equals("Linux") && jdk.architecture().equals(architecture))
			.max(NEWEST_LAST)
			.orElse(null);
		if (newest == null) {
			throw new PackagingException("find a JDK for", "linux/" + architecture, problem(usable));
		}
		return newest;
	}

	private String problem(List<Jdk> usable) {
		if (usable.isEmpty()) {
			return "none of " + this.homes + " is a JDK 17 or newer; name one with -Dpaas-charm.jdk=<directory>";
		}
		Jdk other = usable.get(0);
		return "the JDKs of this machine are for " + other.operatingSystem() + "/" + other.architecture()
				+ "; pack the charm on a machine of its own platform, or name a JDK with -Dpaas-charm.jdk=<directory>";
	}

	/**
	 * Tells what a build names: one directory, else wherever JDKs usually are.
	 * @param named the directory that the build names, if any
	 * @param usual the usual directories
	 * @return the finder
	 */
	static JdkFinder of(@Nullable Path named, Collection<Path> usual) {
		return new JdkFinder((named != null) ? List.of(named) : usual);
	}

}
