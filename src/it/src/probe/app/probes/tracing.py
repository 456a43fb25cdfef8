from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor, SpanExporter, SpanExportResult

from probes import expect


class Recording(SpanExporter):
    """Exporter that keeps the results of another one."""

    def __init__(self, exporter):
        self.exporter = exporter
        self.results = []

    def export(self, spans):
        self.results.append(self.exporter.export(spans))
        return self.results[-1]

    def shutdown(self):
        self.exporter.shutdown()


def probe(environment):
    endpoint = environment["OTEL_EXPORTER_OTLP_ENDPOINT"]
    exporter = Recording(OTLPSpanExporter(timeout=10))
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    with provider.get_tracer("probe").start_as_current_span("greeting"):
        pass
    provider.shutdown()
    expect(exporter.results, [SpanExportResult.SUCCESS])
    return f"a receiver of OTLP over HTTP at {endpoint}"
