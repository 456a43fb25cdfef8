package io.paascharm.workload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.paascharm.pebble.FileInfo;
import io.paascharm.pebble.PebbleClient;

/**
 * How the migrations of an application are run: by the first of {@code manage.py},
 * {@code migrate.py}, {@code migrate.sh} and {@code migrate} in its directory.
 *
 * @param script the path of the script in the container
 * @param command the command and its arguments
 * @param executable whether the script has its execute bit where it needs one
 */
record MigrationCommand(String script, List<String> command, boolean executable) {

	private static final int ANY_EXECUTE = 0111;

	static Optional<MigrationCommand> find(PebbleClient pebble, String directory) {
		Map<String, FileInfo> files = new HashMap<>();
		if (pebble.files().info(directory).isPresent()) {
			for (FileInfo file : pebble.files().list(directory)) {
				files.put(file.name(), file);
			}
		}
		if (files.containsKey("manage.py")) {
			return Optional.of(of(directory, "manage.py", "python3", "manage.py", "migrate"));
		}
		if (files.containsKey("migrate.py")) {
			return Optional.of(of(directory, "migrate.py", "python3", "migrate.py"));
		}
		if (files.containsKey("migrate.sh")) {
			return Optional.of(of(directory, "migrate.sh", "bash", "-eo", "pipefail", "migrate.sh"));
		}
		FileInfo script = files.get("migrate");
		if (script == null) {
			return Optional.empty();
		}
		String path = directory + "/migrate";
		return Optional.of(new MigrationCommand(path, List.of(path), (script.permissions() & ANY_EXECUTE) != 0));
	}

	/**
	 * Return the command as Python prints a list: that is how statuses have always named
	 * it.
	 * @return the text
	 */
	String text() {
		StringBuilder text = new StringBuilder("[");
		for (String word : this.command) {
			text.append((text.length() > 1) ? ", " : "").append('\'').append(word).append('\'');
		}
		return text.append(']').toString();
	}

	private static MigrationCommand of(String directory, String script, String... command) {
		return new MigrationCommand(directory + "/" + script, List.of(command), true);
	}

}
