package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Programs with the names of Juju's hook tools that answer from a table.
 *
 * @param answers for each hook tool what it prints, by a pattern of the shell for all of
 * its arguments; the first pattern that matches counts
 */
record HookToolStubs(Map<String, Map<String, String>> answers) {

	/**
	 * Writes the programs.
	 * @param directory the directory that receives them
	 */
	void writeTo(Path directory) {
		try {
			Files.createDirectories(directory);
			for (Map.Entry<String, Map<String, String>> tool : this.answers.entrySet()) {
				write(directory.resolve(tool.getKey()), program(tool.getValue()));
			}
		}
		catch (IOException ex) {
			throw new PackagingException("write hook tools into", directory, ex);
		}
	}

	private static void write(Path file, String program) throws IOException {
		Files.writeString(file, program);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private String program(Map<String, String> table) {
		StringBuilder program = new StringBuilder("#!/bin/sh\n");
		program.append("case \"$*\" in *--file*) cat >/dev/null ;; esac\n");
		program.append("case \"$*\" in\n");
		table.forEach((pattern, answer) -> program.append(pattern)
			.append(") printf '%s\\n' '")
			.append(answer.replace("'", "'\\''"))
			.append("' ;;\n"));
		return program.append("esac\n").toString();
	}

}
