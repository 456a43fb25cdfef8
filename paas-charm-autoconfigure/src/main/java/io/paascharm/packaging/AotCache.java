package io.paascharm.packaging;

import java.util.List;

/**
 * The ahead-of-time cache of JDK 25 and newer.
 */
final class AotCache implements StartupCache {

	private static final String FILE = "-XX:AOTCache=app/charm.aot";

	@Override
	public List<String> flags() {
		return List.of(FILE);
	}

	@Override
	public void train(Training training) {
		String recorded = "-XX:AOTConfiguration=" + training.work().resolve("charm.aotconf");
		training.serve(List.of("-XX:AOTMode=record", recorded), "training.log");
		training.run("make the AOT cache with", List.of("-XX:AOTMode=create", recorded, FILE), "aot-cache.log");
		training.dispatch(1, List.of("-XX:AOTMode=on", FILE), "aot-cache-use.log");
	}

}
