package probe;

/**
 * Use of a service. The name of the bean is that of the endpoint.
 */
interface Probe {

	/**
	 * Return the property by which the application knows that there is a service.
	 * @return the name of the property
	 */
	String property();

	/**
	 * Use the service.
	 * @return what the server calls itself
	 * @throws Exception if anything goes wrong
	 */
	String use() throws Exception;

	/**
	 * Fail unless the service gave back what it was given.
	 * @param actual what it gave
	 * @param expected what it was given
	 */
	default void expect(Object actual, Object expected) {
		if (!expected.equals(actual)) {
			throw new IllegalStateException("expected '%s', got '%s'".formatted(expected, actual));
		}
	}

}
