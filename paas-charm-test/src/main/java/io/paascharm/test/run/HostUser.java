package io.paascharm.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * User of this machine, as {@code /etc/passwd} lists it.
 *
 * @param name the name
 * @param uid the number
 * @param gid the number of the group
 */
record HostUser(String name, int uid, int gid) {

	static boolean isRoot() {
		try {
			return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
		}
		catch (IOException | UnsupportedOperationException ex) {
			return false;
		}
	}

	/**
	 * Find a user.
	 * @param name the name
	 * @return the user
	 * @throws LocalRunException if there is none
	 */
	static HostUser find(String name) {
		try {
			for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
				String[] fields = line.split(":", -1);
				if (fields.length > 3 && fields[0].equals(name)) {
					return new HostUser(name, Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
				}
			}
		}
		catch (IOException | NumberFormatException ex) {
			throw LocalRunException.of("find the user '%s'".formatted(name), ex);
		}
		throw new LocalRunException("find the user '%s'".formatted(name), "/etc/passwd does not list it");
	}

	void own(Path file) throws IOException {
		Files.setAttribute(file, "unix:uid", this.uid);
		Files.setAttribute(file, "unix:gid", this.gid);
	}

}
