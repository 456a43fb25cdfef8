package io.paascharm.it.real;

import java.util.List;

/**
 * Service that a workload reaches by way of an endpoint of its charm.
 *
 * @param endpoint the name of the endpoint and of the probe
 * @param interfaceName the interface spoken
 * @param starter what starts the server
 */
record RealService(String endpoint, String interfaceName, Starter starter) {

	/**
	 * Return all services.
	 * @param framework what uses them: some servers have to know it
	 * @return the services
	 */
	static List<RealService> all(ProbeFramework framework) {
		return List.of(new RealService("redis", "redis", RedisServer::start),
				new RealService("mysql", "mysql_client", MysqlServer::start),
				new RealService("mongodb", "mongodb_client", MongodbServer::start),
				new RealService("valkey", "valkey_client", ValkeyServer::start),
				new RealService("rabbitmq", "rabbitmq", RabbitmqServer::start),
				new RealService("s3", "s3", S3Server::start), new RealService("smtp", "smtp", SmtpServer::start),
				new RealService("openfga", "openfga", OpenfgaServer::start),
				new RealService("saml", "saml", (place) -> SamlServer.start(place, framework)),
				new RealService("oidc", "oauth", (place) -> OidcServer.start(place, framework)),
				new RealService("tracing", "tracing", (place) -> TracingServer.start(place, framework)),
				new RealService("http-proxy", "http_proxy", HttpProxyServer::start));
	}

	/**
	 * Return some of the services.
	 * @param framework what uses them
	 * @param endpoints the names of their endpoints
	 * @return the services
	 */
	static List<RealService> named(ProbeFramework framework, List<String> endpoints) {
		return all(framework).stream().filter((service) -> endpoints.contains(service.endpoint())).toList();
	}

	@Override
	public String toString() {
		return this.endpoint;
	}

	/**
	 * Start of a server.
	 */
	interface Starter {

		/**
		 * Start a server that nobody else uses.
		 * @param place where it runs
		 * @return the server, which answers
		 * @throws Exception if it does not start; a
		 * {@link org.opentest4j.TestAbortedException} if this machine does not have it
		 */
		RealServer start(ServerPlace place) throws Exception;

	}

}
