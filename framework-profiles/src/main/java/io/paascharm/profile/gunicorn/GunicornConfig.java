package io.paascharm.profile.gunicorn;

import java.util.List;
import java.util.Map;

import io.paascharm.metadata.LoggingFormat;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.workload.WorkloadContext;

/**
 * The text of {@code gunicorn.conf.py}.
 */
final class GunicornConfig {

	private static final String STATSD_HOST = "localhost:9125";

	private static final List<String> SETTINGS = List.of("workers", "threads", "keepalive", "timeout");

	/**
	 * What lets every worker send its spans: threads of an exporter do not survive the
	 * fork. The imports stand where the check of the configuration meets them.
	 */
	private static final String TRACING = """


			from opentelemetry import trace
			from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
			from opentelemetry.sdk.trace import TracerProvider
			from opentelemetry.sdk.trace.export import BatchSpanProcessor

			access_log_format = '%(h)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s" %({x-request-id}o)s'


			def post_fork(server, worker):
			    provider = TracerProvider()
			    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
			    trace.set_tracer_provider(provider)
			""";

	private GunicornConfig() {
	}

	static String of(WorkloadContext context) {
		FrameworkProfile profile = context.profile();
		boolean forwarding = context.unit().context().jujuVersion().isAtLeast(3, 4, 0);
		StringBuilder text = new StringBuilder();
		if (context.charm().paasConfig().loggingFormat() == LoggingFormat.JSON) {
			text.append(JsonLogging.TEXT).append("\n\n");
		}
		text.append("bind = ['0.0.0.0:").append(context.settings().port()).append("']\n");
		text.append("chdir = '").append(profile.workload().directories().app()).append("'\n");
		text.append("accesslog = '").append(forwarding ? "-" : profile.workload().logFiles().get(0)).append("'\n");
		text.append("errorlog = '").append(forwarding ? "-" : profile.workload().logFiles().get(1)).append("'\n");
		text.append("statsd_host = '").append(STATSD_HOST).append("'");
		appendSettings(context.config().behaviourOptions(), text);
		if (context.integrations().isReady("tracing")) {
			text.append(TRACING);
		}
		return text.toString();
	}

	private static void appendSettings(Map<String, Object> options, StringBuilder text) {
		for (String setting : SETTINGS) {
			Object value = options.get("webserver-" + setting);
			if (value != null) {
				text.append('\n').append(setting).append(" = ").append(value);
			}
		}
	}

}
