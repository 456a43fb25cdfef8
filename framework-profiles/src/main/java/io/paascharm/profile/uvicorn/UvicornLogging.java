package io.paascharm.profile.uvicorn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

import io.paascharm.juju.CharmStatus;
import io.paascharm.metadata.LoggingFormat;
import io.paascharm.pebble.FileWrite;
import io.paascharm.pebble.Plan;
import io.paascharm.workload.WorkloadBehaviour;
import io.paascharm.workload.WorkloadBehaviour.MainService;
import io.paascharm.workload.WorkloadContext;

/**
 * Lets uvicorn log JSON where the charm project asks for it: two files in the container,
 * and variables that lead uvicorn to them.
 */
final class UvicornLogging implements WorkloadBehaviour {

	private static final Logger logger = LoggerFactory.getLogger(UvicornLogging.class);

	private static final String CONFIG = "uvicorn-log-config.json";

	private static final List<String> FILES = List.of("uvicorn_log_handler.py", CONFIG);

	private static final String PATH_OF_MODULES = "PYTHONPATH";

	private final Duration restartDeadline;

	UvicornLogging(Duration restartDeadline) {
		this.restartDeadline = restartDeadline;
	}

	@Override
	public String name() {
		return "uvicorn-logging";
	}

	@Override
	public boolean isUsed(WorkloadContext context) {
		return WorkloadBehaviour.super.isUsed(context)
				&& context.charm().paasConfig().loggingFormat() == LoggingFormat.JSON;
	}

	@Override
	public Map<String, String> variables(WorkloadContext context, Map<String, String> environment) {
		String directory = directory(context);
		String modules = environment.getOrDefault(PATH_OF_MODULES, "");
		Map<String, String> variables = new LinkedHashMap<>();
		variables.put(PATH_OF_MODULES, modules.isEmpty() ? directory : directory + ":" + modules);
		variables.put("UVICORN_LOG_CONFIG", directory + "/" + CONFIG);
		return variables;
	}

	private static String directory(WorkloadContext context) {
		return "/tmp/" + context.profile().name() + "/log_config";
	}

	@Override
	public boolean isStale(WorkloadContext context, Plan plan) {
		return !differing(context).isEmpty();
	}

	private static List<FileWrite> differing(WorkloadContext context) {
		String user = context.profile().workload().user();
		List<FileWrite> differing = new ArrayList<>();
		for (String name : FILES) {
			String path = directory(context) + "/" + name;
			byte[] content = content(name);
			if (context.pebble().files().read(path).filter((now) -> Arrays.equals(now, content)).isEmpty()) {
				differing.add(new FileWrite(path, content, user, user, null, true));
			}
		}
		return differing;
	}

	private static byte[] content(String name) {
		try {
			return new ClassPathResource(name, UvicornLogging.class).getContentAsString(StandardCharsets.UTF_8)
				.getBytes(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read '%s' on the class path".formatted(name), ex);
		}
	}

	@Override
	public Optional<CharmStatus> prepare(WorkloadContext context, MainService service) {
		List<FileWrite> files = differing(context);
		files.forEach(context.pebble().files()::write);
		if (!files.isEmpty() && service.running() && !service.restarting()) {
			logger.info("Restarting {}: the format of its logs changed", service.name());
			context.pebble().services().restart(List.of(service.name()), this.restartDeadline);
		}
		return Optional.empty();
	}

}
