package io.paascharm.hooktool;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.paascharm.hooktool.SecretCommand.Revision;
import io.paascharm.juju.RelationId;
import io.paascharm.juju.UnitName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link HookToolCommand}: the command line of each tool, and how real output
 * is read.
 */
class HookToolCommandTests {

	private static final RelationId DB = new RelationId("db", 7);

	private static final SecretMetadata METADATA = new SecretMetadata("-l", "d d", "24h", "monthly", "unit");

	@ParameterizedTest
	@MethodSource("questions")
	void questionHasCommandLine(HookToolCommand<?> command, String line) {
		assertThat(line(command)).isEqualTo(line);
		assertThat(command.writes()).isFalse();
	}

	static Stream<Arguments> questions() {
		return Stream.of(Arguments.of(new RelationCommand.RelationIds("db"), "relation-ids db --format=json"),
				Arguments.of(new RelationCommand.RelationList(DB), "relation-list -r db:7 --format=json"),
				Arguments.of(new RelationCommand.RelationApplication(DB), "relation-list -r db:7 --app --format=json"),
				Arguments.of(new RelationCommand.RelationGet(DB, "pg/0", false),
						"relation-get -r db:7 - pg/0 --format=json"),
				Arguments.of(new RelationCommand.RelationGet(DB, "pg", true),
						"relation-get -r db:7 --app - pg --format=json"),
				Arguments.of(new RelationCommand.RelationModelGet(DB), "relation-model-get -r db:7 --format=json"));
	}

	@ParameterizedTest
	@MethodSource("moreQuestions")
	void questionBeyondRelationsHasCommandLine(HookToolCommand<?> command, String line) {
		questionHasCommandLine(command, line);
	}

	static Stream<Arguments> moreQuestions() {
		return Stream.of(Arguments.of(new ModelCommand.ConfigGet(), "config-get --format=json"),
				Arguments.of(new ModelCommand.GoalState(), "goal-state --format=json"),
				Arguments.of(new ModelCommand.ResourceGet("app-image"), "resource-get app-image"),
				Arguments.of(new ModelCommand.CredentialGet(), "credential-get --format=json"),
				Arguments.of(new UnitCommand.IsLeader(), "is-leader --format=json"),
				Arguments.of(new UnitCommand.StatusGet(false), "status-get --include-data --format=json"),
				Arguments.of(new UnitCommand.StatusGet(true), "status-get --include-data --application --format=json"),
				Arguments.of(new NetworkCommand.NetworkGet("ingress", null), "network-get ingress --format=json"),
				Arguments.of(new NetworkCommand.NetworkGet("db", DB), "network-get db -r db:7 --format=json"),
				Arguments.of(new NetworkCommand.OpenedPorts(), "opened-ports --format=json"),
				Arguments.of(new SecretCommand.SecretGet("secret:x", null, Revision.TRACKED),
						"secret-get secret:x --format=json"),
				Arguments.of(new SecretCommand.SecretGet("secret:x", "l", Revision.REFRESH),
						"secret-get secret:x --label=l --refresh --format=json"),
				Arguments.of(new SecretCommand.SecretGet(null, "l", Revision.PEEK),
						"secret-get --label=l --peek --format=json"),
				Arguments.of(new SecretCommand.SecretInfoGet("x", null), "secret-info-get x --format=json"),
				Arguments.of(new SecretCommand.SecretInfoGet(null, "l"), "secret-info-get --label=l --format=json"),
				Arguments.of(new SecretCommand.SecretIds(), "secret-ids --format=json"),
				Arguments.of(new ActionCommand.ActionGet(), "action-get --format=json"),
				Arguments.of(new StateCommand.StateGet(), "state-get --format=json"));
	}

	@ParameterizedTest
	@MethodSource("writes")
	void writeHasCommandLine(HookToolCommand<?> command, String line) {
		assertThat(line(command)).isEqualTo(line);
		assertThat(command.writes()).isTrue();
	}

	static Stream<Arguments> writes() {
		return Stream.of(
				Arguments.of(new RelationCommand.RelationSet(DB, false, Map.of("k", "v")),
						"relation-set -r db:7 --file -"),
				Arguments.of(new RelationCommand.RelationSet(DB, true, Map.of("k", "v")),
						"relation-set -r db:7 --app --file -"),
				Arguments.of(new UnitCommand.StatusSet(false, "active", ""), "status-set -- active"),
				Arguments.of(new UnitCommand.StatusSet(true, "blocked", "-x"),
						"status-set --application -- blocked -x"),
				Arguments.of(new UnitCommand.ApplicationVersionSet("-1"), "application-version-set -- -1"),
				Arguments.of(new UnitCommand.JujuLog("INFO", "-v"), "juju-log --log-level INFO -- -v"),
				Arguments.of(new NetworkCommand.OpenPort("8080/tcp"), "open-port 8080/tcp"),
				Arguments.of(new NetworkCommand.ClosePort("8080/tcp"), "close-port 8080/tcp"),
				Arguments.of(new SecretCommand.SecretAdd(METADATA, Map.of("key", "v")),
						"secret-add --label=-l --description=d d --expire=24h --rotate=monthly --owner=unit"),
				Arguments.of(new SecretCommand.SecretSet("x", SecretMetadata.NONE, Map.of("key", "v")), "secret-set x"),
				Arguments.of(new SecretCommand.SecretGrant("x", DB, null), "secret-grant --relation db:7 x"),
				Arguments.of(new SecretCommand.SecretGrant("x", DB, new UnitName("pg", 0)),
						"secret-grant --relation db:7 --unit pg/0 x"),
				Arguments.of(new SecretCommand.SecretRevoke("x", DB, null), "secret-revoke --relation db:7 x"),
				Arguments.of(new SecretCommand.SecretRemove("x", null), "secret-remove x"),
				Arguments.of(new SecretCommand.SecretRemove("x", 2), "secret-remove x --revision 2"),
				Arguments.of(new ActionCommand.ActionSet(Map.of("a.b", "c d")), "action-set a.b=c d"),
				Arguments.of(new ActionCommand.ActionFail("-no"), "action-fail -- -no"),
				Arguments.of(new ActionCommand.ActionLog("-now"), "action-log -- -now"),
				Arguments.of(new StateCommand.StateSet(Map.of("k", "v")), "state-set --file -"),
				Arguments.of(new StateCommand.StateDelete("k"), "state-delete k"));
	}

	private static String line(HookToolCommand<?> command) {
		return command.tool() + " " + String.join(" ", command.arguments());
	}

	@Test
	void databagsAndStateGoToStandardInput() {
		assertThat(new RelationCommand.RelationSet(DB, false, Map.of("k", "v")).input()).isEqualTo("{\"k\": \"v\"}");
		assertThat(new StateCommand.StateSet(Map.of("k", "v")).input()).isEqualTo("{\"k\": \"v\"}");
	}

	@Test
	void contentOfSecretsGoesToFiles() {
		Map<String, String> content = Map.of("password", "hunter22");
		assertThat(new SecretCommand.SecretAdd(METADATA, content).files()).isEqualTo(content);
		assertThat(new SecretCommand.SecretSet("x", METADATA, content).files()).isEqualTo(content);
	}

	@Test
	void toStringOfWritesHoldsNoValue() {
		Map<String, String> values = Map.of("password", "hunter22");
		assertThat(List.of(new SecretCommand.SecretAdd(METADATA, values),
				new SecretCommand.SecretSet("x", METADATA, values), new RelationCommand.RelationSet(DB, true, values),
				new StateCommand.StateSet(values), new ActionCommand.ActionSet(values)))
			.allSatisfy((command) -> {
				assertThat(command.toString()).contains("password").doesNotContain("hunter22");
				assertThat(command.confidential()).containsExactly("hunter22");
			});
	}

	@Test
	void relationIdsAreReadByNumber() {
		assertThat(new RelationCommand.RelationIds("db").parse("[\"db:10\",\"db:9\"]\n"))
			.containsExactly(new RelationId("db", 9), new RelationId("db", 10));
		assertThat(new RelationCommand.RelationIds("db").parse("[]\n")).isEmpty();
		assertThat(new RelationCommand.RelationIds("db").parse("null\n")).isEmpty();
	}

	@Test
	void relationMembersAreReadByNumber() {
		assertThat(new RelationCommand.RelationList(DB).parse("[\"pg/10\",\"pg/9\"]"))
			.containsExactly(new UnitName("pg", 9), new UnitName("pg", 10));
		assertThat(new RelationCommand.RelationApplication(DB).parse("\"pg\"\n")).isEqualTo("pg");
		assertThat(new RelationCommand.RelationModelGet(DB).parse("{\"uuid\":\"cafe\"}")).isEqualTo("cafe");
	}

	@Test
	void databagIsReadAsStrings() {
		RelationCommand.RelationGet command = new RelationCommand.RelationGet(DB, "pg", true);
		assertThat(command.parse("{\"a\":\"1\",\"b\":\"\"}\n"))
			.containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", ""));
		assertThat(command.parse("null\n")).isEmpty();
	}

	@Test
	void configKeepsTypesAndLeavesOutWhatIsUnset() {
		assertThat(new ModelCommand.ConfigGet()
			.parse("{\"debug\":true,\"port\":8080,\"ratio\":0.5,\"name\":\"x\",\"unset\":null}"))
			.containsExactlyInAnyOrderEntriesOf(Map.of("debug", true, "port", 8080L, "ratio", 0.5, "name", "x"));
	}

	@Test
	void actionParametersMayBeNested() {
		assertThat(new ActionCommand.ActionGet().parse("{\"a\":{\"b\":[1,\"x\"]}}"))
			.isEqualTo(Map.of("a", Map.of("b", List.of(1L, "x"))));
		assertThat(new ActionCommand.ActionGet().parse("{}")).isEmpty();
	}

	@Test
	void leadershipIsReadAsBoolean() {
		assertThat(new UnitCommand.IsLeader().parse("true\n")).isTrue();
		assertThat(new UnitCommand.IsLeader().parse("false\n")).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new UnitCommand.IsLeader().parse("null"));
	}

	@Test
	void statusOfTheApplicationIsReadFromInside() {
		assertThat(
				new UnitCommand.StatusGet(false).parse("{\"message\":\"ok\",\"status\":\"active\",\"status-data\":{}}"))
			.isEqualTo(new StatusResponse("active", "ok"));
		assertThat(new UnitCommand.StatusGet(true)
			.parse("{\"application-status\":{\"message\":\"\",\"status\":\"unknown\","
					+ "\"status-data\":{},\"units\":{\"a/0\":{\"message\":\"m\",\"status\":\"active\"}}}}"))
			.isEqualTo(new StatusResponse("unknown", ""));
	}

	@Test
	void networkPassesOverPlaceholders() {
		NetworkResponse network = new NetworkCommand.NetworkGet("x", null).parse("""
				{"bind-addresses":[{"mac-address":"","interface-name":"","addresses":null},
				{"addresses":[{"hostname":"","value":"","cidr":""},{"value":"10.1.2.3"}]}],
				"egress-subnets":["10.152.183.5/32"],"ingress-addresses":["10.152.183.5"]}""");
		assertThat(network)
			.isEqualTo(new NetworkResponse(List.of("10.1.2.3"), List.of("10.152.183.5"), List.of("10.152.183.5/32")));
		assertThat(new NetworkCommand.NetworkGet("x", null).parse("{}"))
			.isEqualTo(new NetworkResponse(List.of(), List.of(), List.of()));
	}

	@Test
	void goalStateCountsUnitsThatStay() {
		GoalStateResponse goal = new ModelCommand.GoalState().parse("""
				{"units":{"a/0":{"status":"active","since":"x"},"a/1":{"status":"dying"}},
				"relations":{"db":{"pg":{"status":"joined"},"pg/0":{"status":"active"}}}}""");
		assertThat(goal.plannedUnits()).isEqualTo(1);
		assertThat(goal.relations()).isEqualTo(Map.of("db", Map.of("pg", "joined", "pg/0", "active")));
	}

	@Test
	void secretsAreRead() {
		assertThat(new SecretCommand.SecretGet("x", null, Revision.PEEK).parse("{\"a-key\":\"v\"}"))
			.isEqualTo(Map.of("a-key", "v"));
		assertThat(new SecretCommand.SecretIds().parse("null\n")).isEmpty();
		assertThat(new SecretCommand.SecretAdd(METADATA, Map.of("key", "v")).parse("secret:abc\n"))
			.isEqualTo("secret:abc");
		assertThat(new SecretCommand.SecretInfoGet("abc", null)
			.parse("{\"abc\":{\"revision\":2,\"label\":\"l\",\"owner\":\"application\",\"rotation\":\"never\"}}"))
			.contains(new SecretInfo("abc", 2, "l", "application"));
	}

	@Test
	void resourceIsAPathWithoutNewline() {
		assertThat(new ModelCommand.ResourceGet("x").parse("/var/x")).isEqualTo("/var/x");
	}

	@ParameterizedTest
	@MethodSource("nonsense")
	void nonsenseIsRefused(HookToolCommand<?> command, String output) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> command.parse(output));
	}

	static Stream<Arguments> nonsense() {
		return Stream.of(Arguments.of(new RelationCommand.RelationIds("db"), ""),
				Arguments.of(new RelationCommand.RelationIds("db"), "{}"),
				Arguments.of(new RelationCommand.RelationIds("db"), "[\"db\"]"),
				Arguments.of(new RelationCommand.RelationList(DB), "[\"pg\"]"),
				Arguments.of(new RelationCommand.RelationGet(DB, "pg", true), "[]"),
				Arguments.of(new RelationCommand.RelationGet(DB, "pg", true), "{\"a\":{}}"),
				Arguments.of(new RelationCommand.RelationGet(DB, "pg", true), "{\"a\":\"b\"} trailing"),
				Arguments.of(new ModelCommand.ConfigGet(), "{\"a\":"),
				Arguments.of(new ModelCommand.ResourceGet("x"), "\n"),
				Arguments.of(new SecretCommand.SecretAdd(METADATA, Map.of("key", "v")), ""),
				Arguments.of(new UnitCommand.StatusGet(false), "[]"),
				Arguments.of(new UnitCommand.StatusGet(true), "{}"),
				Arguments.of(new NetworkCommand.NetworkGet("x", null), "\"x\""),
				Arguments.of(new ModelCommand.GoalState(), "[]"),
				Arguments.of(new SecretCommand.SecretInfoGet("abc", null), "[]"));
	}

}
