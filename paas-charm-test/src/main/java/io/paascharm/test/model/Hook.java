package io.paascharm.test.model;

import java.util.Map;

import io.paascharm.test.model.state.HookSubject;

/**
 * Hook or action that is to run.
 *
 * @param path what {@code JUJU_DISPATCH_PATH} says
 * @param subject what the dispatch is about
 * @param variables the variables that only this kind of event has
 * @param prepare what changes when the hook begins, also when it is run again
 * @param succeeded what the agent remembers once the hook was committed
 */
record Hook(String path, HookSubject subject, Map<String, String> variables, Runnable prepare, Runnable succeeded) {

	static Hook of(String name, Map<String, String> variables, Runnable succeeded) {
		return new Hook("hooks/" + name, HookSubject.NONE, variables, () -> {
		}, succeeded);
	}

	Hook preparedBy(Runnable preparation) {
		return new Hook(this.path, this.subject, this.variables, preparation, this.succeeded);
	}

	boolean isAction() {
		return this.subject.action() != null;
	}

	String name() {
		return this.path.substring(this.path.indexOf('/') + 1);
	}

}
