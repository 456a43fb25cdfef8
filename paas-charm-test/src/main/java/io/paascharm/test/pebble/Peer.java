package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/**
 * Who is at the other end of a connection.
 *
 * @param uid the user's number
 */
record Peer(long uid) {

	private static final long NOBODY = 65534;

	static Peer of(SocketChannel channel) throws IOException {
		UnixDomainPrincipal principal = channel.getOption(ExtendedSocketOptions.SO_PEERCRED);
		String name = principal.user().getName();
		if (name.equals(System.getProperty("user.name"))) {
			return new Peer(Identity.uid());
		}
		if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
			return new Peer(Long.parseLong(name));
		}
		Integer uid = new UserDatabase((file) -> Path.of(file)).userNumber(name);
		return new Peer((uid != null) ? uid : NOBODY);
	}

	boolean isAdmin() {
		return this.uid == 0 || this.uid == Identity.uid();
	}

}
