package io.paascharm.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.paascharm.hook.DispatchGuard;
import io.paascharm.hook.HookDispatcher;
import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.hooktool.JujuLog;
import io.paascharm.hooktool.ProcessHookToolRunner;
import io.paascharm.juju.HookContext;
import io.paascharm.juju.HookContextException;

/**
 * The way into a dispatch, the same in the agent and in a one-shot run: hook tools with
 * the environment of the dispatch, log lines to {@code juju-log}.
 */
final class DispatchEntry {

	/**
	 * Exit code that makes Juju drop what was written and run the hook again.
	 */
	static final int FAILED = 1;

	private final HookDispatcher dispatcher;

	private final JujuLog log;

	private final Path secretsDirectory;

	private final Duration toolTimeout;

	DispatchEntry(HookDispatcher dispatcher, JujuLog log, Path secretsDirectory, Duration toolTimeout) {
		this.dispatcher = dispatcher;
		this.log = log;
		this.secretsDirectory = secretsDirectory;
		this.toolTimeout = toolTimeout;
	}

	/**
	 * Run a dispatch.
	 * @param environment the environment of its process
	 * @param guard tells whether it still lives
	 * @return the exit code
	 * @throws HookContextException if the environment is not that of a dispatch
	 */
	int dispatch(Map<String, String> environment, DispatchGuard guard) {
		HookContext context = HookContext.parse(environment);
		HookToolRunner runner = this.log
			.attach(ProcessHookToolRunner.create(context, this.secretsDirectory, guard::check, this.toolTimeout));
		try {
			return this.dispatcher.dispatch(context, runner, guard).exitCode();
		}
		finally {
			this.log.detach();
		}
	}

}
