package io.paascharm.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;

/**
 * Makes Tomcat listen on a unix socket and on no port: the containers of a pod share one
 * network, and the workload may want any of its ports.
 *
 * @param socket the path of the socket
 * @param lock the lock that must be held before an old socket is removed, or {@code null}
 * if the socket is nobody else's
 */
record UnixSocketCustomizer(String socket, @Nullable AgentLock lock) implements TomcatConnectorCustomizer {

	@Override
	public void customize(Connector connector) {
		try {
			Path directory = Path.of(this.socket).toAbsolutePath().getParent();
			Files.createDirectories(directory);
			Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
			if (this.lock != null && !this.lock.acquire()) {
				throw new IllegalStateException("Another agent of this charm is alive");
			}
			Files.deleteIfExists(Path.of(this.socket));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot make room for the socket '%s'".formatted(this.socket), ex);
		}
		connector.setProperty("unixDomainSocketPath", this.socket);
		connector.setProperty("unixDomainSocketPathPermissions", "rw-------");
		connector.setProperty("maxThreads", "4");
		connector.setProperty("minSpareThreads", "1");
		connector.setProperty("acceptCount", "8");
	}

}
