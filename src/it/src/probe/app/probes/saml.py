from urllib.parse import urlsplit

import requests
from onelogin.saml2.auth import OneLogin_Saml2_Auth
from onelogin.saml2.constants import OneLogin_Saml2_Constants
from onelogin.saml2.idp_metadata_parser import OneLogin_Saml2_IdPMetadataParser

from browser import sign_in
from probes import expect


def probe(environment):
    consumer = f"{environment['FLASK_BASE_URL']}/saml/acs"
    settings = {
        "strict": True,
        "sp": {
            "entityId": f"{environment['FLASK_BASE_URL']}/saml/metadata",
            "assertionConsumerService": {"url": consumer, "binding": OneLogin_Saml2_Constants.BINDING_HTTP_POST},
        },
        "idp": {
            "entityId": environment["SAML_ENTITY_ID"],
            "singleSignOnService": {
                "url": environment["SAML_SINGLE_SIGN_ON_REDIRECT_URL"],
                "binding": OneLogin_Saml2_Constants.BINDING_HTTP_REDIRECT,
            },
            "x509cert": environment["SAML_SIGNING_CERTIFICATE"],
        },
        "security": {"wantAssertionsSigned": True},
    }
    url = urlsplit(consumer)
    request = {"https": "off", "http_host": url.netloc, "script_name": url.path, "get_data": {}}
    login = OneLogin_Saml2_Auth({**request, "post_data": {}}, settings)
    _, fields = sign_in(login.login(), consumer, {"user": "anne", "password": "secret"})
    answer = OneLogin_Saml2_Auth({**request, "post_data": fields}, settings)
    answer.process_response(request_id=login.get_last_request_id())
    expect((answer.get_errors(), answer.get_last_error_reason()), ([], None))
    expect(answer.get_nameid(), "anne@example.com")
    metadata = OneLogin_Saml2_IdPMetadataParser.parse_remote(environment["SAML_METADATA_URL"], timeout=10)
    expect(metadata["idp"]["entityId"], environment["SAML_ENTITY_ID"])
    return requests.get(environment["SAML_METADATA_URL"], timeout=10).headers["Server"]
