package io.paascharm.it;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Python of this machine, which the images of Flask applications are made with.
 */
public final class HostPython {

	private HostPython() {
	}

	/**
	 * Return whether an image can be made.
	 * @return whether there is a Python 3 that makes virtual environments
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static boolean hasVirtualEnvironments() throws InterruptedException {
		try {
			Process python = new ProcessBuilder("python3", "-c", "import ensurepip, venv").start();
			return python.waitFor(30, TimeUnit.SECONDS) && python.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
