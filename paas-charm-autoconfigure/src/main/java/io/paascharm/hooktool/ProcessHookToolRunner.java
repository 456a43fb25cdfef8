package io.paascharm.hooktool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeoutException;

import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.juju.HookContext;

/**
 * Runs the executables that Juju puts first on the {@code PATH} of a dispatch. They get
 * the environment of the dispatch, nothing of this process.
 */
public final class ProcessHookToolRunner implements HookToolRunner {

	private static final Duration DEADLINE = Duration.ofSeconds(30);

	private final HookContext context;

	private final Path secretsDirectory;

	private final Runnable guard;

	private final Duration deadline;

	private ProcessHookToolRunner(HookContext context, Path secretsDirectory, Runnable guard, Duration deadline) {
		this.context = context;
		this.secretsDirectory = secretsDirectory;
		this.guard = guard;
		this.deadline = deadline;
	}

	/**
	 * Create the runner of a dispatch with a deadline of 30 seconds a call.
	 * @param context the dispatch
	 * @param secretsDirectory a directory that is used for nothing but the content of
	 * secrets on its way to a tool; made if it is missing, its files are removed
	 * @param guard called before every call that changes something, throws if the
	 * dispatch is no longer wanted
	 * @return the runner
	 */
	public static ProcessHookToolRunner create(HookContext context, Path secretsDirectory, Runnable guard) {
		return create(context, secretsDirectory, guard, DEADLINE);
	}

	/**
	 * Create the runner of a dispatch.
	 * @param context the dispatch
	 * @param secretsDirectory a directory that is used for nothing but the content of
	 * secrets on its way to a tool; made if it is missing, its files are removed
	 * @param guard called before every call that changes something, throws if the
	 * dispatch is no longer wanted
	 * @param deadline how long one call may take
	 * @return the runner
	 */
	public static ProcessHookToolRunner create(HookContext context, Path secretsDirectory, Runnable guard,
			Duration deadline) {
		SecretFiles.removeLeftovers(secretsDirectory);
		return new ProcessHookToolRunner(context, secretsDirectory, guard, deadline);
	}

	@Override
	public <R> R run(HookToolCommand<R> command) {
		if (command.writes()) {
			this.guard.run();
			return attempt(command);
		}
		return attemptTwice(command);
	}

	private <R> R attempt(HookToolCommand<R> command) {
		String tool = command.tool();
		try (SecretFiles files = SecretFiles.write(this.secretsDirectory, command.files())) {
			ToolProcess.Result result = start(command, files.arguments()).complete(command.input());
			return read(command, result);
		}
		catch (TimeoutException ex) {
			throw new HookToolException(Kind.TIMEOUT, tool, -1, "");
		}
		catch (IOException ex) {
			throw new HookToolException(Kind.NOT_STARTED, tool, -1, "the process could not be made or served", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new HookToolException(Kind.NOT_STARTED, tool, -1, "the dispatch was interrupted", ex);
		}
	}

	private <R> R attemptTwice(HookToolCommand<R> command) {
		try {
			return attempt(command);
		}
		catch (HookToolException ex) {
			if (!ex.kind().isWorthRepeating()) {
				throw ex;
			}
			return attempt(command);
		}
	}

	private ToolProcess start(HookToolCommand<?> command, List<String> more) throws IOException {
		List<String> line = new ArrayList<>();
		line.add(find(command.tool()));
		for (String argument : command.arguments()) {
			line.add(argument.replace('\0', '\uFFFD'));
		}
		line.addAll(more);
		return ToolProcess.start(line, this.context.charmDirectory(), this.context.environment(), this.deadline);
	}

	private String find(String tool) {
		String path = this.context.variable("PATH");
		for (String directory : ((path != null) ? path : "").split(File.pathSeparator)) {
			Path candidate = Path.of(directory, tool);
			if (candidate.isAbsolute() && Files.isExecutable(candidate)) {
				return candidate.toString();
			}
		}
		throw new HookToolException(Kind.NOT_STARTED, tool, -1, "it is not on the PATH of the dispatch");
	}

	private <R> R read(HookToolCommand<R> command, ToolProcess.Result result) {
		if (result.exitCode() != 0) {
			throw new HookToolException(Kind.of(result.exitCode(), result.stderr()), command.tool(), result.exitCode(),
					withoutValues(result.stderr(), command.confidential()));
		}
		try {
			return command.parse(result.stdout());
		}
		catch (RuntimeException ex) {
			throw new HookToolException(Kind.UNREADABLE, command.tool(), 0, "");
		}
	}

	private static String withoutValues(String text, Collection<String> values) {
		String masked = text;
		for (String value : values) {
			masked = (value.length() >= 4) ? masked.replace(value, "***") : masked;
		}
		return masked;
	}

}
