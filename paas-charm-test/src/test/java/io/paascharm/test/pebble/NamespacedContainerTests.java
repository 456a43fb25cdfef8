package io.paascharm.test.pebble;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link NamespacedContainer}.
 */
class NamespacedContainerTests extends WorkloadContainerContract {

	@Override
	WorkloadContainer create(Path root) {
		return Namespaces.assumed(root);
	}

	@Test
	void systemDirectoriesAreThereAndChangesStayInside() throws IOException {
		assertThat(output("sh", "-c", "echo inside >> /etc/hosts; tail -n 1 /etc/hosts")).isEqualTo("inside");
		assertThat(Files.readString(Path.of("/etc/hosts"))).doesNotContain("inside\n");
		assertThat(container().hostPath("/etc/hosts")).content().endsWith("inside\n");
	}

	@Test
	void fileOfTheRootLiesOverTheMachines() throws IOException {
		Path file = Files.createDirectories(this.home.resolve("other/etc")).resolve("hosts");
		Files.writeString(file, "own\n");
		try (NamespacedContainer other = new NamespacedContainer(this.home.resolve("other"))) {
			other.start();
			assertThat(other.hostPath("/etc/hosts")).hasContent("own");
			assertThat(other.hostPath("/etc/passwd")).exists();
		}
	}

	@Test
	void temporaryDirectoryIsItsOwn() throws IOException {
		assertThat(output("ls", "-A", "/tmp")).isEmpty();
		assertThat(output("sh", "-c", "touch /tmp/x; stat -c %a /tmp")).isEqualTo("1777");
		assertThat(root().resolve("tmp/x")).exists();
	}

	@Test
	void processesOfTheMachineAreNotSeen() throws IOException {
		assertThat(output("sh", "-c", "ls -d /proc/[0-9]* | wc -l")).isLessThan("9").hasSize(1);
	}

	@Test
	void userOfTheRockExistsWhenPrivileged() throws IOException {
		assumeThat(container().isUserAware()).isTrue();
		ContainerProcess process = container().launch(new ContainerCommand(List.of("/usr/bin/id"),
				Map.of("PATH", Launcher.DEFAULT_PATH), "/", new UserIds(584792, 584792), true));
		assertThat(new String(process.output().readAllBytes(), StandardCharsets.UTF_8))
			.startsWith("uid=584792(_daemon_) gid=584792(_daemon_) groups=584792(_daemon_)");
	}

	@Test
	void portInsideIsReachedOnlyWhenForwarded() throws IOException {
		launch(java("18923"));
		Awaitility.await().ignoreExceptionsInstanceOf(IOException.class).until(() -> {
			container().connect(18923).close();
			return true;
		});
		assertThatExceptionOfType(ConnectException.class)
			.isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), 18923).close());
		int port = container().forwardIn(18923);
		assertThat(container().forwardIn(18923)).isEqualTo(port);
		assertThat(EchoServer.ask(port, "through")).isEqualTo("through");
	}

	private String[] java(String... arguments) throws IOException {
		EchoServer.copyTo(root().resolve("app"));
		List<String> command = new ArrayList<>(List.of(EchoServer.java(), "-cp", "/app", EchoServer.class.getName()));
		command.addAll(List.of(arguments));
		return command.toArray(String[]::new);
	}

	@Test
	void refusedConnectionIsAnError() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> container().connect(18924));
	}

	@Test
	void serviceOfTheMachineIsReachedWhenForwarded() throws IOException {
		try (ServerSocketChannel server = saying("from outside")) {
			int port = port(server);
			container().forwardOut("database.test", port);
			container().forwardOut(port);
			assertThat(output(java("database.test", Integer.toString(port)))).isEqualTo("from outside");
		}
	}

	@Test
	void serviceOfTheMachineIsReachedAtThePortThatWorkloadsKnow() throws IOException {
		try (ServerSocketChannel first = saying("first"); ServerSocketChannel second = saying("second")) {
			String[] question = java("queue.test", "18926");
			container().forwardOut("queue.test", 18926, port(first));
			assertThat(output(question)).isEqualTo("first");
			container().forwardOut("queue.test", 18926, port(second));
			assertThat(output(question)).isEqualTo("second");
		}
	}

	private static ServerSocketChannel saying(String text) throws IOException {
		ServerSocketChannel server = ServerSocketChannel.open()
			.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		Relay.daemon("test-server", () -> {
			try (SocketChannel connection = server.accept()) {
				connection.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
			}
		});
		return server;
	}

	private static int port(ServerSocketChannel server) throws IOException {
		return ((InetSocketAddress) server.getLocalAddress()).getPort();
	}

}
