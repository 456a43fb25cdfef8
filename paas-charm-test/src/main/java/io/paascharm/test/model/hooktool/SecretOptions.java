package io.paascharm.test.model.hooktool;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.state.SecretMetadata;

/**
 * Flags of {@code secret-add} and {@code secret-set} that say something about a secret.
 */
final class SecretOptions {

	private static final Set<String> ROTATIONS = Set.of("never", "hourly", "daily", "weekly", "monthly", "quarterly",
			"yearly");

	private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|h|m|s)");

	private static final Map<String, Long> MILLIS = Map.of("h", 3_600_000L, "m", 60_000L, "s", 1_000L, "ms", 1L);

	private SecretOptions() {
	}

	static SecretMetadata metadata(Arguments arguments) {
		String rotate = arguments.flag("rotate");
		if (rotate != null) {
			UsageException.require(ROTATIONS.contains(rotate), "rotate policy \"%s\" not valid", rotate);
		}
		String expire = arguments.flag("expire");
		return new SecretMetadata(arguments.flag("label"), arguments.flag("description"), rotate,
				(expire != null) ? instant(expire) : null);
	}

	private static Instant instant(String text) {
		Duration duration = duration(text);
		if (duration != null) {
			return Instant.now().plus(duration);
		}
		try {
			return time(text);
		}
		catch (DateTimeException ex) {
			throw new UsageException("expire time or duration \"%s\" not valid".formatted(text));
		}
	}

	private static Instant time(String text) {
		if (text.length() <= "2026-01-01".length()) {
			return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
		}
		boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 7;
		return zoned ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
	}

	private static @Nullable Duration duration(String text) {
		Matcher parts = PART.matcher(text);
		int end = 0;
		double millis = 0;
		while (parts.find() && parts.start() == end) {
			millis += Double.parseDouble(parts.group(1)) * MILLIS.getOrDefault(parts.group(2), 0L);
			end = parts.end();
		}
		return (end > 0 && end == text.length()) ? Duration.ofMillis((long) millis) : null;
	}

}
