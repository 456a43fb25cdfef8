package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The permissions and the owner that a request gives a file.
 *
 * @param permissions the permission bits
 * @param owner the owner, {@code null} for that of Pebble
 */
record FileMode(int permissions, @Nullable UserIds owner) {

	static FileMode of(Json item, int otherwise, Launcher launcher) throws FileException {
		UserIds owner;
		try {
			owner = launcher.ids(UserSpec.of(item));
		}
		catch (IllegalArgumentException ex) {
			throw FileException.generic("cannot look up user and group: " + ex.getMessage());
		}
		return new FileMode(permissions(item.text("permissions"), otherwise), owner);
	}

	private static int permissions(String text, int otherwise) throws FileException {
		if (text.isEmpty()) {
			return otherwise;
		}
		try {
			if (text.length() == 3) {
				return Integer.parseInt(text, 8);
			}
		}
		catch (NumberFormatException ex) {
			throw FileException.generic("permissions must be a 3-digit octal string, got \"" + text + "\"");
		}
		throw FileException.generic("permissions must be a 3-digit octal string, got \"" + text + "\"");
	}

	FileMode withPermissions(int other) {
		return new FileMode(other, this.owner);
	}

	void apply(Path path) throws IOException {
		if (this.owner != null) {
			Files.setAttribute(path, "unix:uid", this.owner.uid(), LinkOption.NOFOLLOW_LINKS);
			Files.setAttribute(path, "unix:gid", this.owner.gid(), LinkOption.NOFOLLOW_LINKS);
		}
		Files.setAttribute(path, "unix:mode", this.permissions);
	}

}
