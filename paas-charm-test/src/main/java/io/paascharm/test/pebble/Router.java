package io.paascharm.test.pebble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The choice of the handler for a request.
 */
final class Router {

	private static final Logger logger = LoggerFactory.getLogger(Router.class);

	private final List<Route> routes = new ArrayList<>();

	Router add(Access access, String methodAndPath, Handler handler) {
		String[] parts = methodAndPath.split(" ", 2);
		this.routes.add(new Route(access, parts[0], parts[1].split("/"), handler));
		return this;
	}

	Reply handle(HttpExchange exchange) throws InterruptedException {
		try {
			return route(exchange);
		}
		catch (ApiException ex) {
			return Reply.error(ex);
		}
		catch (PlanException ex) {
			return Reply.error(ApiException.badRequest("%s", String.valueOf(ex.getMessage())));
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("A request to {} failed", exchange.request().path(), ex);
			return Reply.error(ApiException.serverError(String.valueOf(ex.getMessage())));
		}
	}

	private Reply route(HttpExchange exchange) throws IOException, InterruptedException {
		HttpRequest request = exchange.request();
		String[] path = request.path().split("/");
		boolean known = false;
		for (Route route : this.routes) {
			if (route.matches(path)) {
				known = true;
				if (route.method().equals(request.method())) {
					route.access().check(exchange.peer());
					return route.handler().handle(new Call(request, exchange.peer(), path));
				}
			}
		}
		throw (known) ? new ApiException(405, "", "method \"" + request.method() + "\" not allowed")
				: ApiException.notFound("invalid API endpoint requested");
	}

	/**
	 * Who may call a route.
	 */
	enum Access {

		/**
		 * Everyone.
		 */
		OPEN,
		/**
		 * Every user of this machine.
		 */
		USER,
		/**
		 * Root and the user Pebble runs as.
		 */
		ADMIN;

		private void check(Peer peer) {
			if (this == ADMIN && !peer.isAdmin()) {
				throw new ApiException(401, "login-required", "access denied");
			}
		}

	}

	/**
	 * What answers a request.
	 */
	@FunctionalInterface
	interface Handler {

		Reply handle(Call call) throws IOException, InterruptedException;

	}

	/**
	 * A request that was routed.
	 *
	 * @param request the request
	 * @param peer who makes it
	 * @param path the parts of its path
	 */
	record Call(HttpRequest request, Peer peer, String[] path) {
	}

	private record Route(Access access, String method, String[] pattern, Handler handler) {

		private boolean matches(String[] path) {
			if (path.length != this.pattern.length) {
				return false;
			}
			for (int i = 0; i < path.length; i++) {
				if (!this.pattern[i].equals("*") && !this.pattern[i].equals(path[i])) {
					return false;
				}
			}
			return true;
		}

	}

}
