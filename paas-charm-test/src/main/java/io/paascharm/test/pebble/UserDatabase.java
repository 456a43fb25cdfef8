package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Users and groups as {@code /etc/passwd} and {@code /etc/group} list them.
 */
final class UserDatabase {

	private final Function<String, Path> files;

	UserDatabase(Function<String, Path> files) {
		this.files = files;
	}

	@Nullable Integer userNumber(String name) {
		User user = find("/etc/passwd", 0, name);
		return (user != null) ? user.number() : null;
	}

	@Nullable User user(String name) {
		return find("/etc/passwd", 0, name);
	}

	@Nullable User user(int number) {
		return find("/etc/passwd", 2, Integer.toString(number));
	}

	@Nullable User group(String name) {
		return find("/etc/group", 0, name);
	}

	@Nullable User group(int number) {
		return find("/etc/group", 2, Integer.toString(number));
	}

	private @Nullable User find(String file, int field, String value) {
		for (String line : read(file)) {
			String[] fields = line.split(":", -1);
			if (fields.length > 3 && fields[field].equals(value)) {
				return new User(fields[0], Integer.parseInt(fields[2]), (fields.length > 5) ? number(fields[3]) : -1,
						(fields.length > 5) ? fields[5] : "");
			}
		}
		return null;
	}

	private static int number(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	private List<String> read(String file) {
		try {
			return Files.readAllLines(this.files.apply(file), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	/**
	 * One entry.
	 *
	 * @param name the name
	 * @param number the number
	 * @param group the number of a user's group, -1 for a group
	 * @param home a user's home directory, empty for a group
	 */
	record User(String name, int number, int group, String home) {
	}

}
