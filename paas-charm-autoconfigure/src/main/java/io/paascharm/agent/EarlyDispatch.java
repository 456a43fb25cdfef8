package io.paascharm.agent;

import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

import io.paascharm.juju.HookContextException;

/**
 * Dispatches as soon as the beans for it are there, before the server is made: that takes
 * as long again. An agent goes on to start its server beside the dispatch; a one-shot run
 * needs none and ends.
 */
final class EarlyDispatch implements TomcatConnectorCustomizer, Ordered {

	/**
	 * The process that started the agent and its start time, a space between.
	 */
	static final String PROPERTY = "paas-charm.dispatch";

	private final CharmMode mode;

	private final @Nullable String starter;

	private final Dispatches dispatches;

	private final DispatchEntry entry;

	EarlyDispatch(Environment environment, Dispatches dispatches, DispatchEntry entry) {
		this.mode = CharmMode.of(environment);
		this.starter = environment.getProperty(PROPERTY);
		this.dispatches = dispatches;
		this.entry = entry;
	}

	@Override
	public void customize(Connector connector) {
		switch (this.mode) {
			case ONCE -> System.exit(dispatch());
			case AGENT -> {
				if (this.starter != null) {
					this.dispatches.beginFirst(DispatchProcess.parse(this.starter));
				}
			}
		}
	}

	private int dispatch() {
		try {
			return this.entry.dispatch(System.getenv(), () -> {
			});
		}
		catch (HookContextException ex) {
			System.err.println(ex.getMessage());
			return DispatchEntry.FAILED;
		}
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
