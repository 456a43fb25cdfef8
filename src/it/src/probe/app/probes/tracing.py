from opentelemetry import trace

from probes import expect


def probe(environment):
    endpoint = environment["OTEL_EXPORTER_OTLP_ENDPOINT"]
    # What sends the spans is in the configuration that the charm wrote for gunicorn.
    with trace.get_tracer("probe").start_as_current_span("greeting"):
        pass
    expect(trace.get_tracer_provider().force_flush(10000), True)
    return f"a receiver of OTLP over HTTP at {endpoint}"
