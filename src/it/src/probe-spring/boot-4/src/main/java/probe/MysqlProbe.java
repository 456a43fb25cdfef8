package probe;

import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * MySQL by Spring's JDBC.
 */
@Component("mysql")
class MysqlProbe implements Probe {

	private final ObjectProvider<JdbcClient> jdbc;

	MysqlProbe(ObjectProvider<JdbcClient> jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String property() {
		return "MYSQL_DB_CONNECT_STRING";
	}

	@Override
	public String use() {
		JdbcClient client = this.jdbc.getObject();
		client.sql("CREATE TABLE IF NOT EXISTS greeting (text VARCHAR(20)) CHARACTER SET utf8mb4").update();
		client.sql("INSERT INTO greeting VALUES (?)").param("Grüße").update();
		Map<String, Object> row = client.sql("SELECT DISTINCT text, VERSION() AS version FROM greeting")
			.query()
			.singleRow();
		expect(row.get("text"), "Grüße");
		String version = row.get("version").toString();
		return (version.contains("MariaDB") ? "MariaDB " : "MySQL ") + version.split("-")[0];
	}

}
