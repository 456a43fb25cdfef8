package io.paascharm.packaging;

import java.util.List;

/**
 * Class data sharing, for JDKs older than 25.
 */
final class SharedArchive implements StartupCache {

	private static final String NAME = "app/charm.jsa";

	@Override
	public List<String> flags() {
		return List.of("-XX:SharedArchiveFile=" + NAME);
	}

	@Override
	public void train(Training training) {
		training.run("make the base archive with", List.of("-Xshare:dump"), "base-archive.log");
		training.serve(List.of("-XX:ArchiveClassesAtExit=" + NAME), "training.log");
		training.dispatch(1, List.of("-Xshare:on", "-XX:SharedArchiveFile=" + NAME), "shared-archive-use.log");
	}

}
