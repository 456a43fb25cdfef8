package io.paascharm.test.pebble;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at whether a workload is well.
 */
final class CheckProbe {

	private static final Logger logger = LoggerFactory.getLogger(CheckProbe.class);

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "");

	private static final int MAXIMUM_DETAILS = 512;

	private static final int MAXIMUM_REDIRECTS = 10;

	private final CheckConfig config;

	private final ServiceContext context;

	private final Supervision supervision;

	private final WorkloadContainer container;

	private volatile Closeable open = CheckProbe::nothing;

	private final AtomicBoolean late = new AtomicBoolean();

	CheckProbe(CheckConfig config, Plan plan, Supervision supervision, WorkloadContainer container) {
		this.config = config;
		this.supervision = supervision;
		this.container = container;
		Map<String, Object> exec = config.target("exec");
		UserSpec user = new UserSpec(PlanValues.integer(exec.get("user-id")), PlanValues.text(exec.get("user")),
				PlanValues.integer(exec.get("group-id")), PlanValues.text(exec.get("group")));
		this.context = ServiceContext.of(plan, PlanValues.text(exec.get("service-context")),
				PlanValues.textMap(exec.get("environment")), user, PlanValues.text(exec.get("working-dir")));
	}

	String run() throws InterruptedException {
		Duration timeout = this.config.timeout();
		this.late.set(false);
		ScheduledFuture<?> deadline = this.supervision.timers()
			.schedule(this::runLate, timeout.toNanos(), TimeUnit.NANOSECONDS);
		String error = error();
		deadline.cancel(false);
		return (this.late.get()) ? "check timed out after " + GoDuration.format(timeout) : error;
	}

	private String error() throws InterruptedException {
		try {
			return probe();
		}
		catch (IOException | IllegalArgumentException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private void runLate() {
		this.late.set(true);
		closeOpen();
	}

	private void opened(Closeable connection) {
		this.open = connection;
		if (this.late.get()) {
			closeOpen();
		}
	}

	private void closeOpen() {
		try {
			this.open.close();
		}
		catch (IOException ex) {
			logger.debug("Check '{}' could not be ended: {}", this.config.name(), ex.getMessage());
		}
	}

	private static void nothing() {
		logger.trace("Nothing to close");
	}

	private String probe() throws IOException, InterruptedException {
		if (this.config.is("http")) {
			return http(PlanValues.text(this.config.target("http").get("url")), MAXIMUM_REDIRECTS);
		}
		return (this.config.is("tcp")) ? tcp(this.config.target("tcp")) : exec();
	}

	private String tcp(Map<String, Object> target) throws IOException {
		Integer port = PlanValues.integer(target.get("port"));
		connect(PlanValues.text(target.get("host")), (port != null) ? port : 0).close();
		return "";
	}

	private SocketChannel connect(String host, int port) throws IOException {
		try {
			SocketChannel channel = (LOOPBACK.contains(host)) ? this.container.connect(port)
					: SocketChannel.open(new InetSocketAddress(host, port));
			opened(channel);
			return channel;
		}
		catch (IOException ex) {
			String address = ((LOOPBACK.contains(host)) ? "127.0.0.1" : host) + ":" + port;
			throw new IOException("dial tcp " + address + ": connect: connection refused", ex);
		}
	}

	private String http(String url, int redirects) throws IOException {
		URI uri = URI.create(url);
		if (!"http".equals(uri.getScheme())) {
			throw new IOException("Get \"" + url + "\": unsupported protocol scheme \"" + uri.getScheme() + "\"");
		}
		return http(uri, redirects);
	}

	private String http(URI uri, int redirects) throws IOException {
		int port = (uri.getPort() < 0) ? 80 : uri.getPort();
		try (SocketChannel channel = connect(String.valueOf(uri.getHost()), port)) {
			channel.write(ByteBuffer.wrap(request(uri).getBytes(StandardCharsets.UTF_8)));
			return answer(uri, new BufferedInputStream(new ChannelInputStream(channel)), redirects);
		}
		catch (IOException ex) {
			throw new IOException("Get \"" + uri + "\": " + ex.getMessage(), ex);
		}
	}

	private String answer(URI uri, InputStream input, int redirects) throws IOException {
		int status = status(String.valueOf(HttpRequest.readLine(input)));
		Map<String, String> headers = HttpRequest.readHeaders(input);
		if (status >= 300 && status < 400 && headers.containsKey("location") && redirects > 0) {
			return http(uri.resolve(headers.getOrDefault("location", "")).toString(), redirects - 1);
		}
		return (status >= 200 && status < 300) ? ""
				: details("non-2xx status code " + status, HttpBody.of(input, headers).readNBytes(MAXIMUM_DETAILS));
	}

	private static int status(String line) throws IOException {
		String[] parts = line.split(" ");
		if (parts.length < 2 || parts[1].length() != 3) {
			throw new IOException("malformed HTTP response \"" + line + "\"");
		}
		return Integer.parseInt(parts[1]);
	}

	private String request(URI uri) {
		String path = (uri.getRawPath().isEmpty()) ? "/" : uri.getRawPath();
		StringBuilder request = new StringBuilder("GET ").append(path);
		if (uri.getRawQuery() != null) {
			request.append('?').append(uri.getRawQuery());
		}
		request.append(" HTTP/1.1\r\n");
		headers(uri).forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
		return request.append("\r\n").toString();
	}

	private Map<String, String> headers(URI uri) {
		Map<String, String> headers = new HashMap<>(
				Map.of("Host", uri.getRawAuthority(), "Connection", "close", "User-Agent", "Go-http-client/1.1"));
		headers.putAll(PlanValues.textMap(this.config.target("http").get("headers")));
		return headers;
	}

	private String exec() throws IOException, InterruptedException {
		ContainerProcess process = startProcess();
		opened(() -> process.signal("KILL"));
		process.input().close();
		byte[] output = process.output().readAllBytes();
		int code = process.waitFor();
		this.open = CheckProbe::nothing;
		int from = Math.max(0, output.length - MAXIMUM_DETAILS);
		return (code == 0) ? "" : details("exit status " + code, Arrays.copyOfRange(output, from, output.length));
	}

	private ContainerProcess startProcess() throws IOException {
		List<String> words = ShellWords.split(PlanValues.text(this.config.target("exec").get("command")));
		Launcher launcher = this.supervision.launcher();
		Map<String, String> environment = launcher.environment();
		environment.putAll(this.context.environment());
		return launcher.start(words, environment, this.context.directory(), launcher.ids(this.context.user()), true);
	}

	private static String details(String message, byte[] output) {
		String text = new String(output, StandardCharsets.UTF_8).strip();
		return (text.isEmpty()) ? message : message + "; " + text;
	}

}
