package io.paascharm.it.real;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Redis as redis-k8s gives it to others: without a password.
 */
final class RedisServer implements RealServer {

	private static final int PORT = 6379;

	private final ServerPlace place;

	private final ServerProcess process;

	private RedisServer(ServerPlace place, ServerProcess process) {
		this.place = place;
		this.process = process;
	}

	static RealServer start(ServerPlace place) throws IOException {
		String program = place.program("redis-server", "Debian's redis-server").toString();
		int port = ServerPlace.freePort();
		ServerProcess process = ServerProcess.start(place.directory(), Map.of(),
				List.of(program, "--bind", "127.0.0.1", "--port", Integer.toString(port), "--save", ""));
		place.reach(PORT, port);
		return new RedisServer(place, process.awaitPort(port));
	}

	@Override
	public void answer(ProviderSide side) {
		side.write(Map.of("leader-host", this.place.host()));
		side.writeUnit(Map.of("hostname", "10.1.76.12", "port", Integer.toString(PORT)));
	}

	@Override
	public void close() {
		this.process.close();
	}

}
