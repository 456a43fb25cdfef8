package sample.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A charm for a Spring Boot application.
 */
@SpringBootApplication
public class NotesCharm {

	public static void main(String[] arguments) {
		SpringApplication.run(NotesCharm.class, arguments);
	}

}
