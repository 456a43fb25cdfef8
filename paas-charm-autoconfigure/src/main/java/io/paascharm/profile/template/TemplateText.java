package io.paascharm.profile.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A text with fields in braces, cut into pieces once.
 */
final class TemplateText {

	private final List<Piece> pieces;

	private TemplateText(List<Piece> pieces) {
		this.pieces = pieces;
	}

	static TemplateText compile(String variable, String text) {
		List<Piece> pieces = new ArrayList<>();
		StringBuilder literal = new StringBuilder();
		int position = 0;
		while (position < text.length()) {
			if (isField(variable, text, position)) {
				int end = text.indexOf('}', position);
				flush(literal, pieces);
				pieces.add(field(variable, text, position, end));
				position = end + 1;
			}
			else {
				literal.append(text.charAt(position));
				position += isDoubledBrace(text, position) ? 2 : 1;
			}
		}
		flush(literal, pieces);
		return new TemplateText(List.copyOf(pieces));
	}

	private static boolean isField(String variable, String text, int position) {
		if (isDoubledBrace(text, position)) {
			return false;
		}
		if (text.charAt(position) == '}') {
			throw new TemplateException(variable, text, "a single '}' closes nothing; a literal one is doubled");
		}
		return text.charAt(position) == '{';
	}

	private static boolean isDoubledBrace(String text, int position) {
		char character = text.charAt(position);
		return (character == '{' || character == '}') && position + 1 < text.length()
				&& text.charAt(position + 1) == character;
	}

	private static Piece field(String variable, String text, int start, int end) {
		if (end < 0) {
			throw new TemplateException(variable, text, "a field is not closed by '}'; a literal '{' is doubled");
		}
		String field = text.substring(start + 1, end);
		if (field.isBlank() || field.indexOf('{') >= 0 || !field.equals(field.strip())) {
			throw new TemplateException(variable, text, "'%s' is not the name of a field".formatted(field));
		}
		return new Piece(field, true);
	}

	private static void flush(StringBuilder literal, List<Piece> pieces) {
		if (!literal.isEmpty()) {
			pieces.add(new Piece(literal.toString(), false));
			literal.setLength(0);
		}
	}

	@Nullable String render(Function<String, @Nullable String> fields) {
		StringBuilder result = new StringBuilder();
		for (Piece piece : this.pieces) {
			String value = piece.field() ? fields.apply(piece.text()) : piece.text();
			if (value == null) {
				return null;
			}
			result.append(value);
		}
		return result.toString();
	}

	List<String> fields() {
		List<String> fields = new ArrayList<>();
		for (Piece piece : this.pieces) {
			if (piece.field()) {
				fields.add(piece.text());
			}
		}
		return fields;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof TemplateText text && this.pieces.equals(text.pieces);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.pieces);
	}

	/**
	 * A literal, or the name of a field.
	 *
	 * @param text the literal or the name
	 * @param field whether it is the name of a field
	 */
	private record Piece(String text, boolean field) {

	}

}
