package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Paths below a root directory, symbolic links read as a process with that root would.
 */
final class RootedPath {

	private static final int MAXIMUM_LINKS = 40;

	private final Path root;

	private final Deque<String> pending = new ArrayDeque<>();

	private final List<String> done = new ArrayList<>();

	private int links;

	private RootedPath(Path root) {
		this.root = root;
	}

	static Path resolve(Path root, String path, boolean followLast) {
		RootedPath rooted = new RootedPath(root);
		rooted.push(path);
		return rooted.walk(followLast);
	}

	private Path walk(boolean followLast) {
		while (!this.pending.isEmpty()) {
			String part = this.pending.removeFirst();
			if (part.equals("..")) {
				if (!this.done.isEmpty()) {
					this.done.remove(this.done.size() - 1);
				}
			}
			else if (!part.isEmpty() && !part.equals(".")) {
				step(part, followLast || !this.pending.isEmpty());
			}
		}
		return current();
	}

	private void step(String part, boolean follow) {
		String target = (follow) ? target(current().resolve(part)) : "";
		if (target.isEmpty() || ++this.links > MAXIMUM_LINKS) {
			this.done.add(part);
			return;
		}
		if (target.startsWith("/")) {
			this.done.clear();
		}
		push(target);
	}

	private Path current() {
		return this.root.resolve(String.join("/", this.done));
	}

	private void push(String path) {
		String[] parts = path.split("/");
		for (int i = parts.length - 1; i >= 0; i--) {
			this.pending.addFirst(parts[i]);
		}
	}

	private static String target(Path path) {
		try {
			return Files.isSymbolicLink(path) ? Files.readSymbolicLink(path).toString() : "";
		}
		catch (IOException ex) {
			return "";
		}
	}

}
