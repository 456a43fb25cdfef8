package io.paascharm.test.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * User that a server runs as. PostgreSQL refuses to run as root.
 */
public enum ServerIdentity {

	/** The user of this JVM. */
	SAME_USER,

	/**
	 * Root, but in a user namespace without any mapping, where it is nobody in
	 * particular.
	 */
	USER_NAMESPACE,

	/** The user {@code nobody}, by {@code setpriv} of util-linux. */
	SETPRIV,

	/** The user {@code nobody}, by {@code runuser} of util-linux. */
	RUNUSER;

	private static final String OTHER_USER = "nobody";

	/**
	 * Choose the first that works on this machine.
	 * @return the identity
	 * @throws LocalRunException if this JVM is root and cannot be anybody else
	 */
	public static ServerIdentity choose() {
		if (!HostUser.isRoot()) {
			return SAME_USER;
		}
		for (ServerIdentity identity : List.of(USER_NAMESPACE, SETPRIV, RUNUSER)) {
			if (identity.works()) {
				return identity;
			}
		}
		throw new LocalRunException("run PostgreSQL as root",
				"neither 'unshare', 'setpriv' nor 'runuser' can make it another user");
	}

	/**
	 * Find an identity by its name.
	 * @param name the name in lower case with hyphens, such as {@code user-namespace}, or
	 * {@code auto} for the first that works
	 * @return the identity
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public static ServerIdentity named(String name) {
		return name.equals("auto") ? choose() : valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
	}

	private boolean works() {
		try {
			HostCommand.of(wrap(List.of("true"))).run(Duration.ofSeconds(5));
			return true;
		}
		catch (LocalRunException ex) {
			return false;
		}
	}

	boolean isOtherUser() {
		return this == SETPRIV || this == RUNUSER;
	}

	HostUser user() {
		return HostUser.find(OTHER_USER);
	}

	List<String> wrap(List<String> command) {
		List<String> wrapped = new ArrayList<>(switch (this) {
			case SAME_USER -> List.of();
			case USER_NAMESPACE -> List.of("unshare", "--user", "--");
			case SETPRIV ->
				List.of("setpriv", "--reuid=" + user().uid(), "--regid=" + user().gid(), "--clear-groups", "--");
			case RUNUSER -> List.of("runuser", "-u", OTHER_USER, "--");
		});
		wrapped.addAll(command);
		return wrapped;
	}

	/**
	 * Let a server of this identity own a file.
	 * @param file the file or directory
	 */
	void give(Path file) {
		if (isOtherUser()) {
			try {
				user().own(file);
			}
			catch (IOException ex) {
				throw LocalRunException.of("give '%s' to '%s'".formatted(file, OTHER_USER), ex);
			}
		}
	}

}
