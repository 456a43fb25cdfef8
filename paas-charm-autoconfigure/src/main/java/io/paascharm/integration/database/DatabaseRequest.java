package io.paascharm.integration.database;

import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.json.PythonJson;
import io.paascharm.juju.RelationId;
import io.paascharm.juju.RelationKind;
import io.paascharm.unit.RelationState;
import io.paascharm.unit.UnitChanges;

/**
 * What a requirer of a database writes: the request of the leader, and in every unit's
 * databag a copy of what the provider answered, with which Python charms tell what is
 * new.
 */
final class DatabaseRequest {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseRequest.class);

	private static final String REQUESTED_SECRETS = "[\"username\", \"password\", \"tls\", \"tls-ca\", \"uris\", "
			+ "\"read-only-uris\", \"entity-name\", \"entity-password\"]";

	private static final String PROVIDED_SECRETS = "[\"mtls-cert\"]";

	private final IntegrationContext context;

	private final RelationState relation;

	private final UnitChanges changes;

	DatabaseRequest(IntegrationContext context) {
		this.context = context;
		this.relation = context.relation();
		this.changes = context.unit().changes();
	}

	static String label(RelationId relation, String group) {
		return "%s.%d.%s.secret".formatted(relation.endpoint(), relation.number(), group);
	}

	void write(DatabaseReader reader) {
		if (this.context.isAbout(RelationKind.CHANGED)) {
			// Certificates must not be read before the credentials: either may be refused
			reader.read(this.context);
			copyAnswer();
		}
		if (this.context.isRequestDue()) {
			request();
		}
	}

	private void request() {
		Map<String, String> data = this.relation.localApplicationData();
		if (data.containsKey("database")) {
			return;
		}
		this.changes.setApplicationData(this.relation.id(), "database",
				this.context.unit().context().unit().application());
		if (this.context.unit().context().jujuVersion().hasSecrets()) {
			requestSecrets(this.relation.id());
		}
	}

	private void requestSecrets(RelationId id) {
		requestSecrets(id, "requested-secrets", REQUESTED_SECRETS);
		if (!this.relation.crossModel()) {
			requestSecrets(id, "provided-secrets", PROVIDED_SECRETS);
		}
	}

	private void requestSecrets(RelationId id, String key, String names) {
		this.changes.setApplicationData(id, key, names);
		this.changes.setUnitData(id, key, names);
	}

	private void copyAnswer() {
		Map<String, String> answer = this.relation.remoteApplicationData();
		String copy = copyOf(answer);
		if (!copy.equals(this.relation.localUnitData().get("data")) && labelsCertificates(answer)) {
			this.changes.setUnitData(this.relation.id(), "data", copy);
		}
	}

	private static String copyOf(Map<String, String> answer) {
		Map<String, String> copy = new TreeMap<>(answer);
		copy.remove("data");
		return PythonJson.write(copy);
	}

	// Juju tells a charm of new revisions only of secrets that it has read once
	private boolean labelsCertificates(Map<String, String> answer) {
		String uri = answer.get("secret-tls");
		if (uri == null || !this.context.unit().context().jujuVersion().hasSecrets()) {
			return true;
		}
		try {
			this.context.unit().secret(uri, label(this.relation.id(), "tls"));
			return true;
		}
		catch (HookToolException ex) {
			if (ex.kind() != Kind.PERMISSION_DENIED && ex.kind() != Kind.NOT_FOUND) {
				throw ex;
			}
			logger.warn("The certificates of {} cannot be read yet", this.relation.id());
			return false;
		}
	}

}
