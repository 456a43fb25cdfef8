package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * RabbitMQ as rabbitmq-k8s gives it to others: a user of the name asked for, in the app
 * databag.
 */
final class RabbitmqServer implements RealServer {

	private static final int PORT = 5672;

	/** Debian's program of the name in the search path insists on a system user. */
	private static final Path PROGRAMS = Path.of("/usr/lib/rabbitmq/bin");

	private final ServerPlace place;

	private final Map<String, String> environment;

	private final ServerProcess portMapper;

	private final ServerProcess process;

	private RabbitmqServer(ServerPlace place, Map<String, String> environment, ServerProcess portMapper,
			ServerProcess process) {
		this.place = place;
		this.environment = environment;
		this.portMapper = portMapper;
		this.process = process;
	}

	static RealServer start(ServerPlace place) throws IOException {
		Path server = PROGRAMS.resolve("rabbitmq-server");
		if (!Files.isExecutable(server)) {
			throw place.notHere("no '%s' (Debian's rabbitmq-server)".formatted(server));
		}
		Path directory = place.directory();
		int port = ServerPlace.freePort();
		int mapperPort = ServerPlace.freePort();
		Map<String, String> environment = environment(directory, port, mapperPort);
		// The server would start one that stays.
		ServerProcess portMapper = ServerProcess
			.start(directory, environment,
					List.of(place.program("epmd", "Debian's erlang-base").toString(), "-port",
							Integer.toString(mapperPort), "-address", "127.0.0.1"))
			.awaitPort(mapperPort);
		ServerProcess process = ServerProcess.start(directory, environment, List.of(server.toString()));
		place.reach(PORT, port);
		try {
			return new RabbitmqServer(place, environment, portMapper, process.awaitPort(port));
		}
		catch (RuntimeException ex) {
			portMapper.close();
			throw ex;
		}
	}

	private static Map<String, String> environment(Path directory, int port, int mapperPort) throws IOException {
		Map<String, String> environment = new HashMap<>();
		environment.put("ERL_EPMD_PORT", Integer.toString(mapperPort));
		environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
		environment.put("RABBITMQ_NODENAME", "probe@localhost");
		environment.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
		environment.put("RABBITMQ_NODE_PORT", Integer.toString(port));
		environment.put("RABBITMQ_DIST_PORT", Integer.toString(ServerPlace.freePort()));
		environment.put("RABBITMQ_MNESIA_BASE", directory.resolve("data").toString());
		environment.put("RABBITMQ_LOG_BASE", directory.resolve("log").toString());
		environment.put("RABBITMQ_PID_FILE", directory.resolve("pid").toString());
		environment.put("RABBITMQ_CONFIG_FILE", directory.resolve("rabbitmq").toString());
		environment.put("RABBITMQ_CONF_ENV_FILE", directory.resolve("rabbitmq-env.conf").toString());
		environment.put("RABBITMQ_ENABLED_PLUGINS_FILE", directory.resolve("enabled_plugins").toString());
		environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
				"-kernel inet_dist_use_interface {127,0,0,1} +S 1:1 +sbwt none");
		return environment;
	}

	@Override
	public void answer(ProviderSide side) throws IOException, InterruptedException {
		String user = side.requested("username");
		String password = UUID.randomUUID().toString();
		control(password + "\n", "add_user", user);
		control("", "set_permissions", "--vhost", side.requested("vhost"), user, ".*", ".*", ".*");
		side.write(Map.of("hostname", this.place.host(), "password", password));
	}

	private void control(String input, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(PROGRAMS.resolve("rabbitmqctl").toString()));
		command.addAll(List.of(arguments));
		ServerProcess.run(this.place.directory(), this.environment, input, command);
	}

	@Override
	public void close() {
		this.process.close();
		this.portMapper.close();
	}

}
