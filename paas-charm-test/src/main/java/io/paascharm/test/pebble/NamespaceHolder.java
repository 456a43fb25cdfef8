package io.paascharm.test.pebble;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * The process that keeps a container's namespaces alive, and ends all of their processes
 * when it ends: it does so when this JVM closes a pipe or is gone.
 */
final class NamespaceHolder implements AutoCloseable {

	private static final Duration START_DEADLINE = Duration.ofSeconds(20);

	private static final Duration CHILD_DEADLINE = Duration.ofSeconds(5);

	private static final List<String> SYSTEM = List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32", "usr", "etc",
			"var", "opt", "nix", "home", "root", "srv");

	private static final Set<String> OWN = Set.of("", "proc", "sys", "dev", "run", "tmp", "app", "flask", "django",
			"charm");

	private final Process process;

	private final boolean privileged;

	private final long first;

	private NamespaceHolder(Process process, boolean privileged) throws IOException {
		this.process = process;
		this.privileged = privileged;
		this.first = childOf(process);
	}

	static NamespaceHolder create(Path root, boolean privileged) {
		try {
			Files.createDirectories(root);
			Process process = new ProcessBuilder(commandLine(root, privileged)).start();
			return awaitReady(process, privileged);
		}
		catch (IOException ex) {
			throw new ContainerException("Cannot create namespaces: " + ex.getMessage(), ex);
		}
	}

	private static List<String> commandLine(Path root, boolean privileged) throws IOException {
		List<String> line = new ArrayList<>(List.of(HostTools.require("setsid"), HostTools.require("unshare"),
				"--mount", "--net", "--pid", "--fork", "--kill-child"));
		if (!privileged) {
			line.addAll(List.of("--user", "--map-root-user"));
		}
		line.addAll(List.of(HostTools.require("sh"), "-c", script(), "pebble-container", root.toString(),
				Boolean.toString(privileged), loopbackCommand()));
		line.addAll(topLevel());
		return line;
	}

	private static String script() throws IOException {
		try (@Nullable
		InputStream script = NamespaceHolder.class.getResourceAsStream("container-init.sh")) {
			if (script == null) {
				throw new IOException("container-init.sh is missing");
			}
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String loopbackCommand() {
		String ip = HostTools.find("ip");
		if (ip != null) {
			return ip + " link set lo up";
		}
		String busybox = HostTools.find("busybox");
		return (busybox != null) ? busybox + " ifconfig lo up" : HostTools.require("ifconfig") + " lo up";
	}

	private static Set<String> topLevel() {
		Set<String> names = new LinkedHashSet<>(SYSTEM);
		String path = System.getenv("PATH") + ":" + System.getProperty("java.home");
		for (String directory : path.split(":")) {
			String[] parts = directory.split("/", 3);
			if (parts.length > 1 && parts[0].isEmpty() && !OWN.contains(parts[1])) {
				names.add(parts[1]);
			}
		}
		return names;
	}

	private static NamespaceHolder awaitReady(Process process, boolean privileged) throws IOException {
		Thread deadline = new Thread(() -> endUnlessReady(process), "pebble-container-start");
		deadline.setDaemon(true);
		deadline.start();
		try (BufferedReader output = process.inputReader()) {
			if (!"ready".equals(output.readLine())) {
				String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
				process.destroyForcibly();
				throw new ContainerException("Cannot create namespaces: " + error.strip());
			}
			return new NamespaceHolder(process, privileged);
		}
		finally {
			deadline.interrupt();
		}
	}

	private static void endUnlessReady(Process process) {
		try {
			TimeUnit.NANOSECONDS.sleep(START_DEADLINE.toNanos());
			process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	static long childOf(Process process) throws IOException {
		Path children = Path.of("/proc/" + process.pid() + "/task/" + process.pid() + "/children");
		long deadline = System.nanoTime() + CHILD_DEADLINE.toNanos();
		while (System.nanoTime() < deadline && process.isAlive()) {
			String found = Files.exists(children) ? Files.readString(children).strip() : firstChild(process);
			if (!found.isEmpty()) {
				return Long.parseLong(found.split(" ")[0]);
			}
			LockSupport.parkNanos(100_000);
		}
		return process.pid();
	}

	private static String firstChild(Process process) {
		return process.children().findFirst().map((child) -> Long.toString(child.pid())).orElse("");
	}

	List<String> enter(boolean all) {
		List<String> line = new ArrayList<>(
				List.of(HostTools.require("setsid"), HostTools.require("nsenter"), "--target=" + this.first, "--net"));
		line.addAll((this.privileged) ? List.of() : List.of("--user", "--preserve-credentials"));
		line.addAll((all) ? List.of("--mount", "--pid") : List.of());
		line.add("--");
		return line;
	}

	Path root() {
		return Path.of("/proc/" + this.first + "/root");
	}

	@Override
	public void close() {
		HostTools.end(this.process, 10);
	}

}
