package io.paascharm.test.model;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.test.model.cli.JujuCommandException;
import io.paascharm.test.model.cli.JujuCommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Command lines as operators type them.
 */
class JujuCommandLineTests extends ModelTestBase {

	private final JujuCommandLine juju = new JujuCommandLine(this.model);

	@Test
	void configSetsAndPrintsOptions() {
		Application application = deploy("exit 0");
		assertThat(this.juju.run("juju config shell workers=3 greeting='good morning'")).isEmpty();
		assertThat(application.config()).containsEntry("workers", 3L).containsEntry("greeting", "good morning");
		assertThat(this.juju.run("config shell workers")).isEqualTo("3\n");
		assertThat(this.juju.run("config shell --reset workers,greeting")).isEmpty();
		assertThat(this.juju.run("config shell")).isEqualTo("""
				Option    Value  Source
				debug            unset
				greeting         unset
				key              unset
				ratio            unset
				workers   1      default
				""");
	}

	@Test
	void deployTakesSeveralOptions() {
		this.juju.run("deploy %s shell --config workers=3 --config greeting=hello".formatted(charm("exit 0")));
		assertThat(this.model.application("shell").config()).containsEntry("workers", 3L)
			.containsEntry("greeting", "hello");
	}

	@Test
	void modelConfigChangesProxies() {
		this.juju.run("model-config juju-http-proxy=http://proxy:3128");
		assertThat(this.model.proxies().http()).isEqualTo("http://proxy:3128");
		this.juju.run("model-config --reset juju-http-proxy");
		assertThat(this.model.proxies()).isEqualTo(ModelProxies.NONE);
	}

	@Test
	void integrateAndRemoveRelation() {
		deploy("exit 0");
		this.model.remote("pg").provides("database", "postgresql_client");
		this.juju.run("integrate shell pg");
		assertThat(events()).contains("shell/0 db-relation-joined");
		this.juju.run("remove-relation shell:db pg");
		assertThat(events()).contains("shell/0 db-relation-broken");
	}

	@Test
	void runPrintsTheResults() {
		deploy("case $hook in greet) action-set text=\"$(action-get name) $(action-get times)\";; esac");
		assertThat(this.juju.run("run shell/leader greet name=\"old friend\" times=2"))
			.isEqualTo("Running operation 1 with 1 task\n\ntext: old friend 2\n");
	}

	@Test
	void runOfAnActionThatFailsIsAnError() {
		deploy("case $hook in greet) action-set done=half; action-fail \"no mood\";; esac");
		assertThatExceptionOfType(JujuCommandException.class).isThrownBy(() -> this.juju.run("run shell/0 greet"))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("action 1 on shell/0 failed: no mood"))
			.satisfies((ex) -> assertThat(ex.output()).endsWith("done: half\n"));
	}

	@Test
	void unitsAreAddedAndRemoved() {
		Application application = deploy("exit 0");
		this.juju.run("add-unit shell -n 2");
		settle();
		assertThat(application.units()).hasSize(3);
		this.juju.run("remove-unit shell --num-units 1");
		settle();
		assertThat(application.units()).extracting(Unit::toString).containsExactly("shell/0", "shell/1");
		assertThat(this.juju.run("scale-application shell 1")).isEqualTo("shell scaled to 1 units\n");
		settle();
		assertThat(application.units()).extracting(Unit::toString).containsExactly("shell/0");
	}

	@Test
	void secretsAreAddedGrantedUpdatedAndRevoked() {
		deploy("exit 0");
		String uri = this.juju.run("add-secret creds user=me password='a b'").strip();
		Secret secret = this.model.secret("creds");
		assertThat(uri).isEqualTo(secret.uri());
		assertThat(secret.content()).isEqualTo(Map.of("user", "me", "password", "a b"));
		this.juju.run("grant-secret creds shell");
		assertThat(secret.grants()).containsOnlyKeys("shell");
		this.juju.run("update-secret creds user=you");
		assertThat(secret.revision()).isEqualTo(2);
		this.juju.run("revoke-secret " + uri + " shell");
		assertThat(secret.grants()).isEmpty();
		this.juju.run("remove-secret creds");
		assertThat(this.model.secrets()).isEmpty();
	}

	@Test
	void refreshTakesAPath() {
		deploy("status-set active old");
		this.juju.run("refresh shell --path " + charm("status-set active new"));
		settle();
		assertThat(this.model.unit("shell/0").status().message()).isEqualTo("new");
	}

	@Test
	void statusShowsApplicationsUnitsAndRelations() {
		deploy("application-version-set 1.2; open-port 8080; status-set blocked 'no database'");
		this.model.remote("pg");
		this.model.relate("shell:db", "pg:database");
		settle();
		assertThat(this.juju.run("status --relations")).isEqualTo("""
				Model  Controller  Cloud/Region         Version
				test   simulated   simulated/localhost  3.6.4

				App    Version  Status   Scale  Charm        Address        Message
				shell  1.2      blocked  1      shell        10.152.183.21  no database
				pg              active   1      (simulated)

				Unit      Workload  Agent  Address    Ports     Message
				shell/0*  blocked   idle   10.1.1.10  8080/TCP  no database
				pg/0      active    idle

				Integration provider  Requirer     Interface          Type
				shell:peers           shell:peers  peers              peer
				pg:database           shell:db     postgresql_client  regular
				""");
	}

	@Test
	void statusShowsAFailedHook() {
		deploy("exit 1");
		assertThat(this.juju.run("status shell")).contains("shell/0*  error     idle", "hook failed: \"install\"");
		assertThatExceptionOfType(JujuCommandException.class).isThrownBy(() -> this.juju.run("resolved shell/7"));
		this.juju.run("resolved shell/0");
		assertThat(events()).containsExactly("shell/0 install");
	}

	@Test
	void debugLogPrintsWhatIsAskedFor() {
		deploy("juju-log -l ERROR \"trouble in $hook\"; juju-log -l DEBUG detail");
		assertThat(this.juju.run("debug-log --include shell/0 --level warning -n 1")).matches(
				"unit-shell-0: \\d\\d:\\d\\d:\\d\\d ERROR unit\\.shell/0\\.juju-log trouble in app-pebble-ready\n");
		assertThat(this.juju.run("debug-log --include pg/0")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			destroy-model            | "destroy-model" is not a command of the simulated model
			config nothing a=b       | find application 'nothing'
			config shell colour=red  | set option 'colour': it is not declared in config.yaml
			config shell colour      | key "colour" not found
			config shell --file x    | option provided but not defined: --file
			integrate shell          | no second application specified
			run shell/0 greet name   | expected "key=value", got "name"
			run shell/9 greet        | find unit 'shell/9'
			grant-secret none shell  | find secret 'none': the model has none of that name
			refresh shell            | the simulated model needs --path or --resource
			remove-unit shell        | specify the number of units to remove
			debug-log -l loud        | level value "loud" is not one of
			config shell 'a=b        | a quote is not closed
			""")
	void mistakeIsAnError(String line, String reason) {
		deploy("exit 0");
		assertThatExceptionOfType(JujuCommandException.class).isThrownBy(() -> this.juju.run(line))
			.satisfies((ex) -> assertThat(ex.reason()).startsWith(reason));
	}

}
