import smtplib
import ssl
from email.message import EmailMessage

from probes import expect


class Mail(smtplib.SMTP):
    """Client that keeps the first words of its server."""

    def connect(self, *arguments, **settings):
        code, self.welcome = super().connect(*arguments, **settings)
        return code, self.welcome


def probe(environment):
    mail = EmailMessage()
    mail["From"] = f"{environment['SMTP_USER']}@{environment['SMTP_DOMAIN']}"
    mail["To"] = f"operator@{environment['SMTP_DOMAIN']}"
    mail["Subject"] = "Greeting"
    mail.set_content("Greetings from the workload")
    expect(environment["SMTP_TRANSPORT_SECURITY"], "starttls")
    expect(environment["SMTP_AUTH_TYPE"], "plain")
    trust = ssl.create_default_context()
    if environment["SMTP_SKIP_SSL_VERIFY"] == "True":
        trust.check_hostname = False
        trust.verify_mode = ssl.CERT_NONE
    with Mail(environment["SMTP_HOST"], int(environment["SMTP_PORT"]), timeout=10) as server:
        server.starttls(context=trust)
        server.login(environment["SMTP_USER"], environment["SMTP_PASSWORD"])
        server.send_message(mail)
        return f"{server.welcome.decode()} over {server.sock.version()}"
