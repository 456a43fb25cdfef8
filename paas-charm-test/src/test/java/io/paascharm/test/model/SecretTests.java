package io.paascharm.test.model;

import java.util.Map;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import io.paascharm.test.model.charm.InconsistentModelException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Secrets of users, providers and charms.
 */
class SecretTests extends ModelTestBase {

	private static final String READ = """
			case $hook in update-status | secret-*)
				key=$(config-get key)
				echo "$hook $(secret-get "$key" password 2>&1)" >> seen
				case $hook in secret-changed) secret-get "$key" --refresh password >> seen;; esac
			esac
			""";

	private String seen() {
		return Assertions.contentOf(this.model.unit("shell/0").charmDirectory().resolve("seen").toFile());
	}

	private Secret userSecret() {
		Application application = deploy(READ);
		Secret secret = this.model.addSecret("database", Map.of("password", "one"));
		application.setConfig("key", secret.uri());
		settle();
		return secret;
	}

	@Test
	void userSecretThatIsNotGrantedIsRefused() {
		userSecret();
		updateStatus();
		assertThat(seen()).isEqualTo("update-status ERROR permission denied\n");
	}

	@Test
	void grantWakesNobody() {
		userSecret().grant("shell");
		assertThat(events()).isEmpty();
		updateStatus();
		assertThat(seen()).isEqualTo("update-status one\n");
	}

	@Test
	void newRevisionIsToldToWhoReadTheSecretAndSeenOnRefreshOnly() {
		Secret secret = userSecret().grant("shell");
		updateStatus();
		secret.update(Map.of("password", "two"));
		assertThat(events()).containsExactly("shell/0 secret-changed");
		updateStatus();
		assertThat(seen()).isEqualTo("update-status one\nsecret-changed one\ntwo\nupdate-status two\n");
	}

	@Test
	void whatAUnitReadsAndCallsTheSecretIsKnown() {
		Application application = deploy("""
				case $hook in update-status) secret-get "$(config-get key)" --label mine --refresh;; esac
				""");
		Secret secret = this.model.addSecret("database", Map.of("password", "one")).grant("shell");
		application.setConfig("key", secret.uri());
		settle();
		assertThat(secret.revision("shell/0")).isZero();
		secret.update(Map.of("password", "two"));
		updateStatus();
		assertThat(secret.revision("shell/0")).isEqualTo(2);
		assertThat(secret.label("shell/0")).isEqualTo("mine");
	}

	@Test
	void newRevisionIsNotToldToWhoNeverReadTheSecret() {
		userSecret().grant("shell").update(Map.of("password", "two"));
		assertThat(events()).isEmpty();
	}

	@Test
	void revokedSecretIsRefused() {
		Secret secret = userSecret().grant("shell");
		secret.revoke("shell");
		updateStatus();
		assertThat(seen()).endsWith("permission denied\n");
	}

	@Test
	void grantEndsWithItsRelation() {
		Application application = deploy(READ);
		RemoteApplication pg = this.model.remote("pg");
		Relation relation = this.model.relate("shell:db", "pg");
		Secret secret = pg.addSecret(Map.of("password", "one")).grant("shell", relation);
		application.setConfig("key", secret.uri());
		settle();
		relation.remove();
		settle();
		assertThat(secret.grants()).isEmpty();
	}

	@Test
	void charmsSecretIsReadBackBeforeTheCommitAndCommitted() {
		deploy("""
				case $hook in update-status)
					id=$(secret-add --label mine --rotate daily token=abc)
					secret-get "$id" token > seen
					secret-get --label mine --format=json >> seen
					secret-set "$id" token=def
					secret-ids >> seen
				esac
				""");
		updateStatus();
		Secret secret = this.model.secrets().get(0);
		assertThat(seen()).isEqualTo("abc\n{\"token\":\"abc\"}\n" + secret.id() + "\n");
		assertThat(secret.content()).containsExactly(Map.entry("token", "def"));
		assertThat(secret.revision()).isEqualTo(1);
		assertThat(secret.label()).isEqualTo("mine");
	}

	@Test
	void charmsSecretIsNotKeptWhenTheHookFails() {
		deploy("case $hook in update-status) secret-add token=abc; exit 1;; esac");
		updateStatus();
		assertThat(this.model.secrets()).isEmpty();
	}

	@Test
	void ownerHearsThatARevisionIsObsoleteAndOfRotation() {
		deploy("""
				case $hook in
					update-status) secret-set "$(secret-ids)" token=b2;;
					start) secret-add token=a1;;
				esac
				""");
		this.model.unit("shell/0").updateStatus();
		assertThat(events()).containsExactly("shell/0 update-status", "shell/0 secret-remove");
		this.model.secrets().get(0).rotate();
		assertThat(events()).containsExactly("shell/0 secret-rotate");
	}

	@Test
	void onlyTheLeaderAddsASecretOfTheApplication() {
		this.model.deployment(charm("""
				case $hook in update-status)
					secret-add token=abc 2> seen; echo $? >> seen
					secret-add --owner unit token=abc > id; echo $? >> seen
				esac
				"""), "shell").units(2).deploy();
		settle();
		this.model.application("shell").setLeader(1);
		settle();
		updateStatus();
		assertThat(seen()).isEqualTo("ERROR this unit is not the leader\n1\n0\n");
	}

	@Test
	void grantReachesTheRemoteApplicationOfARelation() {
		deploy("case $hook in db-relation-created) secret-grant --relation \"$JUJU_RELATION_ID\" "
				+ "\"$(secret-add token=abc)\";; esac");
		this.model.remote("pg");
		Relation relation = this.model.relate("shell:db", "pg");
		settle();
		assertThat(this.model.secrets().get(0).grants())
			.containsExactly(Map.entry("pg", Integer.toString(relation.number())));
	}

	@Test
	void badContentIsRefused() {
		deploy("""
				case $hook in update-status)
					for content in ab=x Upper=x key= plain 'k_y=1'; do secret-add "$content" 2>> seen; echo $? >> seen; done
				esac
				""");
		updateStatus();
		assertThat(seen().lines().filter((line) -> line.equals("2"))).hasSize(5);
		assertThatExceptionOfType(InconsistentModelException.class)
			.isThrownBy(() -> this.model.addSecret("x", Map.of("no_underscores", "v")))
			.withMessage("cannot add secret 'x': its key 'no_underscores' is none that Juju takes");
	}

}
