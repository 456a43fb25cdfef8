import valkey

from probes import expect


def probe(environment):
    with valkey.Valkey(
        host=environment["VALKEY_DB_HOSTNAME"],
        port=int(environment["VALKEY_DB_PORT"]),
        username=environment["VALKEY_DB_USERNAME"],
        password=environment["VALKEY_DB_PASSWORD"],
        socket_timeout=10,
    ) as client:
        expect(client.acl_whoami(), environment["VALKEY_DB_USERNAME"])
        client.set("greeting", "Grüße")
        expect(client.getdel("greeting").decode(), "Grüße")
        server = client.info("server")
        version = server.get("valkey_version")
        return f"Valkey {version}" if version else f"Redis {server['redis_version']} in the place of Valkey"
