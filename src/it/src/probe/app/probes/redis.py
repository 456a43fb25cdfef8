import redis

from probes import expect


def probe(environment):
    with redis.Redis.from_url(environment["REDIS_DB_CONNECT_STRING"], socket_timeout=10) as client:
        client.set("greeting", "Grüße")
        expect(client.getdel("greeting").decode(), "Grüße")
        return f"Redis {client.info('server')['redis_version']}"
