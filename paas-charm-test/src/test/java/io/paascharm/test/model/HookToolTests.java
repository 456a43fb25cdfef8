package io.paascharm.test.model;

import java.util.List;
import java.util.Map;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.test.model.agent.ToolCall;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hook tools as a charm meets them: executables with flags, streams and exit codes.
 */
class HookToolTests extends ModelTestBase {

	/**
	 * Run a script in an update-status of a unit that is related to {@code pg}.
	 * @param script what to run
	 * @return its standard output
	 */
	private String run(String script) {
		Application application = this.model.deploy(charm("case $hook in update-status)\n" + script + "\n;; esac"),
				"shell");
		application.setConfig(Map.of("ratio", "0.5", "debug", "true"));
		RemoteApplication pg = this.model.remote("pg");
		Relation relation = this.model.relate("shell:db", "pg");
		pg.write(relation, Map.of("html", "<a&b>", "name", "pg"));
		settle();
		return updateStatus().exit().stdout();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			relation-ids db --format=json                 | ["db:1"]
			relation-ids nothing --format=json            | []
			relation-list -r db:1 --format json           | ["pg/0"]
			relation-list -r 1 --app --format=json        | "pg"
			relation-get -r 1 --app --format=json name pg | "pg"
			relation-get -r 1 --app --format=json none pg | null
			relation-get -r 1 --app --format=json html pg/0 | "\\u003ca\\u0026b\\u003e"
			relation-get -r1 --app name pg                | pg
			config-get --format=json                      | {"debug":true,"ratio":0.5,"workers":1}
			config-get --format=json nothing              | null
			config-get debug                              | True
			config-get workers                            | 1
			is-leader --format=json                       | true
			secret-ids --format=json                      | null
			state-get --format=json                       | null
			state-get --format=json key                   | ""
			opened-ports --format=json                    | []
			status-get --format=json                      | "unknown"
			network-get db --ingress-address              | 10.152.183.21
			storage-list --format=json                    | []
			""")
	void readPrints(String command, String expected) {
		assertThat(run(command)).isEqualTo(expected + "\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					relation-list -r db:9         | 2 | ERROR invalid value "db:9" for option -r: relation not found
					relation-list                 | 2 | ERROR no relation id specified
					relation-get -r 1             | 2 | ERROR no unit or application specified
					relation-get -r 1 - shell --app --bad | 2 | ERROR option provided but not defined: --bad
					relation-get -r 1 - other/0   | 1 | ERROR permission denied
					relation-set -r 1 novalue     | 2 | ERROR expected "key=value", got "novalue"
					is-leader extra               | 2 | ERROR unrecognized args: ["extra"]
					is-leader --format=xml        | 2 | ERROR invalid value "xml" for option --format: unknown format "xml"
					status-set great              | 2 | ERROR invalid status "great", expected one of [maintenance blocked waiting active]
					status-set --application=maybe active | 2 | ERROR invalid boolean value "maybe" for option --application
					network-get nothing           | 1 | ERROR no network config found for binding "nothing"
					open-port 80-90               | 1 | ERROR port ranges are not supported for k8s applications
					open-port 99999               | 2 | ERROR port must be in the range [1, 65535]; got "99999"
					juju-log                      | 2 | ERROR no message specified
					secret-get                    | 2 | ERROR require either a secret URI or label
					secret-get d0sim000000000000099 | 1 | ERROR secret "d0sim000000000000099" not found
					state-get --strict key        | 1 | ERROR "key" not found
					resource-get rules            | 1 | ERROR could not download resource: resource "rules" not found
					credential-get                | 1 | ERROR cannot access cloud credentials: permission denied
					state-set --format=json a=b   | 2 | ERROR option provided but not defined: --format
					""")
	void mistakeIsRefused(String command, int exit, String message) {
		assertThat(run(command + " 2>&1; echo $?")).isEqualTo(message + "\n" + exit + "\n");
	}

	@Test
	void argumentsArePassedUnchanged() {
		run("status-set active \"two\nlines; @file <\\$x> 'q' \\\"d\\\" é \"");
		assertThat(this.model.unit("shell/0").status().message()).isEqualTo("two\nlines; @file <$x> 'q' \"d\" é ");
	}

	@Test
	void inputIsReadOnlyByToolsThatWantIt() {
		assertThat(run("printf 'a\\nb\\n' | while read -r line; do is-leader; echo $line; done"))
			.isEqualTo("True\na\nTrue\nb\n");
	}

	@Test
	void outputIsAppendedToFilesAndPipes() {
		assertThat(run("{ is-leader; config-get workers; } >> out; cat out | tr -d '\\n'")).isEqualTo("True1");
	}

	@Test
	void outputGoesToAFileOfTheCallersDirectory() {
		assertThat(run("mkdir sub; cd sub; is-leader --output=leader --format=json; cat leader")).isEqualTo("true\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"a": "x\\/y"}           | ERROR yaml: line 1: found unknown escape character
			{"a": "\\ud83d\\ude00"}  | ERROR yaml: line 1: found invalid Unicode character escape code
			{"a": ["b"]}             | ERROR yaml: unmarshal errors:
			[1]                      | ERROR yaml: unmarshal errors:
			""")
	void inputThatJujusYamlRefusesIsRefused(String input, String message) {
		assertThat(run("printf '%s' '" + input + "' | state-set --file - 2>&1")).startsWith(message);
	}

	@Test
	void deleteCharacterMustBeEscaped() {
		assertThat(run("printf '{\"a\": \"x\\177\"}' | state-set --file - 2>&1"))
			.isEqualTo("ERROR yaml: control characters are not allowed\n");
	}

	@Test
	void inputMayHoldWhatJsonAndYamlShare() {
		run("printf '%s' '{\"emoji\": \"😀\", \"quoted\": \"a\\\"b\\\\c\\u007f\", \"n\": 1, \"t\": true, \"z\": null}' "
				+ "| state-set --file - z2=2");
		assertThat(this.model.unit("shell/0").stored()).containsEntry("emoji", "😀")
			.containsEntry("quoted", "a\"b\\c\u007f")
			.containsEntry("n", "1")
			.containsEntry("t", "true")
			.containsEntry("z2", "2");
	}

	@Test
	void largeInputArrivesWhole() {
		run("{ printf 'a: '; head -c 60000 /dev/zero | tr '\\0' x; } | state-set --file -");
		assertThat(this.model.unit("shell/0").stored().get("a")).hasSize(60000);
	}

	@Test
	void portsAreOpenAfterTheHook() {
		assertThat(run("open-port 8080; open-port 53/udp; open-port 90/tcp; close-port 90; opened-ports"))
			.isEqualTo("8080/tcp\n53/udp\n");
		assertThat(this.model.unit("shell/0").ports()).hasToString("[8080/tcp, 53/udp]");
	}

	@Test
	void followerMayNotReadTheDatabagOfItsApplication() {
		this.model
			.deployment(charm("case $hook in update-status) relation-get -r 1 - shell --app 2>&1;; esac"), "shell")
			.units(2)
			.deploy();
		this.model.remote("pg");
		this.model.relate("shell:db", "pg");
		settle();
		this.model.unit("shell/1").updateStatus();
		assertThat(settle().get(0).exit().stdout()).isEqualTo("ERROR permission denied\n");
	}

	@Test
	void callsAreRecorded() {
		run("status-set active ready");
		ToolCall call = this.model.dispatches().get(this.model.dispatches().size() - 1).calls("status-set").get(0);
		assertThat(call).isEqualTo(new ToolCall("status-set", List.of("active", "ready"), "", 0, "", ""));
	}

	@Test
	void logIsKeptByLevel() {
		run("juju-log --log-level WARNING -- '-careful'; juju-log -l odd what; echo out; echo err >&2");
		assertThat(this.model.dispatches().get(this.model.dispatches().size() - 1).log()).extracting("level", "message")
			.containsExactly(Tuple.tuple("WARNING", "-careful"),
					Tuple.tuple("WARNING", "Specified log level of \"odd\" is not valid"), Tuple.tuple("INFO", "what"),
					Tuple.tuple("DEBUG", "out"), Tuple.tuple("WARNING", "err"));
	}

	@Test
	void wrongContextIsRefused() {
		assertThat(run("JUJU_CONTEXT_ID=other is-leader 2>&1; echo $?"))
			.startsWith("ERROR bad request: expected context id \"shell/0-update-status-")
			.endsWith("\n1\n");
	}

}
