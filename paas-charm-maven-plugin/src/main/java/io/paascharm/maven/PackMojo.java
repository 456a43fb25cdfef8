package io.paascharm.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Packs the charm.
 */
@Mojo(name = "pack", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public class PackMojo extends AbstractMojo {

	/**
	 * Whether to skip the goal.
	 */
	@Parameter(property = "paas-charm.skip", defaultValue = "false")
	private boolean skip;

	@Override
	public void execute() {
		if (this.skip) {
			getLog().info("Skipped");
		}
	}

}
