package io.paascharm.it.vectors;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What happens to the model, and the hooks that come of it.
 *
 * @param title what happens, for people
 * @param actions what happens
 * @param prints what the last command prints, or {@code null} if nobody looks
 * @param fails what the last command fails with, or {@code null} if it succeeds
 * @param hooks the hooks that must follow, in order
 */
record Step(String title, List<Action> actions, @Nullable String prints, @Nullable String fails,
		List<ExpectedHook> hooks) {

	Step titled(String other) {
		return new Step(other, this.actions, this.prints, this.fails, this.hooks);
	}

	/**
	 * Something that happens to the model.
	 */
	@FunctionalInterface
	interface Action {

		void perform(Stage stage);

	}

}
