package probe;

import java.util.List;
import java.util.Map;

import dev.openfga.sdk.api.client.OpenFgaClient;
import dev.openfga.sdk.api.client.model.ClientCheckRequest;
import dev.openfga.sdk.api.client.model.ClientTupleKey;
import dev.openfga.sdk.api.client.model.ClientWriteRequest;
import dev.openfga.sdk.api.model.Metadata;
import dev.openfga.sdk.api.model.RelationMetadata;
import dev.openfga.sdk.api.model.RelationReference;
import dev.openfga.sdk.api.model.TypeDefinition;
import dev.openfga.sdk.api.model.Userset;
import dev.openfga.sdk.api.model.WriteAuthorizationModelRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * OpenFGA by its own starter.
 */
@Component("openfga")
class OpenfgaProbe implements Probe {

	private final ObjectProvider<OpenFgaClient> openfga;

	OpenfgaProbe(ObjectProvider<OpenFgaClient> openfga) {
		this.openfga = openfga;
	}

	@Override
	public String property() {
		return "openfga.api-url";
	}

	@Override
	public String use() throws Exception {
		OpenFgaClient client = this.openfga.getObject();
		client.setAuthorizationModelId(client.writeAuthorizationModel(model()).get().getAuthorizationModelId());
		client.write(new ClientWriteRequest()
			.writes(List.of(new ClientTupleKey().user("user:anne").relation("reader")._object("note:1")))).get();
		for (Map.Entry<String, Boolean> user : Map.of("anne", true, "bob", false).entrySet()) {
			ClientCheckRequest check = new ClientCheckRequest().user("user:" + user.getKey())
				.relation("reader")
				._object("note:1");
			expect(client.check(check).get().getAllowed(), user.getValue());
		}
		return "the store '%s' of OpenFGA".formatted(client.getStore().get().getName());
	}

	private static WriteAuthorizationModelRequest model() {
		RelationMetadata users = new RelationMetadata()
			.directlyRelatedUserTypes(List.of(new RelationReference().type("user")));
		TypeDefinition note = new TypeDefinition().type("note")
			.relations(Map.of("reader", new Userset()._this(Map.of())))
			.metadata(new Metadata().relations(Map.of("reader", users)));
		return new WriteAuthorizationModelRequest().schemaVersion("1.1")
			.typeDefinitions(List.of(new TypeDefinition().type("user"), note));
	}

}
