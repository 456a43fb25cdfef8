import datetime
import json
import logging
from contextvars import ContextVar

try:
    from opentelemetry import trace
except ImportError:
    trace = None

ACCESS = 'uvicorn.access'

SEVERITIES = {'WARNING': 'WARN', 'CRITICAL': 'FATAL'}

span_of_request = ContextVar('span_of_request', default=None)


def span_of(record):
    """Returns the span that is active, else, but for an access, the last of this task.

    A connection that is kept alive serves all its requests in one task, and its access log comes first.
    """
    context = trace.get_current_span().get_span_context() if trace else None
    if context and context.is_valid:
        span_of_request.set(
            {'traceId': format(context.trace_id, '032x'), 'spanId': format(context.span_id, '016x')})
    elif record.name == ACCESS:
        span_of_request.set(None)
    return span_of_request.get() or {}


class JsonFormatter(logging.Formatter):
    """One JSON object a line, in the log data model of OpenTelemetry."""

    def format(self, record):
        moment = datetime.datetime.fromtimestamp(record.created, datetime.timezone.utc)
        line = {
            'timestamp': moment.isoformat(timespec='milliseconds').replace('+00:00', 'Z'),
            'severityText': SEVERITIES.get(record.levelname, record.levelname),
            'body': record.getMessage(),
        }
        line.update(span_of(record))
        line['attributes'] = {'logger.name': record.name, **self.access(record), **self.exception(record)}
        return json.dumps(line, default=str)

    @staticmethod
    def access(record):
        if record.name != ACCESS or not isinstance(record.args, tuple) or len(record.args) < 5:
            return {}
        client, method, target, _, status = record.args[:5]
        path, _, query = str(target).partition('?')
        address = str(client).rpartition(':')[0] or str(client)
        attributes = {'http.request.method': method, 'url.path': path, 'url.query': query, 'client.address': address}
        attributes = {name: value for name, value in attributes.items() if value}
        attributes['http.response.status_code'] = int(status) if str(status).isdigit() else status
        return attributes

    def exception(self, record):
        if not record.exc_info or record.exc_info[0] is None:
            return {}
        return {
            'exception.type': record.exc_info[0].__qualname__,
            'exception.message': str(record.exc_info[1]),
            'exception.stacktrace': self.formatException(record.exc_info),
        }
