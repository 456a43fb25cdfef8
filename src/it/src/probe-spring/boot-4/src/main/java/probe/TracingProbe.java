package probe;

import java.util.concurrent.TimeUnit;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Traces by Spring Boot's starter of OpenTelemetry.
 */
@Component("tracing")
class TracingProbe implements Probe {

	private final ObjectProvider<Tracer> tracer;

	private final ObjectProvider<SdkTracerProvider> provider;

	private final String endpoint;

	TracingProbe(ObjectProvider<Tracer> tracer, ObjectProvider<SdkTracerProvider> provider,
			@Value("${OTEL_EXPORTER_OTLP_ENDPOINT:}") String endpoint) {
		this.tracer = tracer;
		this.provider = provider;
		this.endpoint = endpoint;
	}

	@Override
	public String property() {
		return "OTEL_EXPORTER_OTLP_ENDPOINT";
	}

	@Override
	public String use() {
		this.tracer.getObject().nextSpan().name("greeting").start().end();
		expect(this.provider.getObject().forceFlush().join(10, TimeUnit.SECONDS).isSuccess(), true);
		return "a receiver of OTLP over HTTP at " + this.endpoint;
	}

}
