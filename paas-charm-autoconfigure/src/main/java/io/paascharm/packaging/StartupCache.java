package io.paascharm.packaging;

import java.util.List;

/**
 * What lets a JVM start with its classes loaded and linked: made by a training run.
 */
interface StartupCache {

	/**
	 * Gives the flags that make the packed charm's JVM use the cache.
	 * @return the flags
	 */
	List<String> flags();

	/**
	 * Trains the cache, writes it into the charm's directory and proves that a JVM takes
	 * it.
	 * @param training the runs
	 */
	void train(Training training);

	/**
	 * Gives the best cache that a JDK has.
	 * @param jdk the JDK
	 * @return the cache
	 */
	static StartupCache of(Jdk jdk) {
		return jdk.hasAotCache() ? new AotCache() : new SharedArchive();
	}

}
