package sample.notes;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the database to the schema that the application needs. Safe to run at any time, by
 * several units at once.
 */
@Component
@Profile("migrate")
class Migration implements ApplicationRunner {

	private final JdbcClient jdbc;

	Migration(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(20250101)").query((row, number) -> row).list();
		this.jdbc.sql("CREATE TABLE IF NOT EXISTS note (id serial PRIMARY KEY, text text NOT NULL)").update();
		this.jdbc.sql("CREATE TABLE IF NOT EXISTS migration (ran_at timestamptz NOT NULL DEFAULT now())").update();
		this.jdbc.sql("INSERT INTO migration DEFAULT VALUES").update();
		this.jdbc.sql("INSERT INTO note (text) SELECT 'Hello from PostgreSQL' WHERE NOT EXISTS (SELECT 1 FROM note)")
			.update();
	}

}
