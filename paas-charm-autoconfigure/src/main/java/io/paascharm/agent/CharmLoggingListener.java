package io.paascharm.agent;

import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

import io.paascharm.hooktool.ProcessHookToolRunner;
import io.paascharm.juju.HookContext;

/**
 * Sets logging up before anything can be logged, and tells Juju why the charm could not
 * start.
 */
final class CharmLoggingListener implements ApplicationListener<SpringApplicationEvent> {

	@Override
	public void onApplicationEvent(SpringApplicationEvent event) {
		if (event instanceof ApplicationStartingEvent && isCharm(event.getArgs())) {
			CharmLogging.install();
		}
		else if (event instanceof ApplicationFailedEvent failed && isCharm(event.getArgs())) {
			report(failed.getException());
		}
	}

	private static boolean isCharm(String[] arguments) {
		for (String argument : arguments) {
			if (argument.startsWith("--" + CharmMode.PROPERTY + "=")) {
				return true;
			}
		}
		return false;
	}

	private static void report(Throwable failure) {
		LoggerFactory.getLogger(CharmLoggingListener.class).error("The charm cannot start: {}", failure.toString());
		if (System.getenv("JUJU_CONTEXT_ID") != null) {
			HookContext context = HookContext.parse(System.getenv());
			CharmLogging.log().attach(ProcessHookToolRunner.create(context, AgentFiles.secrets(), () -> {
			}));
			CharmLogging.log().detach();
		}
	}

}
