package io.paascharm.test.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import io.paascharm.test.model.charm.InconsistentModelException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Relation hooks, and who reads and writes what.
 */
class RelationTests extends ModelTestBase {

	private static final String RECORD = """
			case $hook in db-*)
				echo "$hook unit=$JUJU_REMOTE_UNIT departing=$JUJU_DEPARTING_UNIT members=$(relation-list)" >> events
				;;
			esac
			""";

	private final RemoteApplication pg = this.model.remote("pg");

	private Relation relate(String dispatch) {
		deploy(dispatch);
		return this.model.relate("shell:db", "pg:database");
	}

	private String recorded() {
		return read("events");
	}

	private String read(String file) {
		return contentOf(this.model.unit("shell/0").charmDirectory().resolve(file));
	}

	private static String contentOf(Path path) {
		return Assertions.contentOf(path.toFile());
	}

	@Test
	void relationIsCreatedThenJoinedThenChanged() {
		relate(RECORD);
		assertThat(events()).containsExactly("shell/0 db-relation-created", "shell/0 db-relation-joined",
				"shell/0 db-relation-changed");
		assertThat(recorded()).isEqualTo("""
				db-relation-created unit= departing= members=
				db-relation-joined unit=pg/0 departing= members=pg/0
				db-relation-changed unit=pg/0 departing= members=pg/0
				""");
	}

	@Test
	void unitIsInAllRelationsBeforeTheFirstHookOfAny() {
		this.model.deploy(charm("""
				[ "$hook" != peers-relation-created ] ||
					relation-get -r "$(relation-ids db)" ingress-address "$JUJU_UNIT_NAME" >own
				"""), "shell");
		this.model.relate("shell:db", "pg:database");
		settle();
		assertThat(read("own")).isEqualTo(this.model.unit("shell/0").address() + "\n");
	}

	@Test
	void changeOfTheApplicationNamesNoUnit() {
		Relation relation = relate(RECORD);
		settle();
		this.pg.write(relation, Map.of("endpoints", "pg:5432")).write(relation, Map.of("version", "16"));
		assertThat(events()).containsExactly("shell/0 db-relation-changed");
		assertThat(recorded()).endsWith("db-relation-changed unit= departing= members=pg/0\n");
	}

	@Test
	void changeOfTheApplicationMayComeBeforeAnyoneJoined() {
		Relation relation = relate(RECORD);
		this.pg.write(relation, Map.of("endpoints", "pg:5432"));
		settle();
		assertThat(recorded()).startsWith("""
				db-relation-created unit= departing= members=
				db-relation-changed unit= departing= members=
				db-relation-joined unit=pg/0""");
	}

	@Test
	void changesOfAUnitAreCoalesced() {
		Relation relation = relate(RECORD);
		settle();
		this.pg.writeUnit(relation, 0, Map.of("a", "1")).writeUnit(relation, 0, Map.of("a", "2"));
		assertThat(events()).containsExactly("shell/0 db-relation-changed");
	}

	@Test
	void removedRelationDepartsThenBreaks() {
		Relation relation = relate(RECORD);
		settle();
		relation.remove();
		assertThat(events()).containsExactly("shell/0 db-relation-departed", "shell/0 db-relation-broken");
		assertThat(recorded()).endsWith("""
				db-relation-departed unit=pg/0 departing=pg/0 members=
				db-relation-broken unit= departing= members=
				""");
		assertThat(relation.exists()).isFalse();
	}

	@Test
	void departedUnitIsNotListedButReadable() {
		Relation relation = relate("case $hook in *-departed) relation-get - pg/0 > data; relation-list > list;; esac");
		this.pg.writeUnit(relation, 0, Map.of("token", "x"));
		settle();
		this.pg.removeUnit(0);
		assertThat(events()).containsExactly("shell/0 db-relation-departed");
		assertThat(read("data")).contains("token: x");
		assertThat(read("list")).isEmpty();
	}

	@Test
	void dyingUnitNamesItselfAsDeparting() {
		relate("case $hook in *-departed) juju-log \"departing $JUJU_DEPARTING_UNIT\";; esac");
		settle();
		this.model.application("shell").removeUnit(0);
		settle();
		assertThat(this.model.log()).anyMatch((line) -> line.message().endsWith("departing shell/0"));
	}

	@Test
	void brokenRelationIsNotListed() {
		Relation relation = relate(
				"case $hook in *-broken) relation-ids db > ids; relation-get - pg --app > data;; esac");
		this.pg.write(relation, Map.of("endpoints", "pg:5432"));
		settle();
		relation.remove();
		settle();
		assertThat(read("ids")).isEmpty();
		assertThat(read("data")).contains("endpoints: pg:5432");
	}

	@Test
	void relationChangedFollowsAWriteOfTheOtherSideOnly() {
		this.model.deployment(charm("""
				case $hook in peers-relation-created) relation-set seen=$hook;; esac
				"""), "shell").units(2).deploy();
		List<String> events = events();
		assertThat(events).filteredOn((event) -> event.startsWith("shell/0 peers-relation-"))
			.containsExactly("shell/0 peers-relation-created", "shell/0 peers-relation-joined",
					"shell/0 peers-relation-changed");
	}

	@Test
	void leaderDoesNotHearItsOwnWriteToThePeerDatabag() {
		this.model.deployment(charm("""
				case $hook in update-status) relation-set -r "$(relation-ids peers)" --app key=value;; esac
				"""), "shell").units(2).deploy();
		settle();
		this.model.unit("shell/0").updateStatus();
		assertThat(events()).containsExactly("shell/0 update-status", "shell/1 peers-relation-changed");
	}

	@Test
	void hookThatFailsWritesNothing() {
		Relation relation = relate(
				"case $hook in db-relation-created) relation-set --app a=1; relation-set b=2; exit 1;; esac");
		settle();
		assertThat(relation.applicationData("shell")).isEmpty();
		assertThat(relation.unitData("shell/0")).doesNotContainKey("b").containsKey("ingress-address");
	}

	@Test
	void ownWritesAreReadBackWithinTheHook() {
		Relation relation = relate("""
				case $hook in db-relation-created)
					relation-set --app database=shell extra=
					relation-get --format=json - shell --app > own
					printf '{"b": "\\\\u00e9", "c": null}' | relation-set --file - b=3
					relation-get --format=json b shell/0 >> own
				esac
				""");
		settle();
		assertThat(read("own")).isEqualTo("{\"database\":\"shell\"}\n\"3\"\n");
		assertThat(relation.applicationData("shell")).containsExactly(Map.entry("database", "shell"));
	}

	@Test
	void applicationsOfCharmsHearEachOther() {
		this.model.deploy(charm("case $hook in web-relation-created) relation-set --app url=http://x;; esac"), "shop");
		this.model.remote("proxy").requires("backend", "http");
		this.model.relate("shop", "proxy");
		settle();
		assertThat(this.model.relation("shop", "proxy").applicationData("shop")).containsEntry("url", "http://x");
	}

	@Test
	void relateWhenEndpointIsNotDeclaredIsRefused() {
		deploy("exit 0");
		assertThatExceptionOfType(InconsistentModelException.class).isThrownBy(() -> this.model.relate("shell:x", "pg"))
			.withMessage("cannot integrate 'shell:x' with 'pg': relation endpoint 'x' is not declared in "
					+ "metadata.yaml of 'shell'");
	}

	@Test
	void relateWhenInterfacesDifferIsRefused() {
		deploy("exit 0");
		this.model.remote("mysql").provides("database", "mysql_client");
		assertThatExceptionOfType(InconsistentModelException.class)
			.isThrownBy(() -> this.model.relate("shell:db", "mysql:database"))
			.withMessageEndingWith("no endpoints of them have the same interface");
	}

	@Test
	void relateBeyondTheLimitIsRefused() {
		relate("exit 0");
		this.model.remote("pg-two");
		assertThatExceptionOfType(InconsistentModelException.class)
			.isThrownBy(() -> this.model.relate("shell:db", "pg-two"))
			.withMessageEndingWith("endpoint 'db' of 'shell' is limited to 1 relations");
	}

}
