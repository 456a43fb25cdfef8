package io.paascharm.test.pebble;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/**
 * What the services wrote lately, some 100 KiB of each.
 */
final class ServiceLogs {

	private static final int MAXIMUM_SIZE = 100 * 1024;

	private static final int SHOWN_LINES = 20;

	private final Map<String, Deque<Entry>> entries = new HashMap<>();

	private final Map<String, Integer> sizes = new HashMap<>();

	private final BiConsumer<String, String> output;

	private final AtomicLong sequence = new AtomicLong();

	ServiceLogs(BiConsumer<String, String> output) {
		this.output = output;
	}

	void copy(String service, InputStream stream) {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				append(service, line);
				this.output.accept(service, line);
			}
		}
		catch (IOException ex) {
			append(service, "(... output unreadable ...)");
		}
	}

	private synchronized void append(String service, String line) {
		Deque<Entry> lines = this.entries.computeIfAbsent(service, (name) -> new ArrayDeque<>());
		lines.addLast(new Entry(this.sequence.incrementAndGet(), Instant.now(), service, line));
		int size = this.sizes.merge(service, line.length() + 1, Integer::sum);
		while (size > MAXIMUM_SIZE) {
			size -= lines.removeFirst().message().length() + 1;
		}
		this.sizes.put(service, size);
		notifyAll();
	}

	synchronized List<Entry> since(long sequence, Collection<String> services) {
		List<Entry> found = new ArrayList<>();
		for (String service : services) {
			found.addAll(this.entries.getOrDefault(service, new ArrayDeque<>()));
		}
		found.removeIf((entry) -> entry.sequence() <= sequence);
		found.sort(Comparator.comparingLong(Entry::sequence));
		return found;
	}

	synchronized long sequence() {
		return this.sequence.get();
	}

	synchronized void awaitMore(long seen) throws InterruptedException {
		if (this.sequence.get() <= seen) {
			wait(1000);
		}
	}

	String lastLines(String service, long after) {
		List<Entry> lines = since(after, List.of(service));
		StringBuilder text = new StringBuilder();
		int hidden = lines.size() - SHOWN_LINES;
		if (hidden > 0) {
			text.append("    (...)");
		}
		for (Entry entry : lines.subList(Math.max(0, hidden), lines.size())) {
			text.append((text.isEmpty()) ? "    " : "\n    ").append(entry.message());
		}
		return text.toString();
	}

	/**
	 * One line.
	 *
	 * @param sequence its number among all lines
	 * @param time when it was written
	 * @param service the service that wrote it
	 * @param message the line
	 */
	record Entry(long sequence, Instant time, String service, String message) {
	}

}
