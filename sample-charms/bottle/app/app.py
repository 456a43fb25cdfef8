"""A page that counts its visits in Memcached, for all units together. Without Memcached the page says so."""

import os
import pathlib

import bottle
from pymemcache.client.hash import HashClient

bottle.TEMPLATE_PATH = [str(pathlib.Path(__file__).parent / "views")]
application = bottle.Bottle()


def connect():
    """Return a client of all servers that the charm names, or None without Memcached."""
    servers = os.environ.get("MEMCACHED_SERVERS")
    return HashClient(servers.split(","), use_pooling=True, connect_timeout=5, timeout=5) if servers else None


cache = connect()


@application.get("/")
def index():
    visits = None
    if cache:
        cache.add("visits", "0", noreply=False)
        visits = cache.incr("visits", 1)
    return bottle.template("index", greeting=os.environ.get("BOTTLE_GREETING", "Welcome"), visits=visits)


@application.get("/metrics")
def metrics():
    bottle.response.content_type = "text/plain; version=0.0.4"
    visits = cache.get("visits") if cache else None
    return "# HELP visits Visits of all units.\n# TYPE visits gauge\nvisits {}\n".format(visits.decode() if visits else 0)


if __name__ == "__main__":
    bottle.debug(os.environ.get("BOTTLE_DEBUG") == "true")
    bottle.run(application, server="waitress", host="0.0.0.0", port=int(os.environ["PORT"]))
