import datetime
import json
import logging
from contextvars import ContextVar

from gunicorn.instrument.statsd import Statsd

try:
    from opentelemetry import trace
except ImportError:
    trace = None

SEVERITIES = {'WARNING': 'WARN', 'CRITICAL': 'FATAL'}

span_of_request = ContextVar('span_of_request', default=None)


def current_span():
    context = trace.get_current_span().get_span_context() if trace else None
    if not context or not context.is_valid:
        return None
    return {'traceId': format(context.trace_id, '032x'), 'spanId': format(context.span_id, '016x')}


class SpanKeeper:
    """Keeps the span of a request for its access log: by then the span has ended."""

    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        span_of_request.set(None)

        def keep(*arguments, **options):
            span_of_request.set(current_span())
            return start_response(*arguments, **options)

        return self.application(environ, keep)


class JsonFormatter(logging.Formatter):
    """One JSON object a line, in the log data model of OpenTelemetry."""

    def format(self, record):
        moment = datetime.datetime.fromtimestamp(record.created, datetime.timezone.utc)
        line = {
            'timestamp': moment.isoformat(timespec='milliseconds').replace('+00:00', 'Z'),
            'severityText': SEVERITIES.get(record.levelname, record.levelname),
            'body': record.getMessage(),
        }
        line.update(current_span() or span_of_request.get() or {})
        line['attributes'] = {'logger.name': record.name, **self.access(record), **self.exception(record)}
        return json.dumps(line, default=str)

    @staticmethod
    def access(record):
        if record.name != 'gunicorn.access' or not isinstance(record.args, dict):
            return {}

        def atom(name):
            value = record.args[name]
            return '' if value in (None, '-') else str(value).replace('\\"', '"')

        status = atom('s')
        attributes = {
            'http.request.method': atom('m'),
            'url.path': atom('U'),
            'http.response.status_code': int(status) if status.isdigit() else status,
            'duration_ms': round(int(record.args['D']) / 1000, 3),
        }
        optional = {
            'url.query': atom('q'),
            'client.address': atom('h'),
            'http.request.header.x-request-id': atom('{x-request-id}i'),
        }
        return {**attributes, **{name: value for name, value in optional.items() if value}}

    def exception(self, record):
        if not record.exc_info or record.exc_info[0] is None:
            return {}
        return {
            'exception.type': record.exc_info[0].__qualname__,
            'exception.message': str(record.exc_info[1]),
            'exception.stacktrace': self.formatException(record.exc_info),
        }


class JsonLogger(Statsd):
    """Gunicorn's logger that also counts requests, with another format."""

    def setup(self, cfg):
        super().setup(cfg)
        for handler in self.error_log.handlers + self.access_log.handlers:
            handler.setFormatter(JsonFormatter())


logger_class = JsonLogger


def post_worker_init(worker):
    worker.wsgi = SpanKeeper(worker.wsgi)
