package io.paascharm.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The packed sample charm, unpacked by Juju's rules: with the modes of the archive and
 * new times. Its metadata is the test's own.
 */
final class PackedCharm implements AutoCloseable {

	private final Path root;

	private final Path directory;

	private final HookTools tools;

	private final Map<String, String> variables = new LinkedHashMap<>();

	private final Set<String> absent = new HashSet<>();

	private PackedCharm(Path root, Path directory) {
		this.root = root;
		this.directory = directory;
		this.tools = new HookTools(root.resolve("tools"));
	}

	/**
	 * Unpack the charm.
	 * @param root an empty directory
	 * @return the charm
	 * @throws IOException if the archive cannot be read
	 */
	static PackedCharm unpack(Path root) throws IOException {
		Path directory = root.resolve("agents/unit-flask-k8s-0/charm");
		try (FileSystem archive = FileSystems.newFileSystem(PackedSamples.charm("flask"),
				Map.of("enablePosixFileAttributes", "true")); Stream<Path> entries = Files.walk(archive.getPath("/"))) {
			for (Path entry : entries.toList()) {
				Path target = directory.resolve(entry.toString().substring(1));
				if (Files.isDirectory(entry)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(entry, target);
					Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(entry));
				}
			}
		}
		for (String file : List.of("metadata.yaml", "config.yaml", "actions.yaml")) {
			Files.writeString(directory.resolve(file), resource(file));
		}
		return new PackedCharm(root, directory);
	}

	private static String resource(String name) throws IOException {
		try (InputStream content = PackedCharm.class.getResourceAsStream(name)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	Path directory() {
		return this.directory;
	}

	HookTools tools() {
		return this.tools;
	}

	/**
	 * Return the directory of the agent's files.
	 * @return the directory, which need not exist yet
	 */
	Path run() {
		return this.directory.resolve(".paas-charm");
	}

	/**
	 * Return where the charm looks for the sockets of its containers.
	 * @return the directory
	 */
	Path containers() {
		return this.root.resolve("containers");
	}

	/**
	 * Add a flag to those of every JVM of this charm.
	 * @param flag the flag
	 * @throws IOException if the file of flags cannot be written
	 */
	void addFlag(String flag) throws IOException {
		Path file = this.directory.resolve("app/java.args");
		List<String> lines = new ArrayList<>(Files.readAllLines(file));
		lines.add(lines.size() - 3, '"' + flag + '"');
		Files.write(file, lines);
	}

	/**
	 * Take curl away, so that every hook runs in a JVM of its own.
	 * @return this charm
	 * @throws IOException if the programs cannot be copied
	 */
	PackedCharm withoutCurl() throws IOException {
		Path bin = Files.createDirectories(this.root.resolve("bin"));
		for (String name : List.of("sh", "cat", "date", "env", "mkdir", "mv", "rm", "sleep", "touch", "setsid",
				"timeout")) {
			Path program = Files.exists(Path.of("/usr/bin", name)) ? Path.of("/usr/bin", name) : Path.of("/bin", name);
			Files.copy(program, bin.resolve(name));
		}
		this.variables.put("PATH", this.tools.bin() + ":" + bin);
		return this;
	}

	/**
	 * Set a variable of every dispatch.
	 * @param name the name of the variable
	 * @param value the value
	 */
	void setVariable(String name, String value) {
		this.variables.put(name, value);
	}

	/**
	 * Leave a variable out of every dispatch.
	 * @param name the name of the variable
	 */
	void removeVariable(String name) {
		this.absent.add(name);
	}

	/**
	 * Run a hook or an action, and wait for its end.
	 * @param path such as {@code hooks/config-changed} or {@code actions/backup}
	 * @return how it ended
	 */
	HookResult dispatch(String path) {
		return start(path).await();
	}

	/**
	 * Begin a hook or an action.
	 * @param path such as {@code hooks/config-changed} or {@code actions/backup}
	 * @return the dispatch
	 */
	RunningHook start(String path) {
		Map<String, String> environment = environment(path);
		String context = environment.get("JUJU_CONTEXT_ID");
		try {
			Path output = Files.createDirectories(this.root.resolve("output").resolve(context.replace('/', '-')));
			ProcessBuilder builder = new ProcessBuilder(this.directory.resolve("dispatch").toString())
				.directory(this.directory.toFile())
				.redirectInput(Path.of("/dev/null").toFile())
				.redirectOutput(output.resolve("stdout").toFile())
				.redirectError(output.resolve("stderr").toFile());
			builder.environment().clear();
			builder.environment().putAll(environment);
			return new RunningHook(builder.start(), context, output, this.tools);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, String> environment(String path) {
		String name = path.substring(path.indexOf('/') + 1);
		boolean action = path.startsWith("actions/");
		Map<String, String> environment = new JujuEnvironment(this.directory).variables();
		environment.put("JUJU_DISPATCH_PATH", path);
		environment.put("JUJU_HOOK_NAME", action ? "" : name);
		environment.put("JUJU_CONTEXT_ID", "flask-k8s/0-" + name + "-" + UUID.randomUUID().toString().replace("-", ""));
		environment.put("PATH", this.tools.bin() + ":/usr/bin:/bin");
		environment.put("PAAS_CHARM_CONTAINERS", containers().toString());
		if (action) {
			environment
				.putAll(Map.of("JUJU_ACTION_NAME", name, "JUJU_ACTION_UUID", "2", "JUJU_ACTION_TAG", "action-2"));
		}
		if (name.endsWith("-pebble-ready")) {
			environment.put("JUJU_WORKLOAD_NAME", name.substring(0, name.length() - "-pebble-ready".length()));
		}
		environment.putAll(this.variables);
		environment.keySet().removeAll(this.absent);
		return environment;
	}

	/**
	 * Return the agent.
	 * @return the process that the charm's directory names as its agent
	 */
	CharmProcess agent() {
		try {
			return new CharmProcess(Long.parseLong(Files.readString(run().resolve("agent")).split(" ")[0]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return all JVMs of this charm.
	 * @return the processes that run the charm's own {@code java}
	 */
	List<CharmProcess> jvms() {
		return CharmProcess.running(this.directory.resolve("runtime/bin/java"));
	}

	/**
	 * Ask the agent's socket.
	 * @param path such as {@code /actuator/health}
	 * @return what the agent answers
	 * @throws IOException if curl cannot be started
	 */
	String get(String path) throws IOException {
		Process curl = new ProcessBuilder("curl", "-q", "-s", "--max-time", "10", "--unix-socket",
				run().resolve("agent.sock").toString(), "http://agent" + path)
			.start();
		return new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	/**
	 * End all processes of this charm, and hook tools that hang.
	 */
	@Override
	public void close() {
		jvms().forEach((process) -> process.signal("KILL"));
		for (ToolCall call : this.tools.calls()) {
			CharmProcess tool = new CharmProcess(call.pid());
			if (call.fault().equals("hang") && tool.hasVariable("JUJU_CONTEXT_ID", call.context())) {
				tool.signal("KILL");
			}
		}
	}

}
