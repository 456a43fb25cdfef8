package io.paascharm.test.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at pages.
 */
class PageCheckTests {

	private HttpServer server;

	@BeforeEach
	void startServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			int status = exchange.getRequestURI().getPath().equals("/broken") ? 500 : 200;
			byte[] page = "<li>Hello</li>".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, page.length);
			exchange.getResponseBody().write(page);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	private String problem(String path, String contains) {
		URI uri = URI.create("http://127.0.0.1:%d%s".formatted(this.server.getAddress().getPort(), path));
		return new PageCheck(uri, contains).problem();
	}

	@Test
	void pageWithTheTextIsRight() {
		assertThat(problem("/", "Hello")).isEmpty();
		assertThat(problem("/", "")).isEmpty();
	}

	@Test
	void pageWithoutTheTextIsNot() {
		assertThat(problem("/", "Bonjour")).isEqualTo("the page does not show 'Bonjour'");
	}

	@Test
	void errorIsNot() {
		assertThat(problem("/broken", "Hello")).contains("500");
	}

	@Test
	void nobodyThereIsNot() {
		this.server.stop(0);
		assertThat(problem("/", "Hello")).isNotEmpty();
	}

}
