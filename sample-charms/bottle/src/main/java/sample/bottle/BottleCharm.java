package sample.bottle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A charm for a Bottle application.
 */
@SpringBootApplication
public class BottleCharm {

	public static void main(String[] arguments) {
		SpringApplication.run(BottleCharm.class, arguments);
	}

}
