package io.paascharm.it.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Memcached as its charms give it to others: one server for each unit.
 */
final class MemcachedServer implements AutoCloseable {

	private final ServerPlace place;

	private final ServerProcess process;

	private final int port;

	private final int hostPort;

	private MemcachedServer(ServerPlace place, ServerProcess process, int port, int hostPort) {
		this.place = place;
		this.process = process;
		this.port = port;
		this.hostPort = hostPort;
	}

	/**
	 * Start a server.
	 * @param place where it runs
	 * @param port the port that workloads know, which no other server may have
	 * @return the server, which answers
	 * @throws IOException if it does not start
	 */
	static MemcachedServer start(ServerPlace place, int port) throws IOException {
		String program = place.program("memcached", "Debian's memcached").toString();
		int hostPort = ServerPlace.freePort();
		ServerProcess process = ServerProcess.start(place.directory(), Map.of(), List.of(program, "-u",
				System.getProperty("user.name"), "-l", "127.0.0.1", "-p", Integer.toString(hostPort), "-U", "0"));
		place.reach(port, hostPort);
		return new MemcachedServer(place, process.awaitPort(hostPort), port, hostPort);
	}

	/**
	 * Return what the unit of the server writes.
	 * @return its databag
	 */
	Map<String, String> databag() {
		return Map.of("host", this.place.host(), "port", Integer.toString(this.port), "udp-port", "0");
	}

	/**
	 * Return how workloads name the server.
	 * @return host and port
	 */
	String address() {
		return this.place.host() + ":" + this.port;
	}

	/**
	 * Return a value that somebody else has stored.
	 * @param key the key
	 * @return the value, empty if there is none
	 * @throws IOException if the server does not answer
	 */
	String value(String key) throws IOException {
		List<String> lines = ask("get " + key, "END");
		return (lines.size() > 1) ? lines.get(1) : "";
	}

	/**
	 * Return the version of the server.
	 * @return the version
	 * @throws IOException if the server does not answer
	 */
	String version() throws IOException {
		return ask("version", "VERSION").get(0).replace("VERSION ", "");
	}

	private List<String> ask(String question, String end) throws IOException {
		List<String> lines = new ArrayList<>();
		try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), this.hostPort);
				BufferedReader answer = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write((question + "\r\n").getBytes(StandardCharsets.US_ASCII));
			for (String line = answer.readLine(); line != null; line = answer.readLine()) {
				lines.add(line);
				if (line.startsWith(end)) {
					break;
				}
			}
		}
		return lines;
	}

	@Override
	public void close() {
		this.process.close();
	}

}
