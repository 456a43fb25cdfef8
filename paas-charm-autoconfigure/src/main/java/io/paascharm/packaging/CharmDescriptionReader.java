package io.paascharm.packaging;

import java.nio.file.Path;

/**
 * Reads and expands charmcraft.yaml.
 */
interface CharmDescriptionReader {

	/**
	 * Reads a charm project's description.
	 * @param project the directory that holds charmcraft.yaml
	 * @return the description
	 * @throws PackagingException when charmcraft would refuse it
	 */
	CharmDescription read(Path project);

}
