package io.paascharm.it.real;

/**
 * Running server and the charm that provides it.
 */
interface RealServer extends AutoCloseable {

	/**
	 * Write what the charm would write.
	 * @param side the provider's side of the relation, the request being there
	 * @throws Exception if the server refuses
	 */
	void answer(ProviderSide side) throws Exception;

	/**
	 * Expect the workload to have left its trace in the server.
	 * @throws Exception if the server cannot be asked
	 */
	default void assertUsed() throws Exception {
		// Most probes read back what they have written.
	}

	/**
	 * Return what the server's program says of itself, where a workload does not learn
	 * its version.
	 * @return the words, or nothing
	 * @throws Exception if the program cannot be asked
	 */
	default String version() throws Exception {
		return "";
	}

	/**
	 * End the server.
	 */
	@Override
	void close();

}
