package io.paascharm.profile.gunicorn;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GunicornConfig}. The texts are those that Python charms write: an
 * application sees no difference after a refresh.
 */
class GunicornConfigTests {

	private final GunicornFixture flask = new GunicornFixture();

	@Test
	void textWithoutOptionsHasNoSettings() {
		assertThat(text()).isEqualTo("""
				bind = ['0.0.0.0:8000']
				chdir = '/flask/app'
				accesslog = '-'
				errorlog = '-'
				statsd_host = 'localhost:9125'""");
	}

	@Test
	void textWithAllOptionsHasAllSettings() {
		this.flask.option("webserver-timeout", 60L)
			.option("webserver-keepalive", 5L)
			.option("webserver-threads", 2L)
			.option("webserver-workers", 3L);
		assertThat(text()).isEqualTo("""
				bind = ['0.0.0.0:8000']
				chdir = '/flask/app'
				accesslog = '-'
				errorlog = '-'
				statsd_host = 'localhost:9125'
				workers = 3
				threads = 2
				keepalive = 5
				timeout = 60""");
	}

	@Test
	void logsGoToFilesBeforePebbleForwardsThem() {
		this.flask.juju().with("JUJU_VERSION", "3.3.9");
		assertThat(text()).contains("accesslog = '/var/log/flask/access.log'\n",
				"errorlog = '/var/log/flask/error.log'\n");
	}

	@Test
	void everyWorkerSendsItsSpansWhereACollectorIsReady() {
		this.flask.option("webserver-workers", 3L).integrate("tracing", Map.of("url", "http://tempo:4318/"));
		assertThat(text()).isEqualTo("""
				bind = ['0.0.0.0:8000']
				chdir = '/flask/app'
				accesslog = '-'
				errorlog = '-'
				statsd_host = 'localhost:9125'
				workers = 3

				from opentelemetry import trace
				from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
				from opentelemetry.sdk.trace import TracerProvider
				from opentelemetry.sdk.trace.export import BatchSpanProcessor

				access_log_format = '%(h)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s" %({x-request-id}o)s'


				def post_fork(server, worker):
				    provider = TracerProvider()
				    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
				    trace.set_tracer_provider(provider)
				""");
	}

	@Test
	void collectorThatIsNotReadyNeedsNoPackages() {
		this.flask.integrate("tracing", Map.of());
		assertThat(text()).doesNotContain("opentelemetry");
	}

	@Test
	void jsonIsLoggedWhereTheProjectAsksForIt() {
		this.flask.paasConfig("framework_logging_format: json");
		assertThat(text()).startsWith("import datetime\n")
			.contains("logger_class = JsonLogger\n", "def post_worker_init(worker):\n",
					"\n\n\nbind = ['0.0.0.0:8000']\n")
			.endsWith("statsd_host = 'localhost:9125'");
	}

	private String text() {
		return GunicornConfig.of(this.flask.context());
	}

}
