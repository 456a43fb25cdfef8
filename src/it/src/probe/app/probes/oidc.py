from urllib.parse import parse_qs, urlsplit

import requests
from authlib.integrations.flask_client import OAuth
from flask import current_app

from browser import sign_in
from probes import expect


def probe(environment):
    # Authlib takes the rest from the configuration of Flask, which has the variables without their prefix.
    client = OAuth(current_app).register(
        "oidc",
        issuer=environment["FLASK_OIDC_API_BASE_URL"],
        jwks_uri=environment["FLASK_OIDC_JWKS_URL"],
        userinfo_endpoint=environment["FLASK_OIDC_USER_URL"],
    )
    callback = f"{environment['FLASK_BASE_URL']}/callback"
    request = client.create_authorization_url(callback)
    target, _ = sign_in(request["url"], callback, {"login": "anne", "password": "secret"})
    answer = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
    expect(answer.get("state"), request["state"])
    token = client.fetch_access_token(redirect_uri=callback, code=answer["code"])
    expect(client.parse_id_token(token, request["nonce"])["sub"], "anne")
    person = client.userinfo(token=token)
    expect((person["name"], person["email"]), ("Änne", "anne@example.com"))
    return requests.get(environment["FLASK_OIDC_JWKS_URL"], timeout=10).headers["Server"]
