package io.paascharm.test.pebble;

import org.jspecify.annotations.Nullable;

/**
 * A user and a group as a request or a plan names them.
 *
 * @param uid the user's number
 * @param user the user's name, empty for none
 * @param gid the group's number
 * @param group the group's name, empty for none
 */
record UserSpec(@Nullable Integer uid, String user, @Nullable Integer gid, String group) {

	static UserSpec of(Json json) {
		return new UserSpec(json.integer("user-id"), json.text("user"), json.integer("group-id"), json.text("group"));
	}

	static UserSpec of(ServiceConfig service) {
		return new UserSpec(service.integer("user-id"), service.text("user"), service.integer("group-id"),
				service.text("group"));
	}

	UserSpec over(UserSpec other) {
		return new UserSpec((this.uid != null) ? this.uid : other.uid, (this.user.isEmpty()) ? other.user : this.user,
				(this.gid != null) ? this.gid : other.gid, (this.group.isEmpty()) ? other.group : this.group);
	}

	boolean isEmpty() {
		return this.uid == null && this.user.isEmpty() && this.gid == null && this.group.isEmpty();
	}

	@Nullable UserIds resolve(UserDatabase users) {
		if (isEmpty()) {
			return null;
		}
		Integer userNumber = number("user", this.user, users.user(this.user), this.uid);
		Integer groupNumber = number("group", this.group, users.group(this.group), this.gid);
		if (userNumber == null) {
			throw new IllegalArgumentException("must specify user, not just group");
		}
		return new UserIds(userNumber, (groupNumber != null) ? groupNumber : groupOf(userNumber, users));
	}

	private static @Nullable Integer number(String kind, String name, UserDatabase.@Nullable User found,
			@Nullable Integer given) {
		if (name.isEmpty()) {
			return given;
		}
		if (found == null) {
			throw new IllegalArgumentException(kind + ": unknown " + kind + " " + name);
		}
		if (given != null && given != found.number()) {
			String id = (kind.equals("user")) ? "UID" : "GID";
			throw new IllegalArgumentException("%s \"%s\" %s (%d) does not match %s-id (%d)".formatted(kind, name, id,
					found.number(), kind, given));
		}
		return found.number();
	}

	private static int groupOf(int number, UserDatabase users) {
		UserDatabase.User user = users.user(number);
		if (user == null) {
			throw new IllegalArgumentException("user: unknown userid " + number);
		}
		return user.group();
	}

}
