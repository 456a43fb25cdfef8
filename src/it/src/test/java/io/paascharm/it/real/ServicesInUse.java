package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Model whose charm is integrated with every service that this machine has, at once.
 */
final class ServicesInUse implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ServicesInUse.class);

	private final ExecutorService starters = Executors.newFixedThreadPool(2);

	private final Map<RealService, Future<RealServer>> servers = new LinkedHashMap<>();

	private final Map<RealService, ProviderSide> sides = new LinkedHashMap<>();

	private final ProbeModel model;

	private ServicesInUse(ProbeModel model) {
		this.model = model;
	}

	/**
	 * Deploy a charm and start servers meanwhile.
	 * @param framework the framework of the charm's workload
	 * @param directory the directory to make
	 * @param services the services
	 * @return the model, with no service integrated yet
	 * @throws IOException if a file cannot be written
	 */
	static ServicesInUse deploy(ProbeFramework framework, Path directory, List<RealService> services)
			throws IOException {
		ServicesInUse use = new ServicesInUse(ProbeModel.deploy(framework, directory, services));
		for (RealService service : services) {
			ServerPlace place = use.model.place(service.endpoint());
			use.servers.put(service, use.starters.submit(() -> service.starter().start(place)));
		}
		return use;
	}

	/**
	 * Integrate the charm with the servers that have started.
	 * @throws Exception if one fails
	 */
	void integrate() throws Exception {
		for (RealService service : this.servers.keySet()) {
			if (isHere(service)) {
				this.sides.put(service, this.model.relate(service));
			}
		}
		settle();
		for (Map.Entry<RealService, ProviderSide> side : this.sides.entrySet()) {
			server(side.getKey()).answer(side.getValue());
		}
		settle();
	}

	private void settle() {
		if (!this.sides.isEmpty()) {
			this.model.settle();
		}
	}

	/**
	 * Remove all relations.
	 */
	void part() {
		this.sides.values().forEach((side) -> side.relation().remove());
		settle();
	}

	private boolean isHere(RealService service) throws Exception {
		try {
			server(service);
			return true;
		}
		catch (TestAbortedException ex) {
			return false;
		}
	}

	/**
	 * Return the services, those included that this machine does not have.
	 * @return the services
	 */
	List<RealService> services() {
		return List.copyOf(this.servers.keySet());
	}

	ProbeModel model() {
		return this.model;
	}

	/**
	 * Return a server, which may still have to start.
	 * @param service the service
	 * @return the server
	 * @throws Exception if it does not start; a {@link TestAbortedException} if this
	 * machine does not have it
	 */
	RealServer server(RealService service) throws Exception {
		try {
			return this.servers.get(service).get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof TestAbortedException aborted) ? aborted : ex;
		}
	}

	@Override
	public void close() throws IOException {
		for (RealService service : this.servers.keySet()) {
			try {
				server(service).close();
			}
			catch (Exception ex) {
				logger.debug("'{}' has not started", service, ex);
			}
		}
		this.starters.shutdown();
		this.model.close();
	}

}
