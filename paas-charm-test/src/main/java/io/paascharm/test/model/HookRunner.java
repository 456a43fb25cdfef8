package io.paascharm.test.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.agent.DispatchCommand;
import io.paascharm.test.model.agent.DispatchExit;
import io.paascharm.test.model.agent.DispatchProcess;
import io.paascharm.test.model.agent.Fault;
import io.paascharm.test.model.state.ActionRun;
import io.paascharm.test.model.state.HookTransaction;
import io.paascharm.test.model.state.LogEntry;
import io.paascharm.test.model.state.ModelState;
import io.paascharm.test.model.state.RefusedException;

/**
 * Run of one hook: the process, then the commit if it exited with 0, then what the agent
 * remembers of it.
 */
final class HookRunner {

	private static final int CANNOT_EXECUTE = 126;

	private final ModelCore core;

	private final UnitAgent agent;

	private final Hook hook;

	HookRunner(ModelCore core, UnitAgent agent, Hook hook) {
		this.core = core;
		this.agent = agent;
		this.hook = hook;
	}

	/**
	 * Run the hook.
	 * @return what came of it
	 * @throws IOException if the unit's files cannot be written
	 * @throws InterruptedException if the thread is interrupted
	 */
	DispatchRecord run() throws IOException, InterruptedException {
		this.core.makePodIfGone(this.agent);
		ModelState state = this.core.state();
		HookTransaction transaction;
		List<Fault> faults;
		Map<String, String> environment;
		int logged;
		synchronized (state) {
			this.agent.relations().synchronize();
			this.hook.prepare().run();
			transaction = new HookTransaction(state, this.agent.unit(), this.hook.subject());
			faults = this.agent.takeFaults(this.hook.name());
			environment = environment();
			logged = state.log().size();
		}
		DispatchExit exit = execute(environment, faults, transaction);
		synchronized (state) {
			return finish(transaction, exit, faults, logged);
		}
	}

	private Map<String, String> environment() {
		UnitName unit = this.agent.name();
		UnitFiles files = this.agent.files();
		return new HookEnvironment(this.core.state().identity(), this.core.proxies())
			.unit(unit, files.charm(), files.socket())
			.paths(files.tools(), this.core.settings().agentPath(), files.containers())
			.hook(unit, this.hook)
			.variables();
	}

	private DispatchExit execute(Map<String, String> environment, List<Fault> faults, HookTransaction transaction)
			throws InterruptedException {
		Path program = this.agent.program(this.hook);
		if (program == null) {
			return nothingToRun();
		}
		UnitFiles files = this.agent.files();
		DispatchCommand command = new DispatchCommand(program, files.charm(), environment, files.socket(), faults);
		return run(new DispatchProcess(command, transaction));
	}

	private static DispatchExit run(DispatchProcess process) throws InterruptedException {
		try {
			return process.run();
		}
		catch (IOException ex) {
			return new DispatchExit(CANNOT_EXECUTE, Duration.ZERO, "", ex.getMessage() + "\n", List.of());
		}
	}

	private DispatchExit nothingToRun() {
		ActionRun action = this.hook.subject().action();
		if (action == null) {
			return new DispatchExit(0, Duration.ZERO, "", "", List.of());
		}
		action.fail("action not implemented on unit \"%s\"".formatted(this.agent.name()));
		return new DispatchExit(0, Duration.ZERO, "", "", List.of());
	}

	private DispatchRecord finish(HookTransaction transaction, DispatchExit exit, List<Fault> faults, int logged) {
		String commitError = (exit.exitCode() == 0) ? commit(transaction, faults) : null;
		boolean committed = exit.exitCode() == 0 && commitError == null;
		tell(exit, committed, commitError);
		log("DEBUG", exit.stdout());
		log("WARNING", exit.stderr());
		if (!committed && this.hook.subject().action() == null) {
			log("ERROR", "hook \"%s\" failed: %s".formatted(this.hook.name(), reason(exit, commitError)));
		}
		return new DispatchRecord(this.agent.name(), this.hook.name(), exit, committed, commitError, log(logged));
	}

	private static @Nullable String commit(HookTransaction transaction, List<Fault> faults) {
		for (Fault fault : faults) {
			if (fault instanceof Fault.CommitFails failure) {
				return failure.message();
			}
		}
		return commit(transaction);
	}

	private static @Nullable String commit(HookTransaction transaction) {
		try {
			transaction.commit();
			return null;
		}
		catch (RefusedException ex) {
			return ex.reason();
		}
	}

	private void tell(DispatchExit exit, boolean committed, @Nullable String commitError) {
		ActionRun action = this.hook.subject().action();
		if (action != null) {
			this.agent.actions().finish(action, exit, commitError);
		}
		else if (committed) {
			this.agent.retry().clear();
			this.hook.succeeded().run();
		}
		else {
			this.agent.retry().failed(this.hook);
		}
	}

	private static String reason(DispatchExit exit, @Nullable String commitError) {
		return (commitError != null) ? commitError : "exit status " + exit.exitCode();
	}

	private void log(String level, String text) {
		String module = "unit." + this.agent.name() + "." + this.hook.name();
		text.lines()
			.forEach((line) -> this.core.state()
				.log()
				.add(new LogEntry(Instant.now(), this.agent.name(), level, module, line)));
	}

	private List<LogEntry> log(int from) {
		List<LogEntry> own = new ArrayList<>();
		List<LogEntry> all = this.core.state().log();
		for (LogEntry entry : all.subList(from, all.size())) {
			if (entry.unit().equals(this.agent.name())) {
				own.add(entry);
			}
		}
		return own;
	}

}
