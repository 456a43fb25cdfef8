package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A command that a client asks for, everything settled.
 *
 * @param command the words of the command
 * @param environment the whole environment
 * @param directory the working directory
 * @param user the identity, {@code null} for Pebble's own
 * @param userName the name of the user as it was asked for, empty for none
 * @param timeout the time it may take, zero for no limit
 * @param splitError whether standard error is a stream of its own
 */
record ExecRequest(List<String> command, Map<String, String> environment, String directory, @Nullable UserIds user,
		String userName, Duration timeout, boolean splitError) {

	static ExecRequest of(Json body, Plan plan, Launcher launcher) {
		List<String> command = body.texts("command");
		if (command.isEmpty()) {
			throw ApiException.badRequest("must specify command");
		}
		Duration timeout = duration(body.text("timeout"));
		requireRunnable(command.get(0), body, launcher);
		ServiceContext context = ServiceContext.of(plan, body.text("service-context"), body.textMap("environment"),
				UserSpec.of(body), body.text("working-dir"));
		return of(command, timeout, body.flag("split-stderr"), context, launcher);
	}

	private static void requireRunnable(String program, Json body, Launcher launcher) {
		if (!launcher.hasProgram(program)) {
			throw ApiException.badRequest("cannot find executable \"%s\"", program);
		}
		if (body.flag("terminal") || body.flag("interactive")) {
			throw ApiException.serverError("cannot call exec: the embedded Pebble has no terminals");
		}
	}

	private static ExecRequest of(List<String> command, Duration timeout, boolean splitError, ServiceContext context,
			Launcher launcher) {
		UserIds user = user(context.user(), launcher);
		Map<String, String> environment = environment(context.environment(), user, launcher);
		return new ExecRequest(command, environment, directory(context.directory(), environment, launcher), user,
				context.user().user(), timeout, splitError);
	}

	private static Duration duration(String text) {
		try {
			return (text.isEmpty()) ? Duration.ZERO : GoDuration.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw ApiException.badRequest("invalid timeout: %s", String.valueOf(ex.getMessage()));
		}
	}

	private static @Nullable UserIds user(UserSpec spec, Launcher launcher) {
		try {
			return launcher.ids(spec);
		}
		catch (IllegalArgumentException ex) {
			throw ApiException.badRequest("%s", String.valueOf(ex.getMessage()));
		}
	}

	private static Map<String, String> environment(Map<String, String> own, @Nullable UserIds user, Launcher launcher) {
		Map<String, String> environment = new LinkedHashMap<>(launcher.environment());
		if (user != null && user.uid() != Identity.uid()) {
			environment.remove("HOME");
			environment.remove("USER");
		}
		environment.putAll(own);
		environment.putIfAbsent("PATH", Launcher.DEFAULT_PATH);
		launcher.addHome(environment, user);
		environment.putIfAbsent("LANG", "C.UTF-8");
		return environment;
	}

	private static String directory(String wanted, Map<String, String> environment, Launcher launcher) {
		String home = environment.getOrDefault("HOME", "");
		String directory = (wanted.isEmpty()) ? home : wanted;
		if (directory.isEmpty() || (wanted.isEmpty() && !launcher.isIsolated())) {
			return "/";
		}
		requireDirectory(directory, (wanted.isEmpty()) ? "home directory" : "working directory", launcher);
		return directory;
	}

	private static void requireDirectory(String directory, String what, Launcher launcher) {
		if (!launcher.exists(directory)) {
			throw ApiException.serverError("cannot call exec: " + what + " \"" + directory + "\" does not exist");
		}
		if (!launcher.isDirectory(directory)) {
			throw ApiException.serverError("cannot call exec: " + what + " \"" + directory + "\" not a directory");
		}
	}

}
