import pika

from probes import expect


def probe(environment):
    with pika.BlockingConnection(pika.URLParameters(environment["RABBITMQ_CONNECT_STRING"])) as connection:
        channel = connection.channel()
        channel.queue_declare("greeting", auto_delete=True)
        channel.basic_publish("", "greeting", "Grüße".encode())
        for _, _, body in channel.consume("greeting", auto_ack=True, inactivity_timeout=10):
            expect(body and body.decode(), "Grüße")
            break
        channel.cancel()
        server = connection._impl.server_properties
        return f"{server['product']} {server['version']}"
