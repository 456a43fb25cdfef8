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
	 * End the server.
	 */
	@Override
	void close();

}
