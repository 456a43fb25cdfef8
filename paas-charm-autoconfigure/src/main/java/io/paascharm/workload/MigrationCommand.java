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

	/** Commands of the scripts that an interpreter runs, the preferred one first. */
	private static final List<Map.Entry<String, List<String>>> INTERPRETED = List.of(
			Map.entry("manage.py", List.of("python3", "manage.py", "migrate")),
			Map.entry("migrate.py", List.of("python3", "migrate.py")),
			Map.entry("migrate.sh", List.of("bash", "-eo", "pipefail", "migrate.sh")));

	static Optional<MigrationCommand> find(PebbleClient pebble, String directory) {
		Map<String, FileInfo> files = files(pebble, directory);
		for (Map.Entry<String, List<String>> script : INTERPRETED) {
			if (files.containsKey(script.getKey())) {
				return Optional.of(new MigrationCommand(directory + "/" + script.getKey(), script.getValue(), true));
			}
		}
		return Optional.ofNullable(files.get("migrate")).map((script) -> of(directory + "/migrate", script));
	}

	private static Map<String, FileInfo> files(PebbleClient pebble, String directory) {
		Map<String, FileInfo> files = new HashMap<>();
		if (pebble.files().info(directory).isPresent()) {
			pebble.files().list(directory).forEach((file) -> files.put(file.name(), file));
		}
		return files;
	}

	private static MigrationCommand of(String path, FileInfo script) {
		return new MigrationCommand(path, List.of(path), (script.permissions() & ANY_EXECUTE) != 0);
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

}
