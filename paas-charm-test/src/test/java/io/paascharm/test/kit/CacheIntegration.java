package io.paascharm.test.kit;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;
import io.paascharm.juju.RelationKind;
import io.paascharm.metadata.EndpointMetadata;

/**
 * Integration with an imaginary cache, which can have a flaw.
 */
final class CacheIntegration implements Integration {

	private static final Logger logger = LoggerFactory.getLogger(CacheIntegration.class);

	private static final IntegrationEvent CHANGED = IntegrationEvent.migrating("cache_changed");

	private final Flaw flaw;

	private final MachineTable machine;

	private int writes;

	CacheIntegration(Flaw flaw) {
		this.flaw = flaw;
		this.machine = machine(flaw);
	}

	private static MachineTable machine(Flaw flaw) {
		MachineTable.Builder table = MachineTable.named("cache")
			.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
			.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, CHANGED)
			.on(IntegrationState.REQUESTED, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, CHANGED)
			.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, CHANGED)
			.on(IntegrationState.INVALID, IntegrationTrigger.COMPLETE, IntegrationState.READY, CHANGED)
			.on(IntegrationState.INVALID, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, CHANGED)
			.on(IntegrationState.INVALID, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, CHANGED)
			.on(IntegrationState.READY, IntegrationTrigger.MOVED, IntegrationState.READY, CHANGED)
			.on(IntegrationState.READY, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, CHANGED)
			.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, CHANGED);
		if (flaw != Flaw.STAYS_READY) {
			table.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, CHANGED);
		}
		if (flaw != Flaw.HIDES_CHANGES) {
			table.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, CHANGED);
		}
		return table.build();
	}

	@Override
	public String name() {
		return "cache";
	}

	@Override
	public String interfaceName() {
		return "cache";
	}

	@Override
	public boolean serves(EndpointMetadata endpoint) {
		return endpoint.interfaceName().equals("cache")
				&& (this.flaw != Flaw.KNOWS_ONE_NAME || endpoint.name().equals("cache"));
	}

	@Override
	public MachineTable machine() {
		return this.machine;
	}

	@Override
	public void prepare(IntegrationContext context) {
		boolean isDue = (this.flaw != Flaw.FORGETS_NEW_LEADERS) ? context.isRequestDue()
				: context.isAbout(RelationKind.CREATED) && context.unit().isLeader();
		if (isDue) {
			context.request("client", (this.flaw == Flaw.WRITES_AGAIN) ? "client-" + this.writes++ : "client");
		}
		if (this.flaw == Flaw.WRITES_AS_FOLLOWER) {
			context.unit().changes().setApplicationData(context.relation().id(), "client", "client");
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		RelationData data = context.remote().require("host", "password-id");
		if (this.flaw == Flaw.ASKS_EVERY_UNIT) {
			context.relation().units().forEach(context.relation()::remoteUnitData);
		}
		String password = context.secret("password-id", data.text("password-id"), null).text("password");
		if (this.flaw == Flaw.LOGS_SECRETS) {
			logger.debug("Logging in with {}", password);
		}
		int port = port(data);
		return new IntegrationReading.Ready(
				Map.of("host", data.host("host"), "port", Integer.toString(port), "password", password),
				data.host("host") + ":" + port);
	}

	private int port(RelationData data) {
		String text = data.text("port");
		if (this.flaw == Flaw.THROWS) {
			return Integer.parseInt(text);
		}
		if (this.flaw == Flaw.TELLS_VALUES && text.startsWith(BadValues.MARK)) {
			throw RelationDataException.invalid("port", "is not a number: " + text);
		}
		if (this.flaw == Flaw.BLAMES_OTHERS && text.startsWith(BadValues.MARK)) {
			throw RelationDataException.invalid("host", "is wrong");
		}
		return data.number("port", 1, 65535);
	}

	/**
	 * What may be wrong with an integration.
	 */
	enum Flaw {

		/** Nothing. */
		NONE,

		/** A value of a databag is in a reason. */
		TELLS_VALUES,

		/** A secret is in the log. */
		LOGS_SECRETS,

		/** Bad data is an exception. */
		THROWS,

		/** The reason names another key. */
		BLAMES_OTHERS,

		/** Its machine has no way back. */
		STAYS_READY,

		/** Its machine publishes nothing when fields change. */
		HIDES_CHANGES,

		/** It serves one endpoint only. */
		KNOWS_ONE_NAME,

		/** The request is written when the relation is created only. */
		FORGETS_NEW_LEADERS,

		/** The request is another one every time. */
		WRITES_AGAIN,

		/** Followers write the request. */
		WRITES_AS_FOLLOWER,

		/** The databags of all units are read. */
		ASKS_EVERY_UNIT

	}

}
