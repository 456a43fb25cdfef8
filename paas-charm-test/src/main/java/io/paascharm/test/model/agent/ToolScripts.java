package io.paascharm.test.model.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import io.paascharm.test.model.charm.InconsistentModelException;

/**
 * The hook tools as executables: one script under every name, which needs only {@code sh}
 * and {@code curl}. Arguments and streams pass unchanged, whatever their bytes, and no
 * file is written. Standard input is read only when the tool asks for it.
 */
public final class ToolScripts {

	private static final String SCRIPT = """
			#!/bin/sh
			# Hands a hook tool's command line to the agent of the unit and its answer back.
			if [ -z "$JUJU_CONTEXT_ID" ]; then
				echo 'ERROR JUJU_CONTEXT_ID not set' >&2
				exit 1
			fi
			tool=${0##*/}
			for argument do
				set -- "$@" --form-string "argument=$argument"
				shift
			done
			ask() {
				@CURL@ -q -sS --noproxy '*' -H Expect: --unix-socket "$JUJU_AGENT_SOCKET_ADDRESS" "$@"
			}
			call() {
				ask -w '%{stderr}%{content_type}' --form-string "context=$JUJU_CONTEXT_ID" \\
					--form-string "directory=$PWD" "$@" "http://agent/$tool" 2>&1 >&3 3>&-
			}
			{ outcome=$(call "$@"); } 3>&1
			if [ "$outcome" = stdin ]; then
				{ outcome=$(call "$@" -F 'stdin=<-'); } 3>&1
			fi
			code=${outcome%%/*}
			case $code in
				'' | *[!0-9]*)
					echo "ERROR the unit's agent does not answer: $outcome" >&2
					exit 1
					;;
			esac
			if [ "$outcome" != "$code" ]; then
				ask "http://agent/${outcome#*/}" >&2
			fi
			exit "$code"
			""";

	private ToolScripts() {
	}

	/**
	 * Make the directory of tools.
	 * @param directory the directory
	 * @param names the names of the tools
	 * @param path the search path that charms get, where {@code curl} is looked for
	 * before this process's own
	 * @throws IOException if the scripts cannot be written
	 */
	public static void install(Path directory, Set<String> names, String path) throws IOException {
		Files.createDirectories(directory);
		Path script = directory.resolve(".tool");
		Files.writeString(script, SCRIPT.replace("@CURL@", curl(path)));
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
		for (String name : names) {
			Path link = directory.resolve(name);
			if (!Files.exists(link)) {
				Files.createSymbolicLink(link, script.getFileName());
			}
		}
	}

	private static String curl(String path) {
		String everywhere = path + ":" + System.getenv().getOrDefault("PATH", "");
		for (String directory : everywhere.split(":")) {
			Path curl = Path.of(directory, "curl");
			if (curl.isAbsolute() && Files.isExecutable(curl)) {
				return curl.toString();
			}
		}
		throw new InconsistentModelException("make the hook tools", "no 'curl' in '%s'".formatted(everywhere));
	}

}
