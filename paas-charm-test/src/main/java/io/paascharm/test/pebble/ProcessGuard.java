package io.paascharm.test.pebble;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shell that ends process groups when this JVM ends, however it ends: it reads their
 * numbers from a pipe and acts when the pipe is closed.
 */
final class ProcessGuard implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ProcessGuard.class);

	private static final String SCRIPT = """
			groups=" "
			while read -r action group; do
				case "$action$groups" in
				add*) groups="$groups$group " ;;
				ended*" $group "*)
					kill -s 0 -- "-$group" 2>/dev/null || groups="${groups%% $group *} ${groups#* $group }" ;;
				esac
			done
			for group in $groups; do kill -s KILL -- "-$group" 2>/dev/null; done
			""";

	private final Process shell;

	ProcessGuard() {
		try {
			this.shell = new ProcessBuilder(HostTools.require("setsid"), HostTools.require("sh"), "-c", SCRIPT)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			throw new ContainerException("Cannot start the guard of a workload's processes: " + ex.getMessage(), ex);
		}
	}

	void add(long group) {
		send("add " + group);
	}

	void ended(long group) {
		send("ended " + group);
	}

	private synchronized void send(String line) {
		try {
			OutputStream input = this.shell.getOutputStream();
			input.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
			input.flush();
		}
		catch (IOException ex) {
			logger.debug("The guard of a workload's processes has ended: {}", ex.getMessage());
		}
	}

	@Override
	public void close() {
		HostTools.end(this.shell, 10);
	}

}
