package io.paascharm.test.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.agent.CharmProcesses;
import io.paascharm.test.model.agent.ToolScripts;
import io.paascharm.test.model.charm.CharmFiles;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.hooktool.HookTools;

/**
 * Directories of one unit, in Juju's layout below the directory of the model.
 */
final class UnitFiles {

	/** The longest path of a unix socket on Linux, without the closing zero. */
	private static final int SOCKET_LIMIT = 107;

	private final ModelSettings settings;

	private final String tag;

	UnitFiles(ModelSettings settings, UnitName unit) {
		this.settings = settings;
		this.tag = "unit-" + unit.dashed();
		if (socket().toString().length() > SOCKET_LIMIT) {
			throw new InconsistentModelException("add unit '%s'".formatted(unit),
					"the path of its socket is longer than %d: '%s'".formatted(SOCKET_LIMIT, socket()));
		}
	}

	private Path agent() {
		return this.settings.agent(this.tag);
	}

	Path charm() {
		return agent().resolve("charm");
	}

	Path socket() {
		return agent().resolve("agent.socket");
	}

	Path tools() {
		return this.settings.tools().resolve(this.tag);
	}

	Path containers() {
		return this.settings.containers(this.tag);
	}

	/**
	 * Lay out the charm and the tools, after the processes of an earlier pod are gone.
	 * @param charm the charm directory or file
	 * @throws IOException if a file cannot be written
	 * @throws InterruptedException if the thread is interrupted
	 */
	void layOut(Path charm) throws IOException, InterruptedException {
		killProcesses();
		Files.createDirectories(agent());
		Files.setPosixFilePermissions(agent(), PosixFilePermissions.fromString("rwx------"));
		CharmFiles.layOut(charm, charm());
		ToolScripts.install(tools(), HookTools.names(), this.settings.agentPath());
		Files.createDirectories(containers());
	}

	void killProcesses() throws InterruptedException {
		CharmProcesses.kill(charm());
	}

	/**
	 * Remove everything of the unit.
	 * @throws IOException if something cannot be removed
	 * @throws InterruptedException if the thread is interrupted
	 */
	void remove() throws IOException, InterruptedException {
		killProcesses();
		CharmFiles.delete(agent());
		CharmFiles.delete(tools());
		CharmFiles.delete(containers());
	}

}
