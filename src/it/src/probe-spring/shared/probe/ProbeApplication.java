package probe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Connects to services with nothing but the variables that the charm gave, by Spring
 * Boot's own configuration, and tells what answered.
 */
@SpringBootApplication
public class ProbeApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(ProbeApplication.class, arguments);
	}

}
