package io.paascharm.agent;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * The messages that whoever asks has brought. A context without a message source makes
 * one that looks up all locales, for tens of milliseconds of a hook.
 */
final class DefaultMessages implements MessageSource {

	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] arguments, @Nullable String message,
			@Nullable Locale locale) {
		return message;
	}

	@Override
	public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
		throw new NoSuchMessageException(code);
	}

	@Override
	public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
		String message = resolvable.getDefaultMessage();
		if (message == null) {
			String[] codes = resolvable.getCodes();
			throw new NoSuchMessageException((codes != null && codes.length > 0) ? codes[codes.length - 1] : "");
		}
		return message;
	}

}
