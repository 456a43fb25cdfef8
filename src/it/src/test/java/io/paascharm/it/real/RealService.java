package io.paascharm.it.real;

/**
 * Service that a workload reaches by way of an endpoint of its charm.
 *
 * @param endpoint the name of the endpoint and of the probe
 * @param interfaceName the interface spoken
 * @param starter what starts the server
 */
record RealService(String endpoint, String interfaceName, Starter starter) {

	@Override
	public String toString() {
		return this.endpoint;
	}

	/**
	 * Start of a server.
	 */
	interface Starter {

		/**
		 * Start a server that nobody else uses.
		 * @param place where it runs
		 * @return the server, which answers
		 * @throws Exception if it does not start; a
		 * {@link org.opentest4j.TestAbortedException} if this machine does not have it
		 */
		RealServer start(ServerPlace place) throws Exception;

	}

}
