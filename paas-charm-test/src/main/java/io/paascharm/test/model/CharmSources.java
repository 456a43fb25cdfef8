package io.paascharm.test.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.paascharm.test.model.charm.CharmDefinition;
import io.paascharm.test.model.charm.CharmFiles;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.ModelState;
import io.paascharm.test.model.state.RelationState;

/**
 * Charms as operators give them.
 */
final class CharmSources {

	private CharmSources() {
	}

	/**
	 * Read the definition of a charm.
	 * @param charm the charm directory or {@code .charm} file
	 * @param scratch a directory to unpack the file in
	 * @return the definition
	 * @throws InconsistentModelException if there is no charm
	 */
	static CharmDefinition read(Path charm, Path scratch) {
		if (Files.isDirectory(charm)) {
			return CharmDefinition.read(charm);
		}
		if (!Files.isRegularFile(charm)) {
			throw new InconsistentModelException("read the charm '%s'".formatted(charm), "it does not exist");
		}
		return readPacked(charm, scratch);
	}

	private static CharmDefinition readPacked(Path charm, Path scratch) {
		try {
			Path unpacked = Files.createTempDirectory(scratch, "charm");
			CharmFiles.layOutDefinition(charm, unpacked);
			CharmDefinition definition = CharmDefinition.read(unpacked);
			CharmFiles.delete(unpacked);
			return definition;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot unpack the charm '%s'".formatted(charm), ex);
		}
	}

	/**
	 * Fail if a charm cannot take the place of an application's charm.
	 * @param model the model
	 * @param application the application
	 * @param definition what the new charm declares
	 * @throws InconsistentModelException if it cannot
	 */
	static void checkUpgrade(ModelState model, ApplicationState application, CharmDefinition definition) {
		String attempt = "refresh '%s'".formatted(application.name());
		if (!definition.name().equals(application.charm().name())) {
			throw new InconsistentModelException(attempt, "charm '%s' cannot take the place of charm '%s'"
				.formatted(definition.name(), application.charm().name()));
		}
		for (RelationState relation : model.relationsOf(application.name())) {
			String endpoint = relation.own(application.name()).endpoint();
			if (definition.endpoint(endpoint) == null) {
				throw new InconsistentModelException(attempt,
						"the new charm lacks endpoint '%s', which is related".formatted(endpoint));
			}
		}
	}

}
