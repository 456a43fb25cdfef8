package io.paascharm.it.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * HTTP server on the loopback that remembers what it was asked.
 */
final class RecordingServer implements AutoCloseable {

	private final HttpServer server;

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final Function<Request, String> answer;

	private RecordingServer(HttpServer server, Function<Request, String> answer) {
		this.server = server;
		this.answer = answer;
	}

	/**
	 * Start a server.
	 * @param answer what it answers with status 200
	 * @return the server
	 * @throws IOException if it cannot listen
	 */
	static RecordingServer start(Function<Request, String> answer) throws IOException {
		InetAddress loopback = InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 });
		RecordingServer server = new RecordingServer(HttpServer.create(new InetSocketAddress(loopback, 0), 0), answer);
		server.server.createContext("/", server::serve);
		server.server.start();
		return server;
	}

	private void serve(HttpExchange exchange) throws IOException {
		try (exchange) {
			Request request = new Request(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(),
					exchange.getRequestBody().readAllBytes());
			this.requests.add(request);
			byte[] body = this.answer.apply(request).getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, (body.length != 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
		}
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	List<Request> requests() {
		return List.copyOf(this.requests);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * Request that came.
	 *
	 * @param path the path
	 * @param headers the headers
	 * @param body the body
	 */
	record Request(String path, Map<String, List<String>> headers, byte[] body) {

		Request {
			Headers copy = new Headers();
			copy.putAll(headers);
			headers = copy;
		}

		String header(String name) {
			return String.join(", ", this.headers.getOrDefault(name, List.of()));
		}

		String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

	}

}
