package io.paascharm.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.core.Ordered;

/**
 * Makes Tomcat listen on a unix socket and on no port: the containers of a pod share one
 * network, and the workload may want any of its ports.
 *
 * @param socket the path of the socket
 * @param lock the lock that must be held before an old socket is removed
 */
record UnixSocketCustomizer(String socket, AgentLock lock) implements TomcatConnectorCustomizer, Ordered {

	@Override
	public void customize(Connector connector) {
		makeRoom();
		connector.setProperty("unixDomainSocketPath", this.socket);
		connector.setProperty("unixDomainSocketPathPermissions", "rw-------");
		connector.setProperty("maxThreads", "4");
		connector.setProperty("minSpareThreads", "1");
		connector.setProperty("acceptCount", "8");
	}

	private void makeRoom() {
		try {
			Path directory = Path.of(this.socket).toAbsolutePath().getParent();
			Files.createDirectories(directory);
			Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
			if (!this.lock.acquire()) {
				throw new IllegalStateException("Another process of this charm is alive");
			}
			Files.deleteIfExists(Path.of(this.socket));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot make room for the socket '%s'".formatted(this.socket), ex);
		}
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
