package io.paascharm.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for what Python makes of the formats in which servers log JSON. The records are
 * those that gunicorn and uvicorn log.
 */
class JsonLogsIT {

	private static final Path PYTHON = Path.of("/usr/bin/python3");

	private static final String STUB_OF_GUNICORN = """
			class Statsd:
			    def setup(self, cfg):
			        pass
			""";

	private static final String RECORD = """
			import logging, sys

			def show(formatter, name, level, text, *arguments, error=None):
			    record = logging.LogRecord(name, level, 'x.py', 1, text, arguments, error)
			    record.created = 1767225600.25
			    print(formatter.format(record))
			""";

	@TempDir
	private Path modules;

	@Test
	void gunicornLogsRequestsAndErrors() throws Exception {
		write("gunicorn/instrument/statsd.py", STUB_OF_GUNICORN);
		write("json_logging.py", resource("gunicorn/json_logging.py"));
		List<JsonNode> lines = run(RECORD + """
				import json_logging
				formatter = json_logging.JsonFormatter()
				atoms = {'m': 'GET', 'U': '/a\\\\"b', 'q': 'x=1', 'h': '10.0.0.1', 's': '404', 'D': 1500,
				         '{x-request-id}i': '-'}
				show(formatter, 'gunicorn.access', logging.INFO, '%(m)s %(U)s', atoms)
				try:
				    raise KeyError('boom')
				except KeyError:
				    show(formatter, 'gunicorn.error', logging.CRITICAL, 'failed', error=sys.exc_info())
				""");
		assertThat(lines.get(0)).isEqualTo(
				json("""
						{"timestamp": "2026-01-01T00:00:00.250Z", "severityText": "INFO", "body": "GET /a\\\\\\"b", "attributes":
						 {"logger.name": "gunicorn.access", "http.request.method": "GET", "url.path": "/a\\"b",
						  "http.response.status_code": 404, "duration_ms": 1.5, "url.query": "x=1",
						  "client.address": "10.0.0.1"}}"""));
		assertThat(lines.get(1).path("severityText").asString()).isEqualTo("FATAL");
		JsonNode attributes = lines.get(1).path("attributes");
		assertThat(attributes.path("exception.type").asString()).isEqualTo("KeyError");
		assertThat(attributes.path("exception.message").asString()).isEqualTo("'boom'");
		assertThat(attributes.path("exception.stacktrace").asString()).startsWith("Traceback");
	}

	@Test
	void gunicornKeepsTheSpanOfARequest() throws Exception {
		write("gunicorn/instrument/statsd.py", STUB_OF_GUNICORN);
		write("json_logging.py", resource("gunicorn/json_logging.py"));
		write("opentelemetry/trace.py", stubOfTrace());
		List<JsonNode> lines = run(RECORD + """
				import json_logging
				from opentelemetry import trace

				def application(environ, start_response):
				    trace.active = True
				    start_response('200 OK', [])
				    trace.active = False
				    return []

				keeper = json_logging.SpanKeeper(application)
				keeper({}, lambda status, headers: None)
				show(json_logging.JsonFormatter(), 'gunicorn.access', logging.INFO, 'x', {'m': 'GET', 'U': '/', 'q': '',
				     'h': '-', 's': '200', 'D': 1, '{x-request-id}i': 'r'})
				""");
		assertThat(lines.get(0).path("traceId").asString()).isEqualTo("0000000000000000000000000000000a");
		assertThat(lines.get(0).path("spanId").asString()).isEqualTo("000000000000000b");
	}

	@Test
	void uvicornLogsRequests() throws Exception {
		write("uvicorn_log_handler.py", resource("uvicorn/uvicorn_log_handler.py"));
		write("opentelemetry/trace.py", stubOfTrace());
		List<JsonNode> lines = run(
				RECORD + """
						from uvicorn_log_handler import JsonFormatter
						from opentelemetry import trace
						access = ('uvicorn.access', logging.INFO, '%s - "%s %s HTTP/%s" %d', '[fd00::1]:80', 'GET', '/a?x=1', '1.1', 200)
						trace.active = True
						show(JsonFormatter(), *access)
						trace.active = False
						show(JsonFormatter(), 'uvicorn.error', logging.WARNING, 'later')
						show(JsonFormatter(), *access)
						""");
		assertThat(lines.get(0).path("attributes")).isEqualTo(json("""
				{"logger.name": "uvicorn.access", "http.request.method": "GET", "url.path": "/a", "url.query": "x=1",
				 "client.address": "[fd00::1]", "http.response.status_code": 200}"""));
		assertThat(lines).extracting((line) -> line.path("traceId").asString(""))
			.containsExactly("0000000000000000000000000000000a", "0000000000000000000000000000000a", "");
		assertThat(lines.get(1).path("severityText").asString()).isEqualTo("WARN");
	}

	private static String stubOfTrace() {
		return """
				active = False

				class Context:
				    trace_id = 10
				    span_id = 11

				    @property
				    def is_valid(self):
				        return active

				class Span:
				    def get_span_context(self):
				        return Context()

				def get_current_span():
				    return Span()
				""";
	}

	private static String resource(String name) throws IOException {
		return Files.readString(Path.of("src/main/resources/io/paascharm/profile").resolve(name));
	}

	private void write(String name, String content) throws IOException {
		Path file = this.modules.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private List<JsonNode> run(String script) throws Exception {
		assumeThat(PYTHON).isExecutable();
		write("run.py", script);
		Path output = this.modules.resolve("output");
		Process process = new ProcessBuilder(PYTHON.toString(), "-B", "run.py").directory(this.modules.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		String text = Files.readString(output, StandardCharsets.UTF_8);
		assertThat(process.exitValue()).as(text).isZero();
		return text.lines().map(JsonLogsIT::json).toList();
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
