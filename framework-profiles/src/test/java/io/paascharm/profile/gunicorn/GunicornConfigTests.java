package io.paascharm.profile.gunicorn;

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

	private String text() {
		return GunicornConfig.of(this.flask.context());
	}

}
