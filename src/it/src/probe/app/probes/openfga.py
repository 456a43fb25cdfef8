from openfga_sdk import TypeDefinition, Userset, Metadata, RelationMetadata, RelationReference, WriteAuthorizationModelRequest
from openfga_sdk.client.models import ClientCheckRequest, ClientTuple, ClientWriteRequest
from openfga_sdk.client import ClientConfiguration
from openfga_sdk.credentials import CredentialConfiguration, Credentials
from openfga_sdk.sync import OpenFgaClient

from probes import expect

MODEL = WriteAuthorizationModelRequest(
    schema_version="1.1",
    type_definitions=[
        TypeDefinition(type="user"),
        TypeDefinition(
            type="note",
            relations={"reader": Userset(this={})},
            metadata=Metadata(
                relations={"reader": RelationMetadata(directly_related_user_types=[RelationReference(type="user")])}
            ),
        ),
    ],
)


def probe(environment):
    credentials = Credentials(
        method="api_token", configuration=CredentialConfiguration(api_token=environment["FGA_TOKEN"])
    )
    configuration = ClientConfiguration(
        api_url=environment["FGA_HTTP_API_URL"], store_id=environment["FGA_STORE_ID"], credentials=credentials
    )
    with OpenFgaClient(configuration) as client:
        client.set_authorization_model_id(client.write_authorization_model(MODEL).authorization_model_id)
        client.write(ClientWriteRequest(writes=[ClientTuple(user="user:anne", relation="reader", object="note:1")]))
        for user, allowed in ("anne", True), ("bob", False):
            answer = client.check(ClientCheckRequest(user=f"user:{user}", relation="reader", object="note:1"))
            expect(answer.allowed, allowed)
        return f"the store '{client.get_store().name}' of OpenFGA"
