package io.paascharm.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of hook tools that are shell scripts. They keep what is written until the
 * hook ends, as Juju does, note every call, and fail when they are told to.
 */
final class HookTools {

	private static final List<String> NAMES = List.of("action-fail", "action-get", "action-log", "action-set",
			"application-version-set", "close-port", "config-get", "credential-get", "goal-state", "is-leader",
			"juju-log", "network-get", "open-port", "opened-ports", "relation-get", "relation-ids", "relation-list",
			"relation-set", "resource-get", "secret-add", "secret-get", "secret-grant", "secret-ids", "secret-info-get",
			"secret-remove", "secret-revoke", "secret-set", "state-delete", "state-get", "state-set", "status-get",
			"status-set");

	private final Path home;

	HookTools(Path home) {
		this.home = home;
		try (InputStream script = HookTools.class.getResourceAsStream("hook-tool")) {
			for (String part : List.of("bin", "calls", "faults", "answers", "pending", "committed")) {
				Files.createDirectories(home.resolve(part));
			}
			String program = new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("@home@",
					home.toString());
			for (String name : NAMES) {
				Path file = Files.writeString(home.resolve("bin").resolve(name), program);
				Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the directory to be put first on a {@code PATH}.
	 * @return the directory
	 */
	Path bin() {
		return this.home.resolve("bin");
	}

	/**
	 * Let a tool answer something else than what it was made with.
	 * @param tool the name of the tool
	 * @param answer its output
	 */
	void answer(String tool, String answer) {
		write(this.home.resolve("answers").resolve(tool), answer);
	}

	/**
	 * Let a tool fail.
	 * @param tool the name of the tool
	 * @param fault {@code hang}, {@code fail}, {@code nonsense}, {@code flood},
	 * {@code slow} or {@code kill-agent}
	 * @param nth the first call that fails, counted from 1
	 * @param times how many calls fail
	 */
	void fault(String tool, String fault, int nth, int times) {
		write(this.home.resolve("faults").resolve(tool), "%s %d %d%n".formatted(fault, nth, times));
	}

	/**
	 * Return all calls.
	 * @return the calls in order
	 */
	List<ToolCall> calls() {
		List<ToolCall> calls = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.home.resolve("calls"))) {
			for (Path file : files.filter((file) -> !file.toString().endsWith(".new")).sorted().toList()) {
				calls.add(ToolCall.parse(file.getFileName().toString(), Files.readString(file)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return calls;
	}

	/**
	 * Return whether a call hangs, or did.
	 * @return whether there was one
	 */
	boolean hung() {
		return calls().stream().anyMatch((call) -> call.fault().equals("hang"));
	}

	/**
	 * Commit or drop what was written, as Juju does when a hook ends.
	 * @param exitCode the exit code of the hook
	 */
	void end(int exitCode) {
		try (Stream<Path> pending = Files.list(this.home.resolve("pending"))) {
			for (Path file : pending.toList()) {
				if (exitCode == 0) {
					Files.move(file, this.home.resolve("committed").resolve(file.getFileName()),
							StandardCopyOption.REPLACE_EXISTING);
				}
				else {
					Files.delete(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return what Juju keeps.
	 * @param name {@code state-set} or {@code relation-set}
	 * @return what was written last and committed, empty if there is nothing
	 */
	String committed(String name) {
		Path file = this.home.resolve("committed").resolve(name);
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Forget all calls, and what was written.
	 */
	void forget() {
		for (String part : List.of("calls", "pending", "committed")) {
			try (Stream<Path> files = Files.list(this.home.resolve(part))) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
