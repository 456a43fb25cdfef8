package io.paascharm.pebble;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Running command: a change for its end, three websockets for its signals, its input and
 * output, and its error output.
 */
final class DefaultExec implements Exec {

	private static final String PATH = "/v1/exec";

	private static final String CALL = "POST " + PATH;

	/**
	 * What a command gets on top of its own deadline to be killed by Pebble and reported.
	 */
	private static final Duration GRACE = Duration.ofSeconds(3);

	private final PebbleApi api;

	private final Changes changes;

	private final ExecCommand command;

	private final String changeId;

	private final ExecStreams streams;

	private final long end;

	private DefaultExec(PebbleApi api, Changes changes, ExecCommand command, String changeId, ExecStreams streams) {
		this.api = api;
		this.changes = changes;
		this.command = command;
		this.changeId = changeId;
		this.streams = streams;
		this.end = System.nanoTime() + command.timeout().plus(GRACE).toNanos();
	}

	static DefaultExec start(PebbleApi api, Changes changes, ExecCommand command) {
		Answer answer = api.post(PATH, body(command));
		String changeId = answer.requireChange(CALL);
		String task = "/v1/tasks/" + PebbleApi.encode(Answer.text(answer.result(), "task-id")) + "/websocket/";
		Duration lifetime = command.timeout().plus(GRACE.multipliedBy(2));
		ExecStreams streams = ExecStreams.open((name) -> api.openWebSocket(task + name, lifetime), command.stdin());
		return new DefaultExec(api, changes, command, changeId, streams);
	}

	private static Map<String, Object> body(ExecCommand command) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("command", command.command());
		body.put("environment", command.environment());
		body.put("timeout", PebbleApi.duration(command.timeout()));
		body.put("split-stderr", true);
		putUnlessNull(body, "working-dir", command.workingDirectory());
		putUnlessNull(body, "user", command.user());
		putUnlessNull(body, "group", command.group());
		return body;
	}

	private static void putUnlessNull(Map<String, Object> body, String name, @Nullable String value) {
		if (value != null) {
			body.put(name, value);
		}
	}

	@Override
	public String changeId() {
		return this.changeId;
	}

	@Override
	public void signal(String signal) {
		try {
			this.streams.signal(signal);
		}
		catch (IOException ex) {
			throw this.api.failure(CALL, this.command.timeout(), ex);
		}
	}

	@Override
	public ExecResult await() {
		try {
			return result(this.changes.await(this.changeId, remaining()));
		}
		catch (PebbleTimeoutException ex) {
			throw abandon(ex);
		}
		catch (IOException ex) {
			throw this.api.failure(CALL, this.command.timeout(), ex);
		}
		finally {
			this.streams.close();
		}
	}

	private ExecResult result(Change change) throws IOException {
		if (change.isFailed()) {
			throw failure(change);
		}
		this.streams.finish(GRACE);
		return new ExecResult(exitCode(change), this.streams.stdout(), this.streams.stderr());
	}

	private Duration remaining() {
		return Duration.ofNanos(Math.max(1_000_000, this.end - System.nanoTime()));
	}

	private PebbleException failure(Change change) {
		if (change.error() != null && change.error().contains("timed out after")) {
			return new PebbleTimeoutException(CALL, this.command.timeout(), new PebbleChangeException(change));
		}
		return new PebbleChangeException(change);
	}

	private PebbleTimeoutException abandon(PebbleTimeoutException cause) {
		this.streams.abort();
		try {
			this.changes.abort(this.changeId);
		}
		catch (RuntimeException ex) {
			cause.addSuppressed(ex);
		}
		return cause;
	}

	private static int exitCode(Change change) {
		for (Task task : change.tasks()) {
			if (task.data().get("exit-code") instanceof Number code) {
				return code.intValue();
			}
		}
		throw new PebbleParseException(CALL, "its change has no exit code", null);
	}

}
