package io.paascharm.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.paascharm.pebble.Changes;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.ServiceInfo;
import io.paascharm.test.model.Unit;
import io.paascharm.test.run.ImageContainers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is to be seen of a unit's workload from outside of the charm: its pages, Pebble's
 * word about it and its processes.
 */
public final class Workload {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** The brackets keep the shell from finding itself. */
	private static final String PROCESSES = """
			for process in /proc/[0-9]*; do
				words=$(tr '\\0' ' ' <"$process/cmdline" 2>/dev/null) || continue
				case $words in
				*%s*) while read -r pid name state parent rest; do echo "$pid $parent"; done <"$process/stat" ;;
				esac
			done
			""";

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final Unit unit;

	private final ImageContainers containers;

	private final WorkloadKind kind;

	/**
	 * Look at a unit.
	 * @param unit the unit
	 * @param containers the containers of all units
	 * @param kind what the unit runs
	 */
	public Workload(Unit unit, ImageContainers containers, WorkloadKind kind) {
		this.unit = unit;
		this.containers = containers;
		this.kind = kind;
	}

	private PebbleClient pebble() {
		return PebbleClient.at(this.unit.containersDirectory().resolve(this.kind.container()).resolve("pebble.socket"));
	}

	private URI address(String path) {
		return URI.create(
				"http://127.0.0.1:%d%s".formatted(this.containers.forwardIn(this.unit.name(), this.kind.port()), path));
	}

	/**
	 * Ask for the page.
	 * @return the page, which has status 200
	 * @throws IOException if nothing answers
	 * @throws InterruptedException if the thread is interrupted
	 */
	public String page() throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(address("/")), 200);
	}

	/**
	 * Type a note into the form of the page.
	 * @param text the note, as in a form's URL encoding
	 * @throws IOException if nothing answers
	 * @throws InterruptedException if the thread is interrupted
	 */
	void add(String text) throws IOException, InterruptedException {
		send(HttpRequest.newBuilder(address("/"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("text=" + text)), 302);
	}

	/**
	 * Ask for anything.
	 * @param path the path, such as {@code /healthz}
	 * @return the answer
	 * @throws IOException if nothing answers
	 * @throws InterruptedException if the thread is interrupted
	 */
	public HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(address(path)));
	}

	private String send(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
		HttpResponse<String> response = send(request);
		assertThat(response.statusCode()).as("status of %s: %s", this.unit, response.body()).isEqualTo(status);
		return response.body();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * Return whether Pebble runs the service.
	 * @return whether it is active
	 */
	public boolean isActive() {
		return pebble().services()
			.list()
			.stream()
			.anyMatch((service) -> service.name().equals(this.kind.service())
					&& service.current() == ServiceInfo.Status.ACTIVE);
	}

	/**
	 * Return the environment that Pebble gives to what it starts next.
	 * @return the variables of the service by name
	 */
	Map<String, String> plannedEnvironment() {
		return pebble().plan().services().get(this.kind.service()).environment();
	}

	/**
	 * Return how often Pebble was asked for work.
	 * @param kind the kind of the change, such as {@code replan}
	 * @return the number of changes that it remembers
	 */
	long changes(String kind) {
		return pebble().changes()
			.list(Changes.Selector.ALL)
			.stream()
			.filter((change) -> change.kind().equals(kind))
			.count();
	}

	private String run(String... command) {
		return pebble().exec(ExecCommand.of(command)).await().stdout();
	}

	/**
	 * Return the processes of the service.
	 * @return the numbers of their parents by their own, as seen in the container
	 */
	Map<String, String> processes() {
		Map<String, String> parents = new LinkedHashMap<>();
		run("sh", "-c", PROCESSES.formatted(this.kind.process())).lines()
			.forEach((line) -> parents.put(line.split(" ")[0], line.split(" ")[1]));
		return parents;
	}

	/**
	 * Return the first process of the service.
	 * @return its number in the container
	 */
	String master() {
		Map<String, String> parents = processes();
		List<String> masters = parents.keySet()
			.stream()
			.filter((pid) -> !parents.containsKey(parents.get(pid)))
			.toList();
		assertThat(masters).as("masters of %s", this.unit).hasSize(1);
		return masters.get(0);
	}

	/**
	 * Return the environment that the service was started with.
	 * @return the variables by name
	 */
	public Map<String, String> environment() {
		Map<String, String> variables = new LinkedHashMap<>();
		for (String variable : run("cat", "/proc/" + master() + "/environ").split("\0")) {
			int end = variable.indexOf('=');
			variables.put(variable.substring(0, end), variable.substring(end + 1));
		}
		return variables;
	}

	/**
	 * Return whether any process of the container has a variable.
	 * @param name the name, or its beginning
	 * @return whether one has
	 */
	boolean hasProcessWith(String name) {
		return run("sh", "-c", "cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n'").lines()
			.anyMatch((variable) -> variable.startsWith(name));
	}

}
