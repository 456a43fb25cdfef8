"""A charm that keeps one service of its container running with what the operator set."""

import os

import ops


class HelloCharm(ops.CharmBase):
    """Hello charm."""

    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        for event in (self.on.app_pebble_ready, self.on.config_changed, self.on.update_status):
            framework.observe(event, self._reconcile)

    def _reconcile(self, _: ops.EventBase):
        # ops looks below /charm only, which a machine has not; the client is the one it would use.
        socket = os.path.join(os.environ["PAAS_CHARM_CONTAINERS"], "app", "pebble.socket")
        pebble = ops.pebble.Client(socket)
        service = {
            "override": "replace",
            "startup": "enabled",
            "command": "/bin/hello",
            "environment": {"GREETING": self.config["greeting"]},
        }
        try:
            pebble.add_layer("hello", {"services": {"hello": service}}, combine=True)
            pebble.replan_services()
        except ops.pebble.ConnectionError:
            self.unit.status = ops.WaitingStatus("waiting for Pebble")
            return
        self.unit.status = ops.ActiveStatus()


if __name__ == "__main__":
    ops.main(HelloCharm)
