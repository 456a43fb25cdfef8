package io.paascharm.test.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.test.model.Relation;
import io.paascharm.test.model.RemoteApplication;
import io.paascharm.test.model.Secret;
import io.paascharm.test.model.SimulatedModel;

/**
 * Provider's side of {@code postgresql_client} with a real server behind it: a role and a
 * database for every relation that asks for one. The role goes with the relation, the
 * database stays, as with Charmed PostgreSQL.
 */
public final class PostgresqlProvider {

	/**
	 * Interface that it speaks.
	 */
	public static final String INTERFACE = "postgresql_client";

	private static final String ENDPOINT = "database";

	private static final JsonMapper json = JsonMapper.shared();

	private final SimulatedModel model;

	private final RemoteApplication application;

	private final Supplier<PostgresqlServer> server;

	private final Supplier<String> host;

	private final Map<Integer, Served> served = new TreeMap<>();

	private PostgresqlProvider(SimulatedModel model, RemoteApplication application, Supplier<PostgresqlServer> server,
			Supplier<String> host) {
		this.model = model;
		this.application = application;
		this.server = server;
		this.host = host;
	}

	/**
	 * Add the provider to a model.
	 * @param model the model
	 * @param name the name of the application, whose endpoint is {@code database}
	 * @param server the server
	 * @param host the name by which workloads reach the server
	 * @return the provider
	 */
	public static PostgresqlProvider add(SimulatedModel model, String name, PostgresqlServer server, String host) {
		return add(model, name, () -> server, () -> host);
	}

	/*
	 * Add the provider to a model before its server has started.
	 */
	static PostgresqlProvider add(SimulatedModel model, String name, Supplier<PostgresqlServer> server,
			Supplier<String> host) {
		return new PostgresqlProvider(model, model.remote(name).provides(ENDPOINT, INTERFACE), server, host);
	}

	/**
	 * Serve the relations that ask for a database, and forget those that are gone.
	 * @return whether something was changed
	 * @throws LocalRunException if the server refuses
	 */
	public boolean update() {
		List<Relation> relations = relations();
		boolean changed = forget(relations.stream().map(Relation::number).toList());
		for (Relation relation : relations) {
			changed |= !this.served.containsKey(relation.number()) && serve(relation);
		}
		return changed;
	}

	private List<Relation> relations() {
		String endpoint = this.application.name() + ":" + ENDPOINT;
		return this.model.relations()
			.stream()
			.filter((relation) -> relation.endpoints().get(0).equals(endpoint))
			.toList();
	}

	private boolean serve(Relation relation) {
		String requirer = relation.endpoints().get(1).split(":", 2)[0];
		String database = relation.applicationData(requirer).get("database");
		if (database != null) {
			this.served.put(relation.number(), serve(relation, requirer, database));
		}
		return database != null;
	}

	private Served serve(Relation relation, String requirer, String database) {
		String role = "relation_id_" + relation.number();
		String password = Passwords.random();
		String version = create(role, password, database);
		Map<String, String> request = relation.applicationData(requirer);
		Map<String, String> answer = answer(database, version, request);
		Map<String, String> credentials = credentials(role, password, database);
		Secret secret = share(credentials, request, requirer, relation);
		answer.putAll((secret != null) ? Map.of("secret-user", secret.uri()) : credentials);
		this.application.write(relation, answer);
		return new Served(relation, role, database, secret);
	}

	private Map<String, String> answer(String database, String version, Map<String, String> request) {
		Map<String, String> answer = new LinkedHashMap<>();
		answer.put("database", database);
		answer.put("endpoints", endpoint());
		answer.put("version", version);
		answer.put("data", json.writeValueAsString(request));
		return answer;
	}

	private @Nullable Secret share(Map<String, String> credentials, Map<String, String> request, String requirer,
			Relation relation) {
		return (request.containsKey("requested-secrets"))
				? this.application.addSecret(credentials).grant(requirer, relation) : null;
	}

	private String endpoint() {
		return this.host.get() + ":" + this.server.get().port();
	}

	private Map<String, String> credentials(String role, String password, String database) {
		return Map.of("username", role, "password", password, "uris",
				"postgresql://%s:%s@%s/%s".formatted(role, password, endpoint(), database));
	}

	/**
	 * Give every role that is served a new password. The old one no longer counts.
	 * @return how many passwords were changed
	 * @throws LocalRunException if the server refuses
	 */
	public int rotatePasswords() {
		this.served.values().forEach(this::rotatePassword);
		return this.served.size();
	}

	private void rotatePassword(Served one) {
		String password = Passwords.random();
		execute("postgres", List.of("ALTER ROLE %s PASSWORD %s".formatted(name(one.role()), literal(password))));
		Map<String, String> credentials = credentials(one.role(), password, one.database());
		if (one.secret() != null) {
			one.secret().update(credentials);
		}
		else {
			this.application.write(one.relation(), credentials);
		}
	}

	private boolean forget(List<Integer> living) {
		List<Served> gone = new ArrayList<>(this.served.values());
		gone.removeIf((one) -> living.contains(one.relation().number()));
		gone.forEach(this::forget);
		return !gone.isEmpty();
	}

	private void forget(Served one) {
		execute("postgres", List
			.of("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = " + literal(one.role())));
		execute(one.database(), List.of("DROP OWNED BY " + name(one.role()), "DROP ROLE " + name(one.role())));
		if (one.secret() != null) {
			one.secret().remove();
		}
		this.served.remove(one.relation().number());
	}

	/*
	 * Make the role and, unless it is there, the database. What the role creates belongs
	 * to the database's owner, so that a later role can use it.
	 */
	private String create(String role, String password, String database) {
		String owner = name(database + "_owner");
		if (!exists(database)) {
			createDatabase(database, owner);
		}
		execute("postgres",
				List.of("CREATE ROLE %s LOGIN PASSWORD %s IN ROLE %s".formatted(name(role), literal(password), owner),
						"ALTER ROLE %s IN DATABASE %s SET role = %s".formatted(name(role), name(database), owner)));
		return version();
	}

	private void createDatabase(String database, String owner) {
		execute("postgres",
				List.of("CREATE ROLE " + owner + " NOLOGIN", "CREATE DATABASE " + name(database) + " OWNER " + owner));
		execute(database, List.of("REVOKE ALL ON DATABASE " + name(database) + " FROM PUBLIC",
				"ALTER SCHEMA public OWNER TO " + owner));
	}

	private String version() {
		try {
			return this.server.get().version();
		}
		catch (SQLException ex) {
			throw LocalRunException.of("ask PostgreSQL for its version", ex);
		}
	}

	private boolean exists(String database) {
		try (Connection connection = this.server.get().connect("postgres");
				Statement statement = connection.createStatement();
				ResultSet result = statement
					.executeQuery("SELECT 1 FROM pg_database WHERE datname = " + literal(database))) {
			return result.next();
		}
		catch (SQLException ex) {
			throw LocalRunException.of("look for the database '%s'".formatted(database), ex);
		}
	}

	private void execute(String database, List<String> statements) {
		try (Connection connection = this.server.get().connect(database);
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			// The statement may hold a password.
			throw LocalRunException.of("change the database '%s'".formatted(database), ex);
		}
	}

	private static String name(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	private static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	/**
	 * Relation that has its role.
	 *
	 * @param relation the relation
	 * @param role the name of the role
	 * @param database the name of the database
	 * @param secret the secret with the credentials, or {@code null} if they are in the
	 * databag
	 */
	private record Served(Relation relation, String role, String database, @Nullable Secret secret) {
	}

}
