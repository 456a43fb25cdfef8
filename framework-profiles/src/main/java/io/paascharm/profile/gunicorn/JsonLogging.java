package io.paascharm.profile.gunicorn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/**
 * The part of {@code gunicorn.conf.py} that lets gunicorn log JSON. It is read when the
 * first charm asks for it.
 */
final class JsonLogging {

	static final String TEXT = read();

	private JsonLogging() {
	}

	private static String read() {
		try {
			return new ClassPathResource("json_logging.py", JsonLogging.class)
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read 'json_logging.py' on the class path", ex);
		}
	}

}
