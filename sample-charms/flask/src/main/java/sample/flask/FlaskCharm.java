package sample.flask;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A charm for a Flask application.
 */
@SpringBootApplication
public class FlaskCharm {

	public static void main(String[] arguments) {
		SpringApplication.run(FlaskCharm.class, arguments);
	}

}
