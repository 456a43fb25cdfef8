package io.paascharm.integration.database;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;

/**
 * Requirer of a database, for the interfaces {@code postgresql_client},
 * {@code mysql_client} and {@code mongodb_client}. Its fields are the parts of the URI:
 * {@code uri}, {@code scheme}, {@code netloc}, {@code authority} (without credentials),
 * {@code path}, {@code params}, {@code query}, {@code query-part} (with its question
 * mark), {@code fragment}, {@code username} and {@code password} as they stand there,
 * {@code user} and {@code secret} decoded, {@code hostname}, {@code port} and
 * {@code database}.
 */
public final class DatabaseIntegration implements Integration {

	private static final int ORDER = 100;

	private final String name;

	private final String interfaceName;

	private final DatabaseReader reader;

	/**
	 * Create an integration.
	 * @param name the name of the database, which is also the scheme of its URIs
	 * @param interfaceName the name of the interface
	 */
	public DatabaseIntegration(String name, String interfaceName) {
		this.name = name;
		this.interfaceName = interfaceName;
		this.reader = new DatabaseReader(name);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String interfaceName() {
		return this.interfaceName;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return DatabaseMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		new DatabaseRequest(context).write(this.reader);
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		return this.reader.read(context);
	}

}
