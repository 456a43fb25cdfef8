package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a file.
 *
 * @param path its path in the container
 * @param mode its type and permission bits, as stat gives them
 * @param size its size in bytes
 * @param modified when it was changed last
 * @param owner whom it belongs to
 */
record FileEntry(String path, int mode, long size, FileTime modified, UserIds owner) {

	private static final int TYPE_MASK = 0170000;

	static FileEntry of(String path, Path file) throws IOException {
		Map<String, Object> attributes = Files.readAttributes(file, "unix:*", LinkOption.NOFOLLOW_LINKS);
		return new FileEntry(path, integer(attributes, "mode"), Files.size(file),
				Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS),
				new UserIds(integer(attributes, "uid"), integer(attributes, "gid")));
	}

	private static int integer(Map<String, Object> attributes, String name) {
		return (attributes.get(name) instanceof Integer value) ? value : 0;
	}

	String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	private String type() {
		return switch (this.mode & TYPE_MASK) {
			case 0100000 -> "file";
			case 0040000 -> "directory";
			case 0120000 -> "symlink";
			case 0140000 -> "socket";
			case 0010000 -> "named-pipe";
			case 0060000, 0020000 -> "device";
			default -> "unknown";
		};
	}

	Map<String, Object> toJson(UserDatabase users) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("path", this.path);
		json.put("name", (this.path.equals("/")) ? "/" : name());
		putType(json);
		json.put("permissions", "%03o".formatted(this.mode & 0777));
		json.put("last-modified", DateTimeFormatter.ISO_OFFSET_DATE_TIME
			.format(this.modified.toInstant().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.systemDefault())));
		putOwner(json, users);
		return json;
	}

	private void putType(Map<String, Object> json) {
		json.put("type", type());
		if (type().equals("file")) {
			json.put("size", this.size);
		}
	}

	private void putOwner(Map<String, Object> json, UserDatabase users) {
		UserDatabase.User user = users.user(this.owner.uid());
		UserDatabase.User group = users.group(this.owner.gid());
		json.put("user-id", this.owner.uid());
		json.put("user", (user != null) ? user.name() : "");
		json.put("group-id", this.owner.gid());
		json.put("group", (group != null) ? group.name() : "");
	}

}
