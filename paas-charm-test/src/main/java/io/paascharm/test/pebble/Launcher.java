package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The start of processes as Pebble starts them: with its own environment below theirs, by
 * its own PATH, as the user they name.
 */
final class Launcher {

	static final String DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

	private final WorkloadContainer container;

	private final Map<String, String> environment;

	private final UserDatabase users;

	Launcher(WorkloadContainer container, Map<String, String> environment) {
		this.container = container;
		this.environment = Map.copyOf(environment);
		this.users = new UserDatabase(this::ownOrMachines);
	}

	private Path ownOrMachines(String file) {
		Path own = this.container.hostPath(file);
		return Files.exists(own) ? own : Path.of(file);
	}

	Map<String, String> environment() {
		return new HashMap<>(this.environment);
	}

	UserDatabase users() {
		return this.users;
	}

	@Nullable UserIds ids(UserSpec user) {
		return (this.container.isUserAware()) ? user.resolve(this.users) : null;
	}

	void addHome(Map<String, String> environment, @Nullable UserIds ids) {
		UserDatabase.User user = this.users.user((ids != null) ? ids.uid() : ownUid());
		if (user != null) {
			putIfBlank(environment, "HOME", user.home());
			putIfBlank(environment, "USER", user.name());
		}
	}

	private int ownUid() {
		boolean mappedToRoot = this.container.isIsolated() && !this.container.isUserAware();
		return (mappedToRoot) ? 0 : Identity.uid();
	}

	private static void putIfBlank(Map<String, String> environment, String name, String value) {
		if (environment.getOrDefault(name, "").isEmpty()) {
			environment.put(name, value);
		}
	}

	boolean hasProgram(String name) {
		return this.container.findProgram(name, searchPath()) != null;
	}

	private String searchPath() {
		return this.environment.getOrDefault("PATH", DEFAULT_PATH);
	}

	boolean isIsolated() {
		return this.container.isIsolated();
	}

	boolean isDirectory(String path) {
		return Files.isDirectory(this.container.hostPath(path));
	}

	boolean exists(String path) {
		return Files.exists(this.container.hostPath(path));
	}

	ContainerProcess start(List<String> words, Map<String, String> environment, String directory,
			@Nullable UserIds user, boolean mergeError) throws IOException {
		String program = program(words.get(0), directory);
		if (!directory.isEmpty() && !isDirectory(directory)) {
			throw new IOException("fork/exec " + program + ": no such file or directory");
		}
		List<String> arguments = new ArrayList<>(words);
		arguments.set(0, program);
		return this.container.launch(new ContainerCommand(arguments, environment,
				(directory.isEmpty()) ? "/" : directory, user, mergeError));
	}

	private String program(String name, String directory) throws IOException {
		boolean relative = name.contains("/") && !name.startsWith("/") && !directory.isEmpty();
		String path = (relative) ? directory + "/" + name : name;
		String program = this.container.findProgram(path, searchPath());
		if (program != null) {
			return program;
		}
		if (!name.contains("/")) {
			throw new IOException("exec: \"" + name + "\": executable file not found in $PATH");
		}
		Path file = this.container.hostPath(path);
		throw new IOException(
				"fork/exec " + name + ((Files.exists(file)) ? ": permission denied" : ": no such file or directory"));
	}

}
