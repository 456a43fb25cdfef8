package io.paascharm.profile.gunicorn;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.DirectorySpec;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.ExecResult;
import io.paascharm.pebble.FileWrite;
import io.paascharm.pebble.Files;
import io.paascharm.pebble.Plan;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileWorkload;
import io.paascharm.workload.StatusText;
import io.paascharm.workload.WorkloadBehaviour;
import io.paascharm.workload.WorkloadContext;

/**
 * Runs the application under gunicorn. The configuration file is written and checked by
 * gunicorn itself before a restart; a change of the file alone is a reload.
 */
final class GunicornBehaviour implements WorkloadBehaviour {

	private static final Logger logger = LoggerFactory.getLogger(GunicornBehaviour.class);

	private static final String CHECK_FAILED = "Webserver configuration check failed, "
			+ "please review your charm configuration or database relation";

	private final Duration checkDeadline;

	GunicornBehaviour(Duration checkDeadline) {
		this.checkDeadline = checkDeadline;
	}

	@Override
	public String name() {
		return "gunicorn";
	}

	@Override
	public Optional<CharmStatus> check(WorkloadContext context, Plan plan) {
		return new WorkerClass(context, this.checkDeadline).check(plan);
	}

	@Override
	public String command(WorkloadContext context, String command) {
		return new WorkerClass(context, this.checkDeadline).applyTo(command);
	}

	@Override
	public boolean isStale(WorkloadContext context, Plan plan) {
		return isStale(context);
	}

	private static boolean isStale(WorkloadContext context) {
		byte[] wanted = GunicornConfig.of(context).getBytes(StandardCharsets.UTF_8);
		return context.pebble()
			.files()
			.read(path(context.profile()))
			.filter((content) -> Arrays.equals(content, wanted))
			.isEmpty();
	}

	@Override
	public Optional<CharmStatus> prepare(WorkloadContext context, MainService service) {
		boolean stale = isStale(context);
		if (stale) {
			write(context);
		}
		if (!stale && !service.restarting() && !service.resumed()) {
			return Optional.empty();
		}
		Optional<CharmStatus> failure = checkConfiguration(context, service);
		if (failure.isEmpty() && service.running() && !service.restarting()) {
			logger.info("Reloading {}: its configuration changed", service.name());
			context.pebble().services().signal("SIGHUP", List.of(service.name()));
		}
		return failure;
	}

	private void write(WorkloadContext context) {
		Files files = context.pebble().files();
		String user = context.profile().workload().user();
		for (String log : context.profile().workload().logFiles()) {
			makeDirectory(files, log.substring(0, log.lastIndexOf('/')), user);
		}
		byte[] content = GunicornConfig.of(context).getBytes(StandardCharsets.UTF_8);
		files.write(new FileWrite(path(context.profile()), content, user, user, null, false));
	}

	private static void makeDirectory(Files files, String directory, String user) {
		if (!files.exists(directory)) {
			files.makeDirectory(new DirectorySpec(directory, true, null, user, user));
		}
	}

	private Optional<CharmStatus> checkConfiguration(WorkloadContext context, MainService service) {
		ExecResult result = context.pebble().exec(check(context.profile().workload(), service)).await();
		if (result.exitCode() == 0) {
			return Optional.empty();
		}
		logger.error("Webserver configuration check failed with exit code {}: {}", result.exitCode(),
				result.stderr().strip());
		return Optional.of(CharmStatus.blocked(StatusText.of(CHECK_FAILED, StatusText.lastLine(result.stderr()))));
	}

	private ExecCommand check(ProfileWorkload workload, MainService service) {
		List<String> command = new ArrayList<>(CommandLine.split(service.command()));
		command.removeIf((word) -> word.equals("[") || word.equals("]"));
		command.add("--check-config");
		return ExecCommand.of(command)
			.withEnvironment(service.environment())
			.withWorkingDirectory(workload.directories().app())
			.withUser(workload.user(), workload.user())
			.withTimeout(this.checkDeadline);
	}

	private static String path(FrameworkProfile profile) {
		return profile.workload().directories().base() + "/gunicorn.conf.py";
	}

}
