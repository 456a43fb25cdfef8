package sample.notes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A page that shows what is in a table, and a form that adds to it. It connects with
 * nothing but the variables that the charm gives.
 */
@SpringBootApplication
public class NotesApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(NotesApplication.class, arguments);
	}

}
