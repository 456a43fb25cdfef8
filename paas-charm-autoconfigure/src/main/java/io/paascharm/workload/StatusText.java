package io.paascharm.workload;

/**
 * Texts of statuses. {@code juju status} cuts what is longer than 120 characters.
 */
public final class StatusText {

	private static final int LIMIT = 120;

	private static final int WORTHWHILE = 24;

	private StatusText() {
	}

	/**
	 * Return a text with a detail in brackets behind it.
	 * @param text the text that dashboards know
	 * @param detail the detail, may be empty
	 * @return both where they fit into 120 characters, the detail cut or left out where
	 * not
	 */
	public static String of(String text, String detail) {
		String line = singleLine(detail);
		int room = LIMIT - text.length() - 3;
		if (line.isEmpty() || room < Math.min(line.length(), WORTHWHILE)) {
			return text;
		}
		return text + " (" + cut(line, room) + ")";
	}

	/**
	 * Return a text that fits.
	 * @param text the text
	 * @return the text, cut if it is longer than 120 characters
	 */
	public static String of(String text) {
		return cut(singleLine(text), LIMIT);
	}

	/**
	 * Return the message of an exception.
	 * @param exception the exception, whose message is made for operators
	 * @return the message, cut if it is longer than 120 characters
	 */
	public static String of(Exception exception) {
		String message = exception.getMessage();
		return of((message != null) ? message : exception.getClass().getSimpleName());
	}

	/**
	 * Return the last line that says something.
	 * @param output the output of a process
	 * @return the line without spaces around it, empty if there is none
	 */
	public static String lastLine(String output) {
		String text = output.strip();
		return text.substring(text.lastIndexOf('\n') + 1).strip();
	}

	private static String cut(String line, int room) {
		if (line.length() <= room) {
			return line;
		}
		int end = Character.isHighSurrogate(line.charAt(room - 2)) ? room - 2 : room - 1;
		return line.substring(0, end) + "…";
	}

	private static String singleLine(String text) {
		StringBuilder line = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			line.append((character < ' ' || character == 0x7f) ? ' ' : character);
		}
		return line.toString().strip();
	}

}
