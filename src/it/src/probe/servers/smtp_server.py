"""Takes mail on the loopback: nothing before STARTTLS, nothing without the password of its user, who may add the domain. Each mail becomes a file."""

import os
import pathlib
import signal
import ssl

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

MAILS = pathlib.Path(os.environ["MAILS"])


class Keep:
    async def handle_DATA(self, server, session, envelope):
        number = len(list(MAILS.iterdir())) + 1
        (MAILS / f"{number}.eml").write_bytes(envelope.content)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    user, password = os.environ["USERNAME"], os.environ["PASSWORD"].encode()
    known = {user.encode(), f"{user}@{os.environ['DOMAIN']}".encode()}
    return AuthResult(success=data.login in known and data.password == password, handled=False)


trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
trust.load_cert_chain(os.environ["CERTIFICATE"], os.environ["KEY"])
controller = Controller(
    Keep(),
    hostname="127.0.0.1",
    port=int(os.environ["PORT"]),
    authenticator=authenticate,
    auth_required=True,
    require_starttls=True,
    tls_context=trust,
)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
controller.start()
signal.sigwait({signal.SIGTERM})
controller.stop()
