package io.paascharm.test.model.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.charm.InconsistentModelException;

/**
 * The hook tools as executables: one script under every name. It is one for {@code perl},
 * which starts in 2 ms, or else one for {@code sh} and {@code curl}, which takes four
 * times as long. Arguments and streams pass unchanged, whatever their bytes, and no file
 * is written. Standard input is read only when the tool asks for it.
 */
public final class ToolScripts {

	private static final String PERL = """
			#!@PERL@
			# Hands a hook tool's command line to the agent of the unit and its answer back.
			sub fail {
				print STDERR "ERROR $_[0]\\n";
				exit 1;
			}
			sub ask {
				my ($path, $headers, $body) = @_;
				my $agent;
				my $address = pack('S a*', 1, $ENV{JUJU_AGENT_SOCKET_ADDRESS});
				socket($agent, 1, 1, 0) && connect($agent, $address) or fail("the unit's agent does not answer: $!");
				syswrite($agent, "POST /$path HTTP/1.1\\r\\n$headers\\r\\n$body");
				local $/;
				<$agent> =~ m{\\A.*?^Content-Type: (\\w+)/?(\\w*)\\r\\n.*?\\r\\n\\r\\n(.*)\\z}ms
					or fail("the unit's agent does not answer");
				return ($1, $2, $3);
			}
			sub call {
				my $boundary = '----' . $$ . time . rand;
				my $body = '';
				while (my ($name, $value) = splice(@_, 0, 2)) {
					$body .= "--$boundary\\r\\nContent-Disposition: form-data; name=\\"$name\\"\\r\\n\\r\\n$value\\r\\n";
				}
				$body .= "--$boundary--\\r\\n";
				my $headers = "Content-Type: multipart/form-data; boundary=$boundary\\r\\n";
				return ask($0 =~ m{([^/]*)\\z}, $headers . 'Content-Length: ' . length($body) . "\\r\\n", $body);
			}
			$SIG{PIPE} = 'IGNORE';
			fail('JUJU_CONTEXT_ID not set') unless length $ENV{JUJU_CONTEXT_ID};
			my @fields = (context => $ENV{JUJU_CONTEXT_ID}, directory => readlink('/proc/self/cwd'));
			push @fields, map { (argument => $_) } @ARGV;
			my ($code, $error, $output) = call(@fields);
			if ($code eq 'stdin') {
				($code, $error, $output) = call(@fields, stdin => do { local $/; <STDIN> });
			}
			print $output;
			print {*STDERR} (ask($error, '', ''))[2] if length $error;
			exit $code;
			""";

	private static final String SHELL = """
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
		Files.writeString(script, script(path + ":" + System.getenv().getOrDefault("PATH", "")));
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
		for (String name : names) {
			linkIfMissing(directory.resolve(name), script.getFileName());
		}
	}

	private static void linkIfMissing(Path link, Path target) throws IOException {
		if (!Files.exists(link)) {
			Files.createSymbolicLink(link, target);
		}
	}

	static String script(String path) {
		String perl = find("perl", path);
		if (perl != null) {
			return PERL.replace("@PERL@", perl);
		}
		String curl = find("curl", path);
		if (curl != null) {
			return SHELL.replace("@CURL@", curl);
		}
		throw new InconsistentModelException("make the hook tools",
				"neither 'perl' nor 'curl' in '%s'".formatted(path));
	}

	private static @Nullable String find(String program, String path) {
		for (String directory : path.split(":")) {
			Path file = Path.of(directory, program);
			if (file.isAbsolute() && Files.isExecutable(file)) {
				return file.toString();
			}
		}
		return null;
	}

}
