package io.paascharm.unit;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Answer that is asked for when it is first needed. A question that fails is asked again.
 *
 * @param <T> the type of the answer
 */
final class Memo<T> {

	private final Supplier<T> question;

	private @Nullable T answer;

	Memo(Supplier<T> question) {
		this.question = question;
	}

	T get() {
		T answer = this.answer;
		if (answer == null) {
			answer = this.question.get();
			this.answer = answer;
		}
		return answer;
	}

	void forget() {
		this.answer = null;
	}

}
